/** Starts PGlite on the encrypted file system; a first start is there as a whole or not at all. */
import { PGlite } from '@electric-sql/pglite'
import fs from 'node:fs'
import { databaseFolder } from './database-folder.ts'
import { EncryptedFileSystem } from './encrypted-file-system.ts'
import { startParameters } from './start-parameters.ts'
import { syncDirectory } from './sync-directory.ts'
import { syncTree } from './sync-tree.ts'

export interface RunningDatabase {
  readonly database: PGlite
  readonly fileSystem: EncryptedFileSystem
}

export interface DatabasePlace {
  /** the data folder; the database lies in a folder of its own in it */
  readonly directory: string
  readonly key: Uint8Array
  /** see `databaseCode` */
  readonly code: WebAssembly.Module
  /** a line of the database's log, which may hold data */
  readonly onLog?: (line: string) => void
}

/** Opens the database, or makes it: under another name until it is complete and on the disk. */
export async function startDatabase({
  directory,
  key,
  code,
  onLog,
}: DatabasePlace): Promise<RunningDatabase> {
  const folder = databaseFolder(directory)
  const isNew = !fs.existsSync(folder)
  const unfinished = `${folder}.unfinished`
  if (isNew) fs.rmSync(unfinished, { recursive: true, force: true })
  const fileSystem = new EncryptedFileSystem(isNew ? unfinished : folder, Buffer.from(key))
  const database = await PGlite.create({
    fs: fileSystem,
    pgliteWasmModule: code,
    startParams: startParameters(),
    onStderr: (line) => {
      onLog?.(line)
      return false
    },
  })
  if (isNew) {
    await syncTree(unfinished)
    fileSystem.moveTo(folder)
    syncDirectory(directory)
  }
  return { database, fileSystem }
}
