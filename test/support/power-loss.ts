/** A disk that loses power: what was written and not yet synced is lost, in part or as a whole, page by page. */

import fs from 'node:fs'
import { join, relative } from 'node:path'
import { vi } from 'vitest'

/** The system writes back pages of this size, in any order. */
const PAGE_BYTES = 4096

/** A file as it was when it was last synced, as far as it was changed since. */
interface Unsynced {
  readonly length: number
  readonly pages: Map<number, Buffer>
}

/** Watches the writes of this process below a folder until `vi.restoreAllMocks()`. */
export class PowerLoss {
  readonly #root: string
  readonly #paths = new Map<number, string>()
  readonly #unsynced = new Map<string, Unsynced>()
  /** called after every write or cut, which may take a picture of the disk */
  afterWrite: () => void = () => {}
  /** how many writes were seen, and how many syncs of files */
  writes = 0
  syncs = 0

  constructor(root: string) {
    this.#root = root
    const { openSync, writeSync, ftruncateSync, fdatasyncSync, renameSync, unlinkSync } = fs
    vi.spyOn(fs, 'openSync').mockImplementation((path, ...rest) => {
      const descriptor = openSync(path, ...rest)
      this.#paths.set(descriptor, String(path))
      return descriptor
    })
    vi.spyOn(fs, 'writeSync').mockImplementation((...parameters: unknown[]) => {
      const [descriptor, , , length, position] = parameters as [number, Buffer, number, number, number]
      this.#before(descriptor, position, position + length)
      const count = (writeSync as (...parameters: unknown[]) => number)(...parameters)
      this.#written(descriptor)
      return count
    })
    vi.spyOn(fs, 'ftruncateSync').mockImplementation((descriptor, length) => {
      this.#before(descriptor, length ?? 0, fs.fstatSync(descriptor).size)
      ftruncateSync(descriptor, length)
      this.#written(descriptor)
    })
    vi.spyOn(fs, 'fdatasyncSync').mockImplementation((descriptor) => {
      fdatasyncSync(descriptor)
      this.#unsynced.delete(this.#pathOf(descriptor))
      this.syncs++
    })
    vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
      renameSync(from, to)
      this.#renamed(String(from), String(to))
    })
    vi.spyOn(fs, 'unlinkSync').mockImplementation((path) => {
      unlinkSync(path)
      this.#unsynced.delete(String(path))
    })
  }

  /** Copies the folder as the disk might hold it if the power went now; `lost` decides page by page. */
  picture(target: string, lost: () => boolean): void {
    fs.cpSync(this.#root, target, { recursive: true, mode: fs.constants.COPYFILE_FICLONE })
    for (const [path, before] of this.#unsynced) {
      const copy = join(target, relative(this.#root, path))
      if (fs.existsSync(copy)) fs.writeFileSync(copy, this.#afterLoss(fs.readFileSync(copy), before, lost))
    }
  }

  /**
   * Names are taken to be on the disk at once. A journaling file system writes a file's length after its pages, so
   * where its first page is lost, all of what was added is.
   */
  #afterLoss(present: Buffer, before: Unsynced, lost: () => boolean): Buffer {
    const lostPages = [...before.pages].filter(() => lost())
    const lengthIsLost = lost() || lostPages.some(([page]) => page === 0)
    const result = Buffer.alloc(lengthIsLost ? before.length : present.length)
    present.copy(result)
    for (const [page, content] of lostPages) {
      const place = result.subarray(page * PAGE_BYTES, (page + 1) * PAGE_BYTES)
      content.copy(place.fill(0))
    }
    return result
  }

  #written(descriptor: number): void {
    if (!this.#isWatched(descriptor)) return
    this.writes++
    this.afterWrite()
  }

  /** Keeps what lies between two places before it is changed for the first time since the last sync. */
  #before(descriptor: number, from: number, to: number): void {
    if (!this.#isWatched(descriptor)) return
    const path = this.#pathOf(descriptor)
    const { size } = fs.fstatSync(descriptor)
    const unsynced = this.#unsynced.get(path) ?? { length: size, pages: new Map<number, Buffer>() }
    this.#unsynced.set(path, unsynced)
    for (let page = Math.floor(from / PAGE_BYTES); page * PAGE_BYTES < to; page++) {
      if (unsynced.pages.has(page)) continue
      const content = Buffer.alloc(PAGE_BYTES)
      const count = fs.readSync(descriptor, content, 0, PAGE_BYTES, page * PAGE_BYTES)
      unsynced.pages.set(page, content.subarray(0, count))
    }
  }

  #renamed(from: string, to: string): void {
    for (const [descriptor, path] of this.#paths) {
      if (path === from) this.#paths.set(descriptor, to)
    }
    const unsynced = this.#unsynced.get(from)
    this.#unsynced.delete(from)
    this.#unsynced.delete(to)
    if (unsynced !== undefined) this.#unsynced.set(to, unsynced)
  }

  #isWatched(descriptor: number): boolean {
    return this.#pathOf(descriptor).startsWith(this.#root)
  }

  #pathOf(descriptor: number): string {
    return this.#paths.get(descriptor) ?? ''
  }
}
