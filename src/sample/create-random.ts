/** A seeded source of chance: the same seed and name always give the same numbers, whoever else draws. */

export interface Random {
  /** in [0, 1) */
  next(): number
  between(low: number, high: number): number
  /** a whole number, both ends included */
  integer(low: number, high: number): number
  chance(probability: number): boolean
  pick<T>(list: readonly T[]): T
  shuffled<T>(list: readonly T[]): T[]
  /** log-normal with this median; `sigma` is the deviation of the logarithm */
  logNormal(median: number, sigma: number): number
  /** an independent source: what is drawn from it disturbs nobody else */
  fork(name: string): Random
}

export function createRandom(seed: number, name = 'sample'): Random {
  const next = mulberry32(hash(`${seed}/${name}`))
  const integer = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    integer,
    between: (low, high) => low + next() * (high - low),
    chance: (probability) => next() < probability,
    pick: (list) => list[Math.floor(next() * list.length)]!,
    shuffled: (list) => shuffle([...list], integer),
    logNormal: (median, sigma) => median * Math.exp(sigma * normal(next)),
    fork: (child) => createRandom(seed, `${name}/${child}`),
  }
}

/** FNV-1a: neighbouring names give unrelated seeds. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value >>> 0
}

function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Box–Muller. */
function normal(next: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
}

function shuffle<T>(list: T[], integer: (low: number, high: number) => number): T[] {
  for (let last = list.length - 1; last > 0; last--) {
    const other = integer(0, last)
    const kept = list[last]!
    list[last] = list[other]!
    list[other] = kept
  }
  return list
}
