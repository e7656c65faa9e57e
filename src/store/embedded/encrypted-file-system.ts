/** The file system under the embedded database: every file enciphered, every fsync of the database carried out. */
import { BaseFilesystem } from '@electric-sql/pglite/basefs'
import fs from 'node:fs'
import { join } from 'node:path'
import { EncryptedFile } from './encrypted-file.ts'
import { errno, systemError, withErrno } from './errno.ts'
import { trueLength } from './file-length.ts'
import { hookFsync } from './hook-fsync.ts'
import { OpenFiles } from './open-files.ts'
import { syncDirectory } from './sync-directory.ts'

type Stats = ReturnType<BaseFilesystem['lstat']>
type Setup = BaseFilesystem['init']

/** Nobody but the owner may even look, whatever the database asks for. */
const OWNER_ONLY = 0o700

const LOG_SEGMENT = /^\/pg_wal\/[0-9A-F]{24}$/

/** Paths are those below the data directory, with a leading slash; handles are numbers above 0. */
export class EncryptedFileSystem extends BaseFilesystem {
  readonly #masterKey: Buffer
  readonly #files: OpenFiles
  readonly #logSegments = new Set<string>()
  #root: string

  constructor(root: string, masterKey: Buffer) {
    super(root)
    this.#root = root
    this.#masterKey = masterKey
    this.#files = new OpenFiles(masterKey)
    fs.mkdirSync(root, { recursive: true })
    fs.chmodSync(root, OWNER_ONLY)
  }

  override async init(...parameters: Parameters<Setup>): ReturnType<Setup> {
    const { emscriptenOpts } = await super.init(...parameters)
    const preRun = emscriptenOpts.preRun ?? []
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...preRun, (mod) => this.#hook(mod.FS)] } }
  }

  override async closeFs(): Promise<void> {
    this.#files.closeAll()
  }

  /** Segments of the write-ahead log (16 MiB each) that the database took into use since `forgetLogSegments`. */
  get logSegments(): number {
    return this.#logSegments.size
  }

  forgetLogSegments(): void {
    this.#logSegments.clear()
  }

  /** Renames the directory that everything lies in, while it is in use. */
  moveTo(root: string): void {
    fs.renameSync(this.#root, root)
    this.#root = root
  }

  override lstat(path: string): Stats {
    return withErrno(() => {
      const stats = fs.lstatSync(this.#path(path), { throwIfNoEntry: false })
      if (stats === undefined) throw systemError('ENOENT', path)
      return described(stats)
    })
  }

  override fstat(handle: number): Stats {
    return withErrno(() => described(this.#files.at(handle).stats()))
  }

  override open(path: string): number {
    if (LOG_SEGMENT.test(path)) this.#logSegments.add(path)
    return withErrno(() => this.#files.open(this.#path(path)))
  }

  override close(handle: number): void {
    withErrno(() => this.#files.close(handle))
  }

  override read(
    handle: number,
    target: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ): number {
    return withErrno(() => this.#files.at(handle).read(view(target, offset, length), position))
  }

  override write(
    handle: number,
    source: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ): number {
    return withErrno(() => {
      this.#files.at(handle).write(view(source, offset, length), position)
      return length
    })
  }

  override truncate(path: string, length: number): void {
    withErrno(() => this.#files.withFile(this.#path(path), (file) => file.truncate(length)))
  }

  override writeFile(path: string, data: string | Uint8Array, options?: { mode?: number }): void {
    withErrno(() => {
      const file = EncryptedFile.create(
        this.#path(path),
        (options?.mode ?? 0o600) & OWNER_ONLY,
        this.#masterKey,
      )
      file.write(Buffer.from(data), 0)
      file.close()
    })
  }

  override mkdir(path: string, options?: { recursive?: boolean; mode?: number }): void {
    const mode = (options?.mode ?? OWNER_ONLY) & OWNER_ONLY
    withErrno(() => fs.mkdirSync(this.#path(path), { recursive: options?.recursive ?? false, mode }))
  }

  override readdir(path: string): string[] {
    return withErrno(() => ['.', '..', ...fs.readdirSync(this.#path(path))])
  }

  override rename(from: string, to: string): void {
    withErrno(() => fs.renameSync(this.#path(from), this.#path(to)))
  }

  override unlink(path: string): void {
    withErrno(() => fs.unlinkSync(this.#path(path)))
  }

  override rmdir(path: string): void {
    withErrno(() => fs.rmdirSync(this.#path(path)))
  }

  override chmod(path: string, mode: number): void {
    withErrno(() => fs.chmodSync(this.#path(path), mode & OWNER_ONLY))
  }

  override utimes(path: string, accessed: number, modified: number): void {
    withErrno(() => fs.utimesSync(this.#path(path), accessed / 1000, modified / 1000))
  }

  #hook(fileLayer: Parameters<typeof hookFsync>[0]): void {
    hookFsync(fileLayer, (target) => {
      try {
        if (typeof target === 'string') syncDirectory(this.#path(target))
        else this.#files.at(target).sync()
        return 0
      } catch (error) {
        return errno(error)
      }
    })
  }

  #path(path: string): string {
    return join(this.#root, path)
  }
}

/** PGlite writes from its whole memory (an ArrayBuffer) and reads into a view of it. */
function view(memory: Uint8Array | ArrayBuffer, offset: number, length: number): Buffer {
  if (memory instanceof ArrayBuffer) return Buffer.from(memory, offset, length)
  return Buffer.from(memory.buffer, memory.byteOffset + offset, length)
}

function described(stats: fs.Stats): Stats {
  return {
    dev: stats.dev,
    ino: stats.ino,
    mode: stats.mode,
    nlink: stats.nlink,
    uid: stats.uid,
    gid: stats.gid,
    rdev: stats.rdev,
    size: stats.isFile() ? trueLength(stats.size) : stats.size,
    blksize: stats.blksize,
    blocks: stats.blocks,
    atime: stats.atimeMs,
    mtime: stats.mtimeMs,
    ctime: stats.ctimeMs,
  }
}
