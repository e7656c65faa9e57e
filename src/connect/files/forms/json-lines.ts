/** Walks through a file with one JSON record a line; a line that is broken does not touch the next one. */
import type { JsonEnd } from './json-walk.ts'

const LONGEST = 8 << 20
const LF = 10

/** @param take called for each line that is not blank */
export async function jsonLines(
  bytes: AsyncIterable<Buffer>,
  take: (bytes: Buffer, line: number, deepest: null) => void,
): Promise<JsonEnd> {
  let rest: Buffer = Buffer.alloc(0)
  let line = 1
  const see = (record: Buffer) => {
    const marked = line === 1 && record[0] === 0xef && record[1] === 0xbb && record[2] === 0xbf
    const text = marked ? record.subarray(3) : record
    if (!isBlank(text)) take(text, line, null)
    line++
  }
  for await (const block of bytes) {
    const all: Buffer = rest.length === 0 ? block : Buffer.concat([rest, block])
    let at = 0
    for (let end = all.indexOf(LF); end >= 0; end = all.indexOf(LF, at)) {
      see(all.subarray(at, end))
      at = end + 1
    }
    rest = all.subarray(at)
    if (rest.length > LONGEST) return 'too long'
  }
  see(rest)
  return 'sound'
}

function isBlank(line: Buffer): boolean {
  return line.every((byte) => byte === 32 || byte === 9 || byte === 13)
}
