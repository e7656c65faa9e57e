/** The texts of a workbook, which its cells name by number: on the disk, because there may be more than fit into memory. */
import { closeSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs'

const PAGE = 1 << 16
const PAGES = 128
const FLUSH_AT = 1 << 20

export class SharedWords {
  readonly #path: string
  readonly #file: number
  /** where the n-th text ends */
  #ends = new Float64Array(1 << 10)
  #count = 0
  #size = 0
  #pending: Buffer[] = []
  #waiting = 0
  readonly #pages = new Map<number, Buffer>()

  constructor(path: string) {
    this.#path = path
    this.#file = openSync(path, 'wx+', 0o600)
  }

  add(text: string): void {
    const bytes = Buffer.from(text)
    if (this.#count === this.#ends.length) {
      const more = new Float64Array(this.#ends.length * 2)
      more.set(this.#ends)
      this.#ends = more
    }
    this.#size += bytes.length
    this.#ends[this.#count++] = this.#size
    this.#pending.push(bytes)
    this.#waiting += bytes.length
    if (this.#waiting > FLUSH_AT) this.#flush()
  }

  /** @returns null when there is no such text */
  at(index: number): string | null {
    if (!Number.isInteger(index) || index < 0 || index >= this.#count) return null
    if (this.#waiting > 0) this.#flush()
    const start = index === 0 ? 0 : this.#ends[index - 1]!
    const end = this.#ends[index]!
    const first = Math.floor(start / PAGE)
    if (end <= (first + 1) * PAGE)
      return this.#page(first).toString('utf8', start - first * PAGE, end - first * PAGE)
    const bytes = Buffer.alloc(end - start)
    readSync(this.#file, bytes, 0, bytes.length, start)
    return bytes.toString('utf8')
  }

  close(): void {
    closeSync(this.#file)
    rmSync(this.#path, { force: true })
  }

  #flush(): void {
    writeFileSync(this.#file, Buffer.concat(this.#pending))
    this.#pending = []
    this.#waiting = 0
  }

  #page(number: number): Buffer {
    const known = this.#pages.get(number)
    if (known !== undefined) return known
    if (this.#pages.size === PAGES) this.#pages.delete(this.#pages.keys().next().value!)
    const page = Buffer.alloc(PAGE)
    readSync(this.#file, page, 0, PAGE, number * PAGE)
    this.#pages.set(number, page)
    return page
  }
}
