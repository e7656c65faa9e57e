/** Pairs of accounts whose names are one letter apart, and that nothing else tells apart. */
import type { Node, Nodes } from './account-nodes.ts'
import { companyName } from './company-name.ts'
import { isNear, nearKeys } from './name-likeness.ts'
import { isFamily } from './weigh-pair.ts'

export interface NearPair {
  /** a new record */
  readonly one: Node
  readonly other: Node
  readonly why: string
}

export function nearPairs({ all, saying }: Nodes): NearPair[] {
  if (all.every(({ isKnown }) => isKnown)) return []
  const names = [...saying.name.keys()]
  const under = new Map<string, string[]>()
  for (const name of names) {
    for (const key of nearKeys(name)) {
      const others = under.get(key)
      if (others === undefined) under.set(key, [name])
      else others.push(name)
    }
  }
  const near = new Set<string>()
  for (const others of under.values()) {
    for (const [at, one] of others.entries())
      for (const other of others.slice(at + 1))
        if (isNear(one, other)) near.add(one < other ? `${one}\u0000${other}` : `${other}\u0000${one}`)
  }
  return [...near].flatMap((pair) => {
    const [a, b] = pair.split('\u0000') as [string, string]
    return saying.name.get(a)!.flatMap((one) => saying.name.get(b)!.flatMap((other) => nearPair(one, other)))
  })
}

function nearPair(a: Node, b: Node): NearPair[] {
  const [one, other] = a.isKnown ? [b, a] : [a, b]
  if (one.isKnown || one === other || isFamily(one, other)) return []
  // Who shares the domain or the CRM id is weighed by that; who has another one is another.
  const shares = (values: 'domains' | 'crmIds') => [...one[values]].some((value) => other[values].has(value))
  if (shares('domains') || shares('crmIds')) return []
  if ((one.domains.size > 0 && other.domains.size > 0) || (one.crmIds.size > 0 && other.crmIds.size > 0))
    return []
  const [called, otherCalled] = [nameLike(one, other), nameLike(other, one)]
  return [{ one, other, why: `names one letter apart: ${called} and ${otherCalled}` }]
}

/** Of its names the one that is near. */
function nameLike({ records }: Node, other: Node): string {
  const names = records.flatMap(({ name }) => name ?? [])
  const isLike = (name: string) =>
    other.records.some((record) => isNear(companyName(name), companyName(record.name ?? '')))
  return names.find(isLike) ?? names[0]!
}
