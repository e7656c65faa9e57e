/** How two names of companies stand to each other. */
import { companyName, companyWords } from './company-name.ts'

/**
 * near: one letter more, less, other or changed for its neighbour. part: all words of one are in the other, as in
 * `Acme Deutschland` and `Acme`. unknown: one of them says nothing.
 */
export type Likeness = 'same' | 'near' | 'part' | 'different' | 'unknown'

/** Letters from which on one letter may be a slip of the hand. */
const LONG_ENOUGH = 5

export function nameLikeness(one: string | null, other: string | null): Likeness {
  const [a, b] = [companyName(one ?? ''), companyName(other ?? '')]
  if (a === '' || b === '') return 'unknown'
  if (a === b) return 'same'
  if (isNear(a, b)) return 'near'
  return isPart(companyWords(one!), companyWords(other!)) || isPart(companyWords(other!), companyWords(one!))
    ? 'part'
    : 'different'
}

/** @param a @param b as `companyName` gives them; figures tell companies apart, and are no slip */
export function isNear(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short === long || short.length < LONG_ENOUGH || long.length - short.length > 1) return false
  let from = 0
  while (from < short.length && short[from] === long[from]) from++
  let end = 0
  while (end < short.length - from && short.at(-1 - end) === long.at(-1 - end)) end++
  const [lost, won] = [short.slice(from, short.length - end), long.slice(from, long.length - end)]
  if (/\p{N}/u.test(lost + won)) return false
  if (lost.length <= 1 && won.length <= 1) return true
  return lost.length === 2 && won.length === 2 && lost[0] === won[1] && lost[1] === won[0]
}

/** What two names share that are one letter apart: each is found under one of the other's. */
export function nearKeys(name: string): readonly string[] {
  if (name.length < LONG_ENOUGH || name.length > 60) return []
  const keys = new Set([name])
  for (let at = 0; at < name.length; at++) keys.add(name.slice(0, at) + name.slice(at + 1))
  return [...keys]
}

function isPart(few: readonly string[], many: readonly string[]): boolean {
  return few.length < many.length && few.every((word) => many.includes(word))
}
