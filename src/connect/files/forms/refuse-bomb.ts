/** Refuses what unpacks to far more than tables do. */
import { Failure } from '#src/kernel/failure.ts'

/** Tables of people shrink to a tenth, very dull ones to a hundredth; gzip can do a thousandth. */
const RATIO = 200
/** Up to here nothing can be harmed. */
const HARMLESS = 64 << 20

/**
 * @param packed bytes that were read so far
 * @param unpacked bytes that they came to
 */
export function refuseBomb(path: string, packed: number, unpacked: number): void {
  if (unpacked <= HARMLESS || unpacked <= packed * RATIO) return
  throw new Failure(
    'invalid-input',
    `${path} unpacks to more than ${RATIO} times its size, as files do that are made to fill a disk.`,
    { hint: 'If you trust it, unpack it yourself and import what was in it.' },
  )
}
