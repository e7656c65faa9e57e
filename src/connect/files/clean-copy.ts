/** Writes a copy of a CSV file that holds only its sound records, for a reader that would stumble over the others. */
import { join } from 'node:path'
import { type FileContent, recordsOf } from './file-content.ts'
import { LineWriter } from './line-writer.ts'
import { readBytes } from './read-bytes.ts'
import { scanCsv } from './scan-csv.ts'

const LF = Buffer.from('\n')

/** @returns the path of the copy, a file of that name in the folder */
export async function cleanCopy(content: FileContent, folder: string, name: string): Promise<string> {
  const path = join(folder, name)
  const { delimiter } = content.csv!.dialect!
  const out = new LineWriter(path, 'w')
  try {
    // Columns are found by their position: any header of the right width will do.
    out.write(`${content.header.map(() => 'c').join(delimiter)}\n`)
    await scanCsv(readBytes(recordsOf(content)), {
      isKnown: () => false,
      delimiter,
      record: (record, block) => {
        if (record.fault !== null) return
        out.write(Buffer.from(block.subarray(record.start, record.end)))
        out.write(LF)
      },
    })
  } finally {
    out.close()
  }
  return path
}
