/** The command line: what is typed becomes input, what comes out is data or a message, and the exit code says which. */

import { Readable, Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { commandLine, type ExtraCommand } from '#src/doors/cli/command-line.ts'
import { progressLine, progressText } from '#src/doors/cli/progress-line.ts'
import { type Pace, paceOf } from '#src/kernel/pace.ts'
import type { Reached } from '#src/doors/cli/reached.ts'
import { plain } from '#src/doors/cli/render/plain.ts'
import { Failure, type FailureCode } from '#src/kernel/failure.ts'
import { errand } from '#src/operations/operation.ts'
import type { Sinks } from '#src/operations/run-operation.ts'
import { collector, say as sayOn } from './support/doors.ts'
import { count, tinyOperations } from './support/tiny-operations.ts'

interface Call {
  readonly operation: string
  readonly input: unknown
  readonly slug: string | null
}

const calls: Call[] = []
let closed = 0

/** Stands where the data would be: remembers what was asked, and answers as told. */
function reached(answer: (sinks: Sinks, interrupted: AbortSignal) => Promise<unknown>) {
  return async (): Promise<Reached> => ({
    call: (operation, input, slug, sinks, interrupted) => {
      calls.push({ operation, input, slug })
      return answer(sinks, interrupted)
    },
    close: async () => void (closed += 1),
  })
}

const say = (words: string, answer: (sinks: Sinks) => Promise<unknown> = async () => ({})) => {
  calls.length = 0
  closed = 0
  return sayOn({ operations: tinyOperations, reach: reached(answer) }, words.split(' '))
}

describe('what is typed', () => {
  it.each<[string, Omit<Call, 'slug'>, string | null]>([
    ['greeting show Ada', { operation: 'greeting.show', input: { name: 'Ada' } }, null],
    [
      'greeting show Ada --times 3 --loud --with-words a --with-words b --on 2026-02-28',
      {
        operation: 'greeting.show',
        input: { name: 'Ada', times: 3, loud: true, withWords: ['a', 'b'], on: '2026-02-28' },
      },
      null,
    ],
    [
      'greeting show 007 --times abc',
      { operation: 'greeting.show', input: { name: '007', times: 'abc' } },
      null,
    ],
    [
      'greeting show Ada --times 1 --times 2',
      { operation: 'greeting.show', input: { name: 'Ada', times: ['1', '2'] } },
      null,
    ],
    ['greeting show -- --loud', { operation: 'greeting.show', input: { name: '--loud' } }, null],
    ['who --organization other', { operation: 'who', input: {} }, 'other'],
    ['count --to 2', { operation: 'count', input: { to: 2 } }, null],
    [
      'count keep a ../b /c --organization x',
      { operation: 'count.keep', input: { paths: ['/somewhere/a', '/b', '/c'] } },
      'x',
    ],
    ['count read --file data.csv', { operation: 'count.read', input: { file: '/somewhere/data.csv' } }, null],
  ])('%s', async (words, call, slug) => {
    expect((await say(words)).code).toBe(0)
    expect(calls).toEqual([{ ...call, slug }])
    expect(closed).toBe(1)
  })

  it.each([
    ['greting show Ada', /unknown command 'greting'\n\(Did you mean greeting\?\)/],
    ['greeting shw Ada', /unknown command 'shw'\n\(Did you mean show\?\)/],
    ['greeting show Ada --tmes 3', /unknown option '--tmes'\n\(Did you mean --times\?\)/],
    ['greeting show', /missing required argument 'name'/],
    ['greeting show Ada Bob', /too many arguments/],
    ['greeting show Ada --times', /argument missing/],
    ['who --organization', /argument missing/],
  ])('wrongly is said, with exit code 2: %s', async (words, message) => {
    const said = await say(words)
    expect(said).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(message) })
    expect(calls).toEqual([])
  })
})

