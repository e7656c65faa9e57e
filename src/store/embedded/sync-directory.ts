/** Makes the names in a directory last: new, renamed and removed files survive a loss of power. */
import fs from 'node:fs'

/** Windows cannot open a directory as a file, and keeps its names by itself. */
export function syncDirectory(path: string): void {
  if (process.platform === 'win32') return
  const descriptor = fs.openSync(path, 'r')
  try {
    fs.fsyncSync(descriptor)
  } finally {
    fs.closeSync(descriptor)
  }
}
