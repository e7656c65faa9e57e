/** Writes the rows that were rejected to files that can be corrected and imported again: as they came, with what is wrong before them. */
import { mkdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { BoundRead } from './bind-columns.ts'
import type { CsvRecord } from './csv-record.ts'
import type { Duck } from './duck.ts'
import { type FileContent, recordsOf, relation } from './file-content.ts'
import type { RejectedFile } from './import-input.ts'
import { LineWriter } from './line-writer.ts'
import type { ListedFile } from './listed-file.ts'
import { readBytes } from './read-bytes.ts'
import { rejectedColumns } from './rejected-columns.ts'
import { scanCsv } from './scan-csv.ts'
import { identifier, literal, pathLiteral } from './sql-text.ts'
import type { TakenSources } from './take-sources.ts'

/** Spreadsheets take a file without it for one of their own country's encoding. */
const BOM = '\ufeff'

/**
 * One file for each that has rejected rows, in a folder called as its own is or as the source that was taken, so that it
 * comes from the same source.
 * @param folder is made; nothing that lies there is overwritten
 */
export async function writeRejected(
  duck: Duck,
  reads: readonly BoundRead[],
  folder: string,
  sources: TakenSources,
): Promise<RejectedFile[]> {
  const written: RejectedFile[] = []
  const taken = new Set<string>()
  for (const content of new Set(reads.map((bound) => bound.content))) {
    const own = reads.flatMap((bound, read) => (bound.content === content ? [{ bound, read }] : []))
    if (content.csv?.dialect === null) continue
    const rejected = await rejectedOf(duck, own)
    // What was copied leaves out the records that could not be read.
    const hasBroken = !content.lined && (content.csv?.broken ?? []).length > 0
    if (!rejected.any && !hasBroken) continue
    const source = own.map(({ read }) => sources.get(read)).find((one) => one !== undefined)
    const path = placeFor(folder, content.file, source ?? content.file.folder, taken)
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    const rows =
      content.csv === null
        ? await writeTable(duck, content, rejected, path)
        : await writeRecords(content, rejected, path)
    written.push({ path, rows })
  }
  return written
}

/** What is wrong with the rows of a file. */
interface Rejected {
  readonly any: boolean
  /** what is wrong with all of them, null if nothing is */
  readonly header: string | null
  /** by the position of the row, see `locateLines` */
  says(row: number): string | undefined
  readonly rows: ReadonlyMap<number, number>
  readonly texts: readonly string[]
}

async function rejectedOf(
  duck: Duck,
  own: readonly { readonly bound: BoundRead; readonly read: number }[],
): Promise<Rejected> {
  const headers = own.flatMap(({ bound }) =>
    bound.problems.map(({ column, problem, todo }) => `${column}: ${problem}; ${todo}`),
  )
  const header = headers.length === 0 ? null : [...new Set(headers)].join(' | ')
  const found = await duck.rows<{ row: number; says: string }>(`
    SELECT row, string_agg(says, ' | ' ORDER BY says) AS says FROM (
      SELECT DISTINCT row, if("column" = '', '', "column" || ': ') || problem || '; ' || todo AS says
      FROM problem ANTI JOIN left_out USING (read, row)
      WHERE read IN (${own.map(({ read }) => read).join(', ')}))
    GROUP BY row`)
  // A million rows share a few texts.
  const numbers = new Map<string, number>()
  const rows = new Map<number, number>()
  for (const { row, says } of found) {
    const number = numbers.get(says) ?? numbers.size
    numbers.set(says, number)
    rows.set(row, number)
  }
  const texts = [...numbers.keys()]
  return {
    any: header !== null || rows.size > 0,
    header,
    says: (row) => header ?? texts[rows.get(row) ?? -1],
    rows,
    texts,
  }
}

/** The records as they stand in the file, so that whatever is not wrong with them stays as it was. */
async function writeRecords(content: FileContent, rejected: Rejected, path: string): Promise<number> {
  const { delimiter } = content.csv!.dialect!
  const out = new LineWriter(path, 'wx')
  out.write(
    `${BOM}${[...rejectedColumns, ...content.header].map((name) => cell(name, delimiter)).join(delimiter)}\n`,
  )
  let at = 0
  let rows = 0
  const write = (line: number, says: string, record: Buffer) => {
    out.write(`${line}${delimiter}${cell(says, delimiter)}${delimiter}`)
    out.write(record)
    out.write('\n')
    rows++
  }
  try {
    await scanCsv(readBytes(recordsOf(content)), {
      isKnown: () => false,
      delimiter,
      record: (record, block, line) => {
        const { fault } = record
        const says = fault === null ? rejected.says(at++) : `${fault.problem}; ${fault.todo}`
        if (says === undefined) return
        const cut = content.lined ? beforeLastCell(record, block) : { end: record.end, line }
        write(cut.line, says, Buffer.from(block.subarray(record.start, cut.end)))
      },
    })
  } finally {
    out.close()
  }
  return rows
}

/** Of a record that was copied, the last cell is the line of the original. */
function beforeLastCell(record: CsvRecord, block: Buffer): { end: number; line: number } {
  const end = block.lastIndexOf(0x2c, record.end - 1)
  return { end, line: Number(block.toString('latin1', end + 1, record.end)) }
}

async function writeTable(
  duck: Duck,
  content: FileContent,
  rejected: Rejected,
  path: string,
): Promise<number> {
  const { header, rows, texts } = rejected
  await duck.run('CREATE OR REPLACE TEMP TABLE rejected_row (row INTEGER, says INTEGER)')
  await duck.append('rejected_row', [...rows])
  await duck.run('CREATE OR REPLACE TEMP TABLE rejected_text (number INTEGER, text VARCHAR)')
  await duck.append(
    'rejected_text',
    texts.map((text, number) => [number, text]),
  )
  const columns = content.header.map((name, index) => `c${index} AS ${identifier(name)}`)
  const says = header === null ? 'text' : literal(header)
  const joins = `JOIN rejected_row USING (row) JOIN rejected_text ON number = says`
  const [line, problem] = rejectedColumns
  const select = `SELECT row + 1 AS ${line}, ${says} AS ${problem}, ${columns.join(', ')}
    FROM (SELECT *, row_number() OVER () - 1 AS row FROM (${relation(content)})) ${header === null ? joins : ''} ORDER BY row`
  await duck.run(`COPY (${select}) TO ${pathLiteral(path)} (FORMAT csv, HEADER true, DELIMITER ',')`)
  return header === null ? rows.size : content.rows
}

/** A text as a cell, on one line. */
function cell(text: string, delimiter: string): string {
  const plain = text.replaceAll(/[\r\n]+/g, ' ')
  return plain.includes(delimiter) || plain.includes('"') ? `"${plain.replaceAll('"', '""')}"` : plain
}

/** Where the rows of a file go; two that are called the same go into two folders. */
function placeFor(folder: string, file: ListedFile, source: string, taken: Set<string>): string {
  for (let number = 1; ; number++) {
    const root = number === 1 ? folder : `${folder}-${number}`
    const path = join(root, nameFor(source), nameFor(fileName(file)))
    if (taken.has(path.toLowerCase())) continue
    taken.add(path.toLowerCase())
    return path
  }
}

/** A name that is one, whatever its sender calls it. */
function nameFor(name: string): string {
  const plain = name.replaceAll(/[/\\\p{Cc}]/gu, '_')
  return /^\.*$/.test(plain) ? 'files' : plain
}

function fileName({ name, format, sheet }: ListedFile): string {
  const bare = basename(name).replace(/\.(gz|zip)$/i, '')
  if (format === 'csv') return bare
  return `${sheet ?? bare.replace(/\.(json|jsonl|ndjson|xlsx|xlsm|parquet|pq)$/i, '')}.csv`
}
