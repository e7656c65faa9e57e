/** Whether two names may be one person's: as written, in another order, by initials, misspelt, or made of an address. */
import { editDistance } from '#src/kernel/near-miss.ts'

const TITLES: ReadonlySet<string> = new Set(['mr', 'mrs', 'ms', 'miss', 'dr', 'prof', 'sir', 'herr', 'frau'])

/** The words of a name in lower case without accents and titles, in the order of the alphabet: `Dr. Torres, María` → maria torres. */
export function wordsOfName(name: string): readonly string[] {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return plain
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !TITLES.has(word))
    .toSorted()
}

/** Shorter names are too like each other: Ann and Ana are two people. */
const LEAST_LETTERS = 8

/** One or two letters apart, and a first and a last name at least; the same name is none. @param one @param other their words */
export function isMisspelt(one: readonly string[], other: readonly string[]): boolean {
  if (one.length < 2 || other.length < 2) return false
  const [first, second] = [one.join(' '), other.join(' ')]
  if (first === second || Math.min(first.length, second.length) < LEAST_LETTERS) return false
  if (Math.abs(first.length - second.length) > 2) return false
  // Figures tell people apart, and are no slip: Test user 1 and Test user 2.
  if (first.replaceAll(/\P{N}/gu, '') !== second.replaceAll(/\P{N}/gu, '')) return false
  return editDistance(first, second) <= (first.length >= 12 ? 2 : 1)
}

/** Letters of a word that say something of a person. */
const TELLING = 3

/**
 * Whether nothing speaks against it: a word in common, a word inside of the other name (`mtorres`), or a slip of the hand.
 * Names of different scripts have nothing in common, and are not taken for one.
 */
export function mayBeSameName(a: string, b: string): boolean {
  const [one, other] = [wordsOfName(a), wordsOfName(b)]
  const inside = (words: readonly string[], whole: string): boolean =>
    words.some((word) => word.length > TELLING && whole.includes(word))
  return (
    one.some((word) => word.length >= TELLING && other.includes(word)) ||
    inside(one, other.join('')) ||
    inside(other, one.join('')) ||
    isMisspelt(one, other)
  )
}
