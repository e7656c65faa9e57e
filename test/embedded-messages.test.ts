/** The requests in what a client writes are the same however the bytes are chopped up on their way. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MessageSplitter } from '#src/store/embedded/message-splitter.ts'

type Message = { readonly type: string; readonly body: Buffer }

function bytesOf({ type, body }: Message): Buffer {
  const length = Buffer.alloc(4)
  length.writeInt32BE(body.length + 4)
  return Buffer.concat([Buffer.from(type, 'latin1'), length, body])
}

const STARTUP = bytesOf({ type: '', body: Buffer.from('\0\x03\0\0user\0postgres\0\0', 'latin1') })

/** Feeds the bytes in chunks of the given lengths (used in turn) and writes down what comes out. */
function split(bytes: Buffer, lengths: readonly number[]): string[] {
  const seen: string[] = []
  const splitter = new MessageSplitter({
    request: ({ bytes, copy }) =>
      seen.push(`${copy ? 'copy' : 'run'} ${Buffer.from(bytes).toString('latin1')}`),
    copyBegins: () => seen.push('go on'),
  })
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const length = lengths[turn % lengths.length] ?? 1
    splitter.add(Buffer.from(bytes.subarray(at, at + length)))
    at += length
  }
  return seen
}

/** The requests by the letter of the protocol: up to Query, Sync or Flush; COPY with its data; nothing else. */
function expected(messages: readonly Message[]): string[] {
  const seen = [`run ${STARTUP.toString('latin1')}`]
  let request = ''
  let copying = false
  for (const message of messages) {
    const isCopy = message.type === 'Q' && message.body.toString('latin1').startsWith('copy t from stdin')
    if (isCopy && !copying) {
      if (request !== '') seen.push(`run ${request}`)
      seen.push('go on')
      request = ''
      copying = true
      request += bytesOf(message).toString('latin1')
      continue
    }
    request += bytesOf(message).toString('latin1')
    const ends = copying ? 'cf' : 'QSH'
    if (!copying && message.type === 'X') request = ''
    else if (ends.includes(message.type)) {
      seen.push(`${copying ? 'copy' : 'run'} ${request}`)
      request = ''
      copying = false
    }
  }
  return seen
}

const message = fc.oneof(
  fc.record({
    type: fc.constantFrom('P', 'B', 'D', 'E', 'C', 'S', 'H', 'Q', 'X', 'd', 'c', 'f'),
    body: fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)),
  }),
  fc.constant({ type: 'Q', body: Buffer.from('copy t from stdin\0') }),
)

describe('the requests of a client', () => {
  it('are the same whatever the chunks', () => {
    fc.assert(
      fc.property(
        fc.array(message, { maxLength: 25 }),
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 10 }),
        (messages, lengths) => {
          const bytes = Buffer.concat([STARTUP, ...messages.map(bytesOf)])
          expect(split(bytes, lengths)).toEqual(expected(messages))
        },
      ),
      { numRuns: 2000, interruptAfterTimeLimit: 8000, markInterruptAsFailure: false },
    )
  })

  it.each([
    ['COPY accounts (id, name) FROM STDIN', true],
    ['\n  copy "a b" from\n stdin with (format csv)', true],
    ['-- a remark\n/* and\nanother */ copy t from stdin', true],
    ['copy (select 1) to stdout', false],
    ["select 'copy t from stdin'", false],
    ['copy t to stdout -- not from a file', false],
    ["insert into t values ('copy t from stdin')", false],
  ])('%j: COPY with data of the client is %s', (sql, isCopy) => {
    const query = bytesOf({ type: 'Q', body: Buffer.from(`${sql}\0`) })
    expect(split(Buffer.concat([STARTUP, query]), [1000]).includes('go on')).toBe(isCopy)
  })

  it('are refused when they are none', () => {
    const tooShort = Buffer.from([0x51, 0, 0, 0, 3])
    const negative = Buffer.from([0x51, 0xff, 0xff, 0xff, 0xff])
    for (const wrong of [tooShort, negative]) {
      expect(() => split(Buffer.concat([STARTUP, wrong]), [7])).toThrow('no message')
    }
  })

  it('of 64 MB in chunks of 1 KB are not copied for every chunk', () => {
    const body = Buffer.alloc(64 * 1024 * 1024, 1)
    const bytes = Buffer.concat([
      STARTUP,
      bytesOf({ type: 'B', body }),
      bytesOf({ type: 'S', body: Buffer.alloc(0) }),
    ])
    let length = 0
    const splitter = new MessageSplitter({
      request: ({ bytes }) => (length = bytes.length),
      copyBegins: () => {},
    })
    for (let at = 0; at < bytes.length; at += 1024) splitter.add(bytes.subarray(at, at + 1024))
    expect(length).toBe(body.length + 10)
  })
})
