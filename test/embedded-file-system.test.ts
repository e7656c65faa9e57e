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
      { numRuns: 2000, interruptAfterTimeLimit: 8000, markInterruptAsFailure: false },
    )
    expect(outcome.failed, fc.defaultReportMessage(outcome) ?? '').toBe(false)
    expect(outcome.numRuns).toBeGreaterThan(20)
  }, 60_000)

  it('tells the true length of a file from its length on disk alone', () => {
    for (let length = 0; length < 40_000; length++) expect(trueLength(storedLength(length))).toBe(length)
  })
})
