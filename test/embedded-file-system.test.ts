/** The encrypted file system is a plain one to who uses it, and noise to who reads the disk. */

import fc from 'fast-check'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { EncryptedFileSystem } from '#src/store/embedded/encrypted-file-system.ts'
import { storedLength, trueLength } from '#src/store/embedded/file-length.ts'

const PATH = '/file'
const key = randomBytes(32)

let root: string

beforeEach(() => {
  root = fs.mkdtempSync(join(tmpdir(), 'perennial-fs-'))
})

afterEach(() => {
  vi.restoreAllMocks()
  fs.rmSync(root, { recursive: true, force: true })
})

/** The file as it should be: a plain buffer. */
class Model {
  bytes = Buffer.alloc(0)

  write(data: Buffer, position: number): void {
    if (data.length > 0) this.truncate(Math.max(this.bytes.length, position + data.length))
    data.copy(this.bytes, position)
  }

  truncate(length: number): void {
    const next = Buffer.alloc(length)
    this.bytes.copy(next)
    this.bytes = next
  }
}

class Real {
  system = new EncryptedFileSystem(root, key)
  handles: number[] = []

  constructor() {
    this.system.writeFile(PATH, '', { mode: 0o600 })
    this.handles = [this.system.open(PATH), this.system.open(PATH)]
  }

  content(handle: number, position: number, length: number): Buffer {
    const target = new Uint8Array(length + 9)
    const count = this.system.read(handle, target, 9, length, position)
    return Buffer.from(target.subarray(9, 9 + count))
  }

  reopen(): void {
    for (const handle of this.handles) this.system.close(handle)
    this.system = new EncryptedFileSystem(root, key)
    this.handles = [this.system.open(PATH), this.system.open(PATH)]
  }
}

/** Positions and lengths near the edges of blocks (16) and sectors (8192), where mistakes live, and anywhere. */
const near = fc
  .tuple(
    fc.constantFrom(0, 16, 32, 8176, 8192, 8208, 16_384, 24_576, 40_960),
    fc.integer({ min: -17, max: 17 }),
  )
  .map(([edge, off]) => Math.max(0, edge + off))
const place = fc.oneof(near, fc.nat(50_000))

const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('write'), at: place, length: place, seed: fc.nat(255) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('append'), at: fc.nat(40), length: near, seed: fc.nat(255) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('truncate'),
      at: place,
      length: fc.constant(0),
      seed: fc.nat(255),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('read'), at: place, length: place, seed: fc.nat(255) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('reopen'),
      at: fc.constant(0),
      length: fc.constant(0),
      seed: fc.nat(255),
    }),
  },
)

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** Bytes that differ by place, and now and then are zeros, which must not be taken for a hole. */
function content(length: number, seed: number): Buffer {
  return seed % 5 === 0
    ? Buffer.alloc(length)
    : Buffer.from(Array.from({ length }, (_, i) => (i * 7 + seed) & 255))
}

function apply(current: Step, model: Model, real: Real): void {
  const handle = real.handles[current.seed % 2] ?? 0
  if (current.do === 'write' || current.do === 'append') {
    const position = current.do === 'write' ? current.at : model.bytes.length + current.at
    const data = content(current.length, current.seed)
    model.write(data, position)
    expect(real.system.write(handle, data, 0, data.length, position)).toBe(data.length)
  } else if (current.do === 'truncate') {
    model.truncate(current.at)
    real.system.truncate(PATH, current.at)
  } else if (current.do === 'reopen') {
    real.reopen()
  } else {
    const expected = model.bytes.subarray(current.at, current.at + current.length)
    expect(real.content(handle, current.at, current.length).equals(expected)).toBe(true)
  }
}

describe('the encrypted file system', () => {
  it('behaves as a plain file does, whatever is written, cut, extended, skipped and opened again', () => {
    const outcome = fc.check(
      fc.property(fc.array(step, { minLength: 5, maxLength: 60 }), (steps) => {
        const model = new Model()
        const real = new Real()
        for (const current of steps) {
          apply(current, model, real)
          expect(real.system.lstat(PATH).size).toBe(model.bytes.length)
        }
        real.reopen()
        const [first = 0, second = 0] = real.handles
        expect(real.system.fstat(first).size).toBe(model.bytes.length)
        expect(real.content(second, 0, model.bytes.length + 100).equals(model.bytes)).toBe(true)
        for (const handle of real.handles) real.system.close(handle)
      }),
      { numRuns: 2000, interruptAfterTimeLimit: 6000, markInterruptAsFailure: false },
    )
    expect(outcome.failed, fc.defaultReportMessage(outcome) ?? '').toBe(false)
    expect(outcome.numRuns).toBeGreaterThan(20)
  }, 60_000)

  it('tells the true length of a file from its length on disk alone', () => {
    for (let length = 0; length < 40_000; length++) expect(trueLength(storedLength(length))).toBe(length)
  })
})

