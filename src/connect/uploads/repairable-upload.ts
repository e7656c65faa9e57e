/** A file that was handed in, opened so that single rows of it can be read and repaired. */
import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from '#src/kernel/failure.ts'
import { knownColumns } from '../files/known-columns.ts'
import { listFiles } from '../files/list-files.ts'
import { readCsv } from '../files/read-csv.ts'
import type { RepairableFile } from '../files/repair-records.ts'
import type { KeptUpload } from './kept-uploads.ts'

/** Excel knows a file of UTF-8 by it, and so does whoever was told another encoding. */
const BOM = Buffer.from([0xef, 0xbb, 0xbf])

export interface RepairableUpload extends RepairableFile {
  /** what a repaired copy begins with beside what stands in the file: it is UTF-8, whatever the file was */
  readonly mark: Buffer | null
  close(): Promise<void>
}

/**
 * @param temporaryDirectory where a file of another encoding is copied to until `close`
 * @throws Failure 'invalid-input' where it is no table of text that is not packed
 */
export async function repairableUpload(
  { path, name }: KeptUpload,
  temporaryDirectory: string,
): Promise<RepairableUpload> {
  const [file] = listFiles([path], new Map([[path, name]])).files
  if (file === undefined || file.format !== 'csv' || file.gzip) throw notHere(name)
  const copy = join(temporaryDirectory, `${randomUUID()}.csv`)
  const close = () => rm(copy, { force: true })
  try {
    const { csv, utf8 } = await readCsv(file, {
      isKnown: knownColumns(null),
      encoding: null,
      delimiter: null,
      copyPath: () => copy,
      anew: () => {},
      raw: () => {},
    })
    if (csv.dialect === null) throw notHere(name)
    const { delimiter, header } = csv.dialect
    return { bytes: utf8, delimiter, header, mark: utf8.place === copy ? BOM : null, close }
  } catch (error) {
    await close()
    throw error
  }
}

function notHere(name: string): Failure {
  return new Failure('invalid-input', `${name} cannot be repaired here`, {
    hint: 'Rows of CSV files that are not packed can be. Correct the file, and hand it in again.',
  })
}
