/** The path of a file as people read it: as they dropped it, without where the server keeps it. */
import { importDesk } from './import-desk.ts'
import { isOf } from './desk-reads.ts'

export function shownPath(path: string): string {
  const file = importDesk.current().files.find((one) => isOf(path, one))
  return file === undefined ? path : path.slice(path.lastIndexOf(file.name))
}
