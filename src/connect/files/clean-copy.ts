/** Writes a copy of a CSV file that holds only its sound records, for a reader that would stumble over the others. */
import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { type FileContent, recordsOf } from './file-content.ts'
import { readBytes } from './read-bytes.ts'
import { scanCsv } from './scan-csv.ts'

const LF = Buffer.from('\n')
const FLUSH_AT = 1 << 20

/** @returns the path of the copy, a file of that name in the folder */
export async function cleanCopy(content: FileContent, folder: string, name: string): Promise<string> {
  const path = join(folder, name)
  const out = openSync(path, 'w', 0o600)
  // Columns are found by their position: any header of the right width will do.
  let pending = [Buffer.from(content.header.map(() => 'c').join(content.csv!.dialect!.delimiter)), LF]
  let size = 0
  const flush = () => {
    writeSync(out, Buffer.concat(pending))
    pending = []
    size = 0
  }
  try {
    await scanCsv(readBytes(recordsOf(content)), {
      isKnown: () => false,
      delimiter: content.csv!.dialect!.delimiter,
      record: (record, block) => {
        if (record.fault !== null) return
        pending.push(Buffer.from(block.subarray(record.start, record.end)), LF)
        size += record.end - record.start
        if (size > FLUSH_AT) flush()
      },
    })
    flush()
  } finally {
    closeSync(out)
  }
  return path
}
