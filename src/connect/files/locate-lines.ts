/** Finds the physical lines of records that DuckDB counted: the file is walked through once, only when there is something to report. */
import type { CsvRecord } from './csv-record.ts'
import { type FileContent, recordsOf } from './file-content.ts'
import { readBytes } from './read-bytes.ts'
import { scanCsv } from './scan-csv.ts'

/**
 * @param rows positions among the sound records of the file, the first is 0
 * @returns for each position the line of the file, the first is 1; of Parquet the number of the row
 */
export async function locateLines(
  content: FileContent,
  rows: ReadonlySet<number>,
): Promise<Map<number, number>> {
  if (content.csv === null) return new Map([...rows].map((row) => [row, row + 1]))
  const lines = new Map<number, number>()
  let at = 0
  await scanCsv(readBytes(recordsOf(content)), {
    isKnown: () => false,
    delimiter: content.csv.dialect!.delimiter,
    record: (record, block, line) => {
      if (record.fault !== null) return
      if (rows.has(at)) lines.set(at, content.lined ? lastCell(record, block) : line)
      at++
    },
  })
  return lines
}

function lastCell(record: CsvRecord, block: Buffer): number {
  const text = block.toString('latin1', record.start, record.end)
  return Number(text.slice(text.lastIndexOf(',') + 1))
}