describe('a file of the encrypted file system', () => {
  const code = (number: number): object => expect.objectContaining({ code: number })

  it('holds nothing that can be read, in content or name of what it holds', () => {
    const system = new EncryptedFileSystem(root, key)
    system.writeFile(PATH, 'Fintech Corp '.repeat(3000))
    const stored = fs.readFileSync(join(root, PATH))
    expect(stored.includes('Fintech')).toBe(false)
    expect(new Set(stored.subarray(4096, 4096 + 1300)).size).toBeGreaterThan(200)
  })

  it('differs from another one of the same content', () => {
    const system = new EncryptedFileSystem(root, key)
    for (const path of ['/a', '/b']) system.writeFile(path, 'the same')
    expect(fs.readFileSync(join(root, 'a')).equals(fs.readFileSync(join(root, 'b')))).toBe(false)
  })

  it('is refused (EIO) under another key, and when it is no encrypted file', () => {
    const system = new EncryptedFileSystem(root, key)
    system.writeFile(PATH, 'content')
    expect(() => new EncryptedFileSystem(root, randomBytes(32)).open(PATH)).toThrow(code(29))
    fs.writeFileSync(join(root, 'foreign'), Buffer.alloc(5000, 'plain'))
    expect(() => system.open('/foreign')).toThrow(code(29))
  })

  it('that a crash left without its header is empty and can be used', () => {
    fs.writeFileSync(join(root, PATH), Buffer.alloc(100))
    const system = new EncryptedFileSystem(root, key)
    expect(system.lstat(PATH).size).toBe(0)
    const handle = system.open(PATH)
    system.write(handle, Buffer.from('content'), 0, 7, 0)
    const target = Buffer.alloc(20)
    expect(system.read(handle, target, 0, 20, 0)).toBe(7)
    expect(target.toString('latin1', 0, 7)).toBe('content')
  })

  it('can be used by who has it open, when it is renamed or removed', () => {
    const system = new EncryptedFileSystem(root, key)
    system.writeFile(PATH, 'first')
    system.writeFile('/other', 'second')
    const handle = system.open(PATH)
    const other = system.open('/other')
    system.rename('/other', PATH)
    const target = Buffer.alloc(6)
    expect(system.read(handle, target, 0, 6, 0)).toBe(5)
    expect(system.read(other, target, 0, 6, 0)).toBe(6)
    system.truncate(PATH, 3)
    expect(system.fstat(other).size).toBe(3)
    expect(system.fstat(handle).size).toBe(5)
    system.unlink(PATH)
    expect(system.read(other, target, 0, 6, 0)).toBe(3)
    expect(system.readdir('/')).toEqual(['.', '..'])
  })

  it('and every folder is for their owner only, whatever was asked for', () => {
    const system = new EncryptedFileSystem(join(root, 'data'), key)
    system.mkdir('/folder', { mode: 0o777 })
    system.writeFile('/folder/file', '', { mode: 0o644 })
    system.chmod('/folder', 0o750)
    const modes = ['data', 'data/folder', 'data/folder/file'].map(
      (path) => fs.statSync(join(root, path)).mode & 0o777,
    )
    expect(modes).toEqual([0o700, 0o700, 0o600])
  })

  it('is as long as before when the disk is full', () => {
    const system = new EncryptedFileSystem(root, key)
    system.writeFile(PATH, 'x'.repeat(100))
    const handle = system.open(PATH)
    const full = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })
    const write = fs.writeSync.bind(fs) as (...parameters: unknown[]) => number
    // The disk takes half of what is written, and then nothing.
    vi.spyOn(fs, 'writeSync')
      .mockImplementationOnce((...parameters: unknown[]) => {
        const [descriptor, bytes, offset, length, position] = parameters as [
          number,
          Buffer,
          number,
          number,
          number,
        ]
        return write(descriptor, bytes, offset, Math.floor(length / 2), position)
      })
      .mockImplementationOnce(() => {
        throw full
      })
    expect(() => system.write(handle, Buffer.alloc(50_000, 'y'), 0, 50_000, 100)).toThrow(code(51))
    expect(system.lstat(PATH).size).toBe(100)
    const target = Buffer.alloc(200)
    expect(system.read(handle, target, 0, 200, 0)).toBe(100)
    expect(target.toString('latin1', 0, 100)).toBe('x'.repeat(100))
  })

  it('and folder that cannot be had is answered with the number of the reason', () => {
    const system = new EncryptedFileSystem(root, key)
    system.mkdir('/folder')
    system.writeFile('/folder/file', '')
    expect(() => system.lstat('/nothing')).toThrow(code(44))
    expect(() => system.open('/nothing')).toThrow(code(44))
    expect(() => system.mkdir('/folder')).toThrow(code(20))
    expect(() => system.rmdir('/folder')).toThrow(code(55))
    expect(() => system.readdir('/folder/file')).toThrow(code(54))
    expect(() => system.writeFile('/folder', '')).toThrow(code(31))
    expect(() => system.read(99, Buffer.alloc(1), 0, 1, 0)).toThrow(code(8))
    expect(() => system.close(99)).toThrow(code(8))
  })
})
