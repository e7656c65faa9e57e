/** Opens one file: what form it has and, by the way, the digest of its content. */
import { createHash } from 'node:crypto'
import type { Duck } from './duck.ts'
import type { FileContent } from './file-content.ts'
import type { ListedFile } from './list-files.ts'
import { readBytes } from './read-bytes.ts'
import { readCsv } from './read-csv.ts'
import { readParquet } from './read-parquet.ts'

/**
 * @param isKnown whether somebody knows a column of this name, which tells the delimiter of a CSV file
 * @throws Failure when the file cannot be read
 */
export async function openContent(
  duck: Duck,
  file: ListedFile,
  isKnown: (name: string) => boolean,
): Promise<FileContent> {
  const hash = createHash('sha256')
  if (file.format === 'csv') {
    const csv = await readCsv(file, isKnown, (block) => hash.update(block))
    const { rows, controls } = csv
    return {
      file,
      header: csv.dialect?.header ?? [],
      rows,
      digest: hash.digest('hex'),
      controls,
      csv,
      texts: [],
    }
  }
  for await (const block of readBytes(file)) hash.update(block)
  const parquet = await readParquet(duck, file)
  return { file, ...parquet, digest: hash.digest('hex'), controls: true, csv: null }
}