describe('what comes out', () => {
  it('with --json is one value, or one item a line, and nothing else on standard output', async () => {
    const value = await say('who --json', async ({ report }) => {
      report({ says: 'Looking', done: 1, of: 2 })
      return { name: 'Ünï', none: null }
    })
    expect(value.stdout).toBe('{"name":"Ünï","none":null}\n')
    const items = await say('count --to 2 --json', async ({ emit }) => {
      await emit({ number: 1 })
      await emit({ number: 2 })
      return { sum: 3 }
    })
    expect(items.stdout).toBe('{"number":1}\n{"number":2}\n')
  })

  it('without --json is readable: names and values, tables, and a dash for what is not known', () => {
    const rows = [
      { id: 'a', arr: 1200.5, open: true, deadline: { kind: 'end', days: 5 } },
      { id: 'long-name', arr: null, open: false, deadline: null },
    ]
    expect(plain({ total: 2, asOf: null, tags: ['x', 'y'], rows, inner: { deep: { a: 1 } } }, [])).toBe(
      [
        'total:  2',
        'as of:  –',
        'tags:   x, y',
        'rows:',
        '  id             arr  open  deadline kind  deadline days',
        '  a          1,200.5  yes   end                        5',
        '  long-name        –  no    –                          –',
        'inner:',
        '  deep:',
        '    a:  1',
        '',
      ].join('\n'),
    )
    expect(plain({ sum: 3 }, [{ number: 1 }, { number: 10 }])).toBe('number\n     1\n    10\n\nsum:  3\n')
  })

  it('is shown by what knows the operation, where there is such a thing', async () => {
    const shows = {
      count: {
        answer: (output: unknown, items: readonly unknown[]) => `${items.length} ${JSON.stringify(output)}\n`,
      },
    }
    const reach = reached(async ({ emit }) => {
      await emit({ number: 1 })
      return { sum: 1 }
    })
    const said = await sayOn({ operations: [count], reach, shows }, ['count', '--to', '1'])
    expect(said.stdout).toBe('1 {"sum":1}\n')
  })

  it('is not lost when the reader is slower than the writer', async () => {
    const numbers = Array.from({ length: 3000 }, (_, number) => ({ number, text: 'x'.repeat(100) }))
    const said = await say('count --to 1 --json', async ({ emit }) => {
      for (const each of numbers) await emit(each)
      return {}
    })
    expect(
      said.stdout
        .trim()
        .split('\n')
        .map((line): unknown => JSON.parse(line)),
    ).toEqual(numbers)
  })
})

describe('a reader that goes away', () => {
  it('ends the command without a complaint', async () => {
    let emitted = 0
    const reach = reached(async ({ emit }, interrupted) => {
      for (; emitted < 100_000; emitted++) {
        interrupted.throwIfAborted()
        await emit({ number: emitted })
      }
    })
    const broken = new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })),
    })
    const { stream: stderr, text } = collector(false)
    const terminal = {
      stdin: Readable.from([]),
      stdout: broken,
      stderr,
      cwd: '/',
      interrupted: new AbortController().signal,
    }
    const line = { operations: tinyOperations, extras: [], version: '', shows: {}, terminal, reach }
    expect(await commandLine(line, ['count', '--to', '1', '--json'])).toBe(0)
    expect(emitted).toBeLessThan(100_000)
    expect(text()).toBe('')
  })
})

describe('a failure', () => {
  it.each<[FailureCode, number]>([
    ['invalid-input', 2],
    ['not-found', 3],
    ['conflict', 4],
    ['not-signed-in', 5],
    ['forbidden', 5],
    ['unavailable', 6],
    ['misconfigured', 6],
  ])('%s ends with exit code %d and says what to do', async (code, exit) => {
    const fail = async (): Promise<never> => {
      throw new Failure(code, 'It went wrong', { hint: 'Do this.', details: { line: 3 } })
    }
    expect(await say('who', fail)).toEqual({ code: exit, stdout: '', stderr: 'It went wrong\nDo this.\n' })
    const asJson = await say('who --json', fail)
    expect(asJson.stdout).toBe('')
    expect(JSON.parse(asJson.stderr)).toEqual({
      code,
      message: 'It went wrong',
      hint: 'Do this.',
      details: { line: 3 },
    })
    expect(closed).toBe(1)
  })

  it('shows its particulars in words of its own', async () => {
    const shows = { who: { failure: ({ details }: Failure) => `Particulars: ${JSON.stringify(details)}` } }
    const reach = reached(async () => {
      throw new Failure('invalid-input', 'No', { details: [1] })
    })
    const said = await sayOn({ operations: tinyOperations, reach, shows }, ['who'])
    expect(said.stderr).toBe('No\n\nParticulars: [1]\n')
  })

  it('that nobody foresaw ends with 1 and says where it was', async () => {
    const said = await say('who', async () => {
      throw new TypeError('odd')
    })
    expect(said.code).toBe(1)
    expect(said.stderr).toContain('TypeError: odd')
  })

  it('when interrupted ends with 130, and what was reached is given back', async () => {
    const pressing = new AbortController()
    closed = 0
    const reach = reached(async (_sinks, interrupted) => {
      pressing.abort()
      interrupted.throwIfAborted()
    })
    const said = await sayOn({ operations: tinyOperations, reach }, ['who'], { interrupted: pressing.signal })
    expect(said).toEqual({ code: 130, stdout: '', stderr: 'Interrupted\n' })
    expect(closed).toBe(1)
  })
})

