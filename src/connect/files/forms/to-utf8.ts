/** Text of any encoding as UTF-8; a byte that never occurs in it stands where the original is damaged, so that whoever reads on finds the place. */
import type { Encoding } from './text-encoding.ts'

const DAMAGED = Buffer.from([0xff])
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

export async function* toUtf8(bytes: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<Buffer> {
  if (encoding === 'utf-8') yield* bytes
  else if (encoding.startsWith('utf-16')) yield* fromUtf16(bytes, encoding === 'utf-16be')
  else yield* fromOther(bytes, encoding)
}

async function* fromUtf16(bytes: AsyncIterable<Buffer>, bigEndian: boolean): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0)
  let first = true
  for await (const block of bytes) {
    const all = rest.length === 0 ? block : Buffer.concat([rest, block])
    let end = all.length - (all.length % 2)
    // A character may be two pairs: the first of them waits for the second.
    const high = end >= 2 ? all[bigEndian ? end - 2 : end - 1]! : 0
    if (high >= 0xd8 && high <= 0xdb) end -= 2
    const text = decoded(all.subarray(0, end), bigEndian)
    rest = Buffer.from(all.subarray(end))
    yield encoded(first && text.startsWith('\ufeff') ? text.slice(1) : text, LONE)
    first &&= end === 0
  }
  if (rest.length > 0) yield DAMAGED
}

function decoded(pairs: Buffer, bigEndian: boolean): string {
  return (bigEndian ? Buffer.from(pairs).swap16() : pairs).toString('utf16le')
}

async function* fromOther(bytes: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(encoding)
  for await (const block of bytes) yield encoded(decoder.decode(block, { stream: true }), /\ufffd/)
  yield encoded(decoder.decode(), /\ufffd/)
}

function encoded(text: string, damaged: RegExp): Buffer {
  if (!damaged.test(text)) return Buffer.from(text)
  const parts = text.split(damaged).map((part) => Buffer.from(part))
  return Buffer.concat(parts.flatMap((part, at) => (at === 0 ? [part] : [DAMAGED, part])))
}
