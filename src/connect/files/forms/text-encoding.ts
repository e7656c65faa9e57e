/** How the text of a file is encoded, as far as its first bytes say it. */
import { Failure } from '#src/kernel/failure.ts'

/** A WHATWG name: `utf-8`, `utf-16le`, `windows-1252` … */
export type Encoding = string

const PAIRS = 2_000
/** Latin text has a NUL in every pair; some pairs may be other letters. */
const ENOUGH = 0.4

/** @returns null when the bytes say nothing, which is the case of UTF-8 without a byte order mark */
export function markedEncoding(start: Buffer): Encoding | null {
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return 'utf-8'
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
  const pairs = Math.min(PAIRS, Math.floor(start.length / 2))
  let even = 0
  let odd = 0
  for (let at = 0; at < pairs * 2; at += 2) {
    if (start[at] === 0) even++
    if (start[at + 1] === 0) odd++
  }
  if (pairs < 2 || (even > 0 && odd > 0)) return null
  if (odd >= pairs * ENOUGH) return 'utf-16le'
  return even >= pairs * ENOUGH ? 'utf-16be' : null
}

/**
 * A file that says it is UTF-8 is: so are the rejected rows of a file of whatever encoding.
 * @param said what somebody says of it, which wins over all other bytes; null: nothing
 * @returns null when nothing says it
 */
export function encodingOf(start: Buffer, said: Encoding | null): Encoding | null {
  const marked = markedEncoding(start)
  return marked === 'utf-8' ? marked : (said ?? marked)
}

/** @throws Failure when nobody knows the name */
export function knownEncoding(name: string): Encoding {
  try {
    return new TextDecoder(name).encoding
  } catch (cause) {
    throw new Failure(
      'invalid-input',
      `${JSON.stringify(name)} is not the name of an encoding that is read.`,
      {
        hint: 'Name it as utf-8, utf-16le, windows-1252, iso-8859-15 or shift_jis.',
        cause,
      },
    )
  }
}

/** The beginning of a file as text, whatever its encoding: for its first characters, which are ASCII in all of them. */
export function startText(start: Buffer): string {
  const encoding = markedEncoding(start)
  if (encoding === null) return start.toString('latin1')
  return new TextDecoder(encoding).decode(start)
}