describe('progress', () => {
  it('is one line rewritten in place on a terminal, taken away at the end', async () => {
    const { stream, text } = collector(true)
    let now = 0
    const line = progressLine(stream, () => now)
    line.report({ says: 'Counting', done: 1, of: 2000 })
    line.report({ says: 'Counting', done: 2, of: 2000 })
    now = 100
    line.report({ says: 'Counting', done: 1500, of: 2000 })
    line.report({ says: 'Writing', done: 0, of: null })
    line.clear()
    const rewrite = '\r\u001B[2K'
    expect(text()).toBe(
      `${rewrite}Counting: 1 of 2,000${rewrite}Counting: 1,500 of 2,000${rewrite}Writing${rewrite}`,
    )
  })

  it('is a line every few seconds elsewhere, and none for what is done at once', async () => {
    const { stream, text } = collector(false)
    let now = 0
    const line = progressLine(stream, () => now)
    for (now = 0; now < 7000; now += 500) line.report({ says: 'Counting', done: now, of: null })
    line.clear()
    expect(text()).toBe('Counting: 3,000, 1,000 a second\nCounting: 6,000, 1,000 a second\n')
  })
})

describe('how far something has come', () => {
  const told = (...steps: readonly (readonly [at: number, done: number])[]) =>
    steps.reduce<Pace | null>(
      (pace, [at, done]) => paceOf(pace, { says: 'Reading usage.csv', done, of: 5_000_000 }, at),
      null,
    )!

  it('is told with what it does a second, and how long it still takes', () => {
    expect(progressText(told([0, 0], [1000, 350_000], [2000, 700_000]))).toBe(
      'Reading usage.csv: 700,000 of 5,000,000, 350,000 a second, 12 s left',
    )
    expect(progressText(told([0, 0], [3000, 100_000]))).toBe(
      'Reading usage.csv: 100,000 of 5,000,000, 33,300 a second, 2 min left',
    )
    expect(progressText(told([0, 0], [60_000, 30_000]))).toBe(
      'Reading usage.csv: 30,000 of 5,000,000, 500 a second, 2 h 46 min left',
    )
  })

  it('is told without them as long as they are not known', () => {
    expect(progressText(told([0, 0]))).toBe('Reading usage.csv: 0 of 5,000,000')
    expect(progressText(paceOf(null, { says: 'Publishing', done: 0, of: null }, 0))).toBe('Publishing')
  })
})

describe('a command that is no operation', () => {
  const seen: unknown[] = []
  const extra: ExtraCommand = {
    name: 'start',
    summary: 'Start',
    description: 'Starts.',
    options: [{ flags: '--sample', description: 'with the sample' }],
    examples: ['perennial start'],
    run: async (options) => {
      seen.push(options)
      if (options['sample'] !== true) throw new Failure('conflict', 'No')
    },
  }
  const line = { operations: [], extras: [extra], reach: reached(async () => ({})) }

  it('gets its options, and its failures have the same exit codes', async () => {
    expect((await sayOn(line, ['start', '--sample'])).code).toBe(0)
    expect(seen).toEqual([{ sample: true }])
    expect(await sayOn(line, ['start'])).toEqual({ code: 4, stdout: '', stderr: 'No\n' })
  })
})

describe('a flag that is on by default', () => {
  const turnedOff = errand({
    name: 'tidy',
    summary: 'Tidy',
    description: 'Tidies.',
    permission: 'read',
    http: { method: 'POST', path: '/tidy' },
    input: z.object({ deeply: z.boolean().default(true) }),
    output: z.object({}),
    run: async () => ({}),
  })

  it('is turned off by --no-…, and not given when it is not typed', async () => {
    const line = { operations: [turnedOff], reach: reached(async () => ({})) }
    calls.length = 0
    await sayOn(line, ['tidy'])
    await sayOn(line, ['tidy', '--no-deeply'])
    expect(calls.map(({ input }) => input)).toEqual([{}, { deeply: false }])
  })
})
