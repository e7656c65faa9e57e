/** The files that are open: every handle on the same file shares one `EncryptedFile`, which knows its length and key. */
import fs from 'node:fs'
import { systemError } from './errno.ts'
import { EncryptedFile } from './encrypted-file.ts'

interface Shared {
  readonly id: string
  readonly file: EncryptedFile
  handles: number
}

export class OpenFiles {
  readonly #masterKey: Buffer
  readonly #byHandle = new Map<number, Shared>()
  readonly #byId = new Map<string, Shared>()
  /** PGlite takes handle 0 for none. */
  #nextHandle = 1

  constructor(masterKey: Buffer) {
    this.#masterKey = masterKey
  }

  /** Opens a file that is there and gives the handle for it. */
  open(path: string): number {
    const id = fileId(path)
    const shared = this.#byId.get(id) ?? { id, file: EncryptedFile.open(path, this.#masterKey), handles: 0 }
    shared.handles++
    this.#byId.set(id, shared)
    const handle = this.#nextHandle++
    this.#byHandle.set(handle, shared)
    return handle
  }

  /** The file behind a handle. Throws EBADF for one that is not open. */
  at(handle: number): EncryptedFile {
    return this.#shared(handle).file
  }

  close(handle: number): void {
    const shared = this.#shared(handle)
    this.#byHandle.delete(handle)
    shared.handles--
    if (shared.handles > 0) return
    this.#byId.delete(shared.id)
    shared.file.close()
  }

  closeAll(): void {
    for (const handle of this.#byHandle.keys()) this.close(handle)
  }

  /** Uses a file by its path, sharing what open handles know of it. */
  withFile<T>(path: string, use: (file: EncryptedFile) => T): T {
    const handle = this.open(path)
    try {
      return use(this.at(handle))
    } finally {
      this.close(handle)
    }
  }

  #shared(handle: number): Shared {
    const shared = this.#byHandle.get(handle)
    if (shared === undefined) throw systemError('EBADF', `handle ${handle} is not open`)
    return shared
  }
}

/** What tells a file from every other, whatever it is called; whole numbers of 64 bits, which Windows needs. */
function fileId(path: string): string {
  const { dev, ino } = fs.statSync(path, { bigint: true })
  return `${dev}:${ino}`
}
