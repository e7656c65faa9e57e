/** The pairs of accounts that say the same of themselves, with what they share. */
import type { Node, Nodes } from './account-nodes.ts'
import { type Evidence, pairKey } from './account-record.ts'
import type { Shared } from './weigh-pair.ts'

export interface SharedPair {
  /** a new record: two accounts that were known before are not asked about again */
  readonly one: Node
  readonly other: Node
  /** the strongest first */
  readonly shared: readonly Shared[]
}

const STRENGTH: readonly Evidence[] = ['crm-id', 'domain', 'name']
/** Accounts that share something from which on each is paired with the first of them only. */
const MANY = 6

export function sharedPairs({ saying }: Nodes): SharedPair[] {
  const pairs = new Map<string, { one: Node; other: Node; shared: Shared[] }>()
  for (const by of STRENGTH) {
    for (const [said, nodes] of saying[by]) {
      if (nodes.length < 2) continue
      const isAlone = areOfDifferentSources(nodes) && nodes.filter(({ isKnown }) => isKnown).length < 2
      for (const [a, b] of paired(nodes, isAlone)) {
        const [one, other] = a.isKnown ? [b, a] : [a, b]
        if (one.isKnown) continue
        const key = pairKey(one.key, other.key)
        const pair = pairs.get(key) ?? { one, other, shared: [] }
        pair.shared.push({ by, said, isAlone })
        pairs.set(key, pair)
      }
    }
  }
  return [...pairs.values()]
}

function areOfDifferentSources(nodes: readonly Node[]): boolean {
  const sources = nodes.flatMap((node) => [...node.sources])
  return new Set(sources).size === sources.length
}

function paired(nodes: readonly Node[], isAlone: boolean): [Node, Node][] {
  const firsts = isAlone || nodes.length < MANY ? nodes : nodes.slice(0, 1)
  return firsts.flatMap((one, at) => nodes.slice(at + 1).map((other): [Node, Node] => [one, other]))
}
