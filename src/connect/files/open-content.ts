/** Opens one file: what form it has and, by the way, the digest of its content. */
import { createHash, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { Failure } from '#src/kernel/failure.ts'
import type { Duck } from './duck.ts'
import type { FileContent } from './file-content.ts'
import { readJsonTable } from './forms/read-json-table.ts'
import { knownEncoding } from './forms/text-encoding.ts'
import { readSheet } from './forms/read-sheet.ts'
import type { CopiedTable } from './forms/table-copy.ts'
import type { ListedFile } from './listed-file.ts'
import { readBytes } from './read-bytes.ts'
import { type CsvReading, readCsv } from './read-csv.ts'
import { readParquet } from './read-parquet.ts'
import { type ReadingOptions, unsaid } from './reading-options.ts'

/**
 * @param isKnown whether somebody knows a column of this name, which tells the delimiter of a CSV file
 * @param said how it is to be read, where somebody says it
 * @param seen is told of each block of bytes
 * @throws Failure when the file cannot be read
 */
export async function openContent(
  duck: Duck,
  file: ListedFile,
  isKnown: (name: string) => boolean,
  said: Pick<ReadingOptions, 'encoding' | 'delimiter'> = unsaid,
  seen: (path: string, bytes: number) => void = () => {},
): Promise<FileContent> {
  let hash = createHash('sha256')
  const reading: CsvReading = {
    isKnown,
    encoding: said.encoding === null ? null : knownEncoding(said.encoding),
    delimiter: delimiterOf(said.delimiter),
    copyPath: () => join(duck.folder, `${randomUUID()}.csv`),
    anew: () => {
      hash = createHash('sha256')
    },
    raw: (block) => {
      hash.update(block)
      seen(file.path, block.length)
    },
  }
  const plain = { file, place: file.place, gzip: file.gzip, lined: false, texts: [], assumptions: [] }
  if (file.format === 'csv') {
    const { csv, utf8, assumptions } = await readCsv(file, reading)
    const { rows, controls } = csv
    const header = csv.dialect?.header ?? []
    const digest = hash.digest('hex')
    return { ...plain, ...utf8Place(utf8), header, rows, digest, controls, csv, assumptions }
  }
  if (file.format === 'parquet') {
    for await (const block of readBytes(file, reading.raw)) void block
    const parquet = await readParquet(duck, file)
    return { ...plain, ...parquet, digest: hash.digest('hex'), controls: true, csv: null }
  }
  const table = file.format === 'xlsx' ? await readSheet(file, reading) : await readJsonTable(file, reading)
  if (file.sheet !== null) hash.update(file.sheet)
  return { ...plain, ...copied(table), digest: hash.digest('hex') }
}

function utf8Place({ place, gzip }: { place: string; gzip: boolean }): { place: string; gzip: boolean } {
  return { place, gzip }
}

/** What was copied is a CSV file of our own making, each record with its line. */
function copied(table: CopiedTable): Omit<FileContent, 'file' | 'digest' | 'texts'> {
  const { place, header, broken, assumptions, rows, soundRows } = table
  const dialect =
    header.length === 0 ? null : { delimiter: ',', header, bodyStart: 0, bodyLine: 2, newline: 1 }
  return {
    place,
    gzip: false,
    lined: true,
    header,
    rows,
    controls: true,
    csv: { dialect, rows, soundRows, broken, plain: true, padded: true, controls: true },
    assumptions,
  }
}

/** @throws Failure when it is not one character that can stand between cells */
function delimiterOf(said: string | null): string | null {
  if (said === null) return null
  const delimiter = said === 'tab' || said === '\\t' ? '\t' : said
  const isCharacter = delimiter.length === 1 && delimiter > '\0' && delimiter < '\x7f'
  if (isCharacter && !/["\r\n ]/.test(delimiter)) return delimiter
  throw new Failure('invalid-input', `${JSON.stringify(said)} cannot stand between the cells of a line.`, {
    hint: 'Name one character, as ";" or "|", or tab.',
  })
}
