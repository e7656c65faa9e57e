/** Reads a JSON file as a table: the columns are all that any record has, in the order in which they come. */
import { type Fault, faults, MOST_COLUMNS } from '../fault.ts'
import type { ListedFile } from '../listed-file.ts'
import { readBytes } from '../read-bytes.ts'
import { type JsonLayout, jsonLayout } from './json-layout.ts'
import { jsonLines } from './json-lines.ts'
import { jsonRecord } from './json-record.ts'
import { type JsonEnd, JsonWalk } from './json-walk.ts'
import { readStart } from './read-start.ts'
import { type CopiedTable, TableCopy } from './table-copy.ts'
import { type Encoding, encodingOf, startText } from './text-encoding.ts'
import { toUtf8 } from './to-utf8.ts'

export interface JsonReading {
  readonly encoding: Encoding | null
  copyPath(): string
  anew(): void
  raw(block: Buffer): void
}

const OPEN_LIST = 91
const OPEN_OBJECT = 123

/** Called for each record. */
type Take = (bytes: Buffer, line: number, deepest: number | null) => void

/** @throws Failure when the file cannot be read or unpacked */
export async function readJsonTable(file: ListedFile, reading: JsonReading): Promise<CopiedTable> {
  const start = readStart(file.place).bytes
  const encoding = encodingOf(start, reading.encoding) ?? 'utf-8'
  const bytes = (raw?: (block: Buffer) => void) => toUtf8(readBytes(file, raw), encoding)
  const layout = await jsonLayout(startText(start), file.name, bytes)
  reading.anew()
  const columns = new Map<string, number>()
  await walk(bytes(reading.raw), layout, (record, _line, deepest) => {
    const cells = jsonRecord(record, deepest)
    if ('problem' in cells || columns.size > MOST_COLUMNS) return
    for (const path of cells.keys()) if (!columns.has(path)) columns.set(path, columns.size)
  })
  return copy(bytes(), layout, columns, reading.copyPath(), encoding !== 'utf-8')
}

async function copy(
  bytes: AsyncIterable<Buffer>,
  layout: JsonLayout,
  columns: ReadonlyMap<string, number>,
  place: string,
  isTranscoded: boolean,
): Promise<CopiedTable> {
  const table = new TableCopy(place)
  const header = [...columns.keys()].map((path) => path.replaceAll('\0', '.'))
  const isTooWide = header.length > MOST_COLUMNS
  try {
    if (isTooWide) {
      table.noteWhole(faults.tooWide, 1, '')
      return table.finish([], [])
    }
    table.begin(header.length)
    let line = 1
    const end = await walk(bytes, layout, (record, at, deepest) => {
      line = at
      const cells = jsonRecord(record, deepest)
      if ('problem' in cells) {
        const fault = isTranscoded && cells === faults.encoding ? faults.damaged : cells
        table.note(fault as Fault, at, record.toString('utf8', 0, 320))
        return
      }
      const row: (string | null)[] = Array.from({ length: header.length }, () => null)
      for (const [path, cell] of cells) row[columns.get(path)!] = cell
      table.row(at, row)
    })
    if (end !== 'sound') table.noteWhole(endings[end], line, '')
    else if (header.length === 0 && table.isSound) table.noteWhole(faults.empty, 1, '')
    return table.finish(header, assumptionsOf(layout))
  } finally {
    table.close()
  }
}

const endings: Readonly<Record<Exclude<JsonEnd, 'sound'>, Fault>> = {
  broken: faults.jsonEnds,
  'too long': faults.tooLong,
  'too deep': faults.tooDeep,
}

async function walk(bytes: AsyncIterable<Buffer>, layout: JsonLayout, take: Take): Promise<JsonEnd> {
  if (layout.way === 'lines') return jsonLines(bytes, take)
  let isStray = false
  const { path } = layout
  const wanted = JSON.stringify([...path, null])
  const outermost = path.length === 0 ? OPEN_LIST : OPEN_OBJECT
  const end = await new JsonWalk({
    isWanted: ({ around }, first) => {
      if (layout.way === 'values') return around.length === 0
      // What follows the list would be passed over without a word.
      if (around.length === 0 && first !== outermost) isStray = true
      return around.length === path.length + 1 && JSON.stringify(around) === wanted
    },
    taken: take,
  }).through(bytes)
  return end === 'sound' && isStray ? 'broken' : end
}

function assumptionsOf({ way, path, beside }: JsonLayout): string[] {
  if (way !== 'list' || path.length === 0) return []
  const others = beside.length === 0 ? '' : `; not read: ${beside.join(', ')}`
  return [`the list ${path.join('.')} is read${others}`]
}
