/** Which records of an import are accounts that are known, or each other; what is not sure is a doubt for a person. */
import { accountNodes, type Node, type Nodes } from './account-nodes.ts'
import {
  type AccountRecord,
  type Decided,
  type Doubt,
  type Evidence,
  type KnownRecord,
  type Match,
  pairKey,
  recordKey,
} from './account-record.ts'
import { nearPairs } from './near-pairs.ts'
import { renamed } from './renamed.ts'
import { sharedPairs } from './shared-pairs.ts'
import { isFamily, type Weighed, weighPair } from './weigh-pair.ts'

export interface Matched {
  readonly matched: readonly Match[]
  readonly doubtful: readonly Doubt[]
}

/** A pair with what became of it, `one` being a new record. */
interface Pair {
  readonly one: Node
  readonly other: Node
  readonly weighed: Weighed
  /** whether what they share is theirs alone */
  readonly isAlone: boolean
}

/**
 * The same whatever the order of the records. Two records of one source are never one without a person's word.
 * @param known all records of the database, each with its account
 * @param come all rows of the import, those known before among them
 * @param decided pairs of accounts about which was decided, or that wait for it: they are left as they are
 */
export function matchAccounts(
  known: readonly KnownRecord[],
  come: readonly AccountRecord[],
  decided: readonly Decided[] = [],
): Matched {
  if (come.length === 0) return { matched: [], doubtful: [] }
  const before = new Map(known.map((record) => [recordKey(record), record]))
  const fresh = come.filter((record) => !before.has(recordKey(record)))
  const nodes = accountNodes(known, fresh)
  const settled = new Set(decided.map(([one, other]) => pairKey(one, other)))
  const isOpen = (pair: { readonly one: Node; readonly other: Node }) =>
    !settled.has(pairKey(pair.one.key, pair.other.key))
  const pairs = sharedPairs(nodes)
    .filter(isOpen)
    .map(({ one, other, shared }): Pair => {
      const isAlone = shared.some((each) => each.isAlone)
      return { one, other, weighed: weighPair(one, other, shared), isAlone }
    })
  const sure = soundClusters(nodes, withoutCrossing(pairs))
  const matched = [...sure].flatMap((cluster) => matchesOf(cluster))
  const near = nearPairs(nodes).filter(isOpen)
  return {
    matched: matched.toSorted((a, b) => (a.record < b.record ? -1 : 1)),
    doubtful: [
      ...doubts(pairs, sure),
      ...near.map(({ one, other, why }) => ({ record: one.key, candidate: other.key, why })),
      ...renamed(before, come, nodes).filter(
        ({ record, candidate }) => !settled.has(pairKey(record, candidate)),
      ),
    ].toSorted((a, b) => (pairKey(a.record, a.candidate) < pairKey(b.record, b.candidate) ? -1 : 1)),
  }
}

/** Who is alone with one account in its domain is not another one by its name. */
function withoutCrossing(pairs: readonly Pair[]): Pair[] {
  const doubted = new Set(
    pairs
      .filter(({ weighed, isAlone }) => isAlone && weighed.is === 'doubtful')
      .flatMap(({ one, other }) => [one, other]),
  )
  return pairs.filter(({ one, other, weighed }) => {
    if (weighed.is !== 'one') return false
    return weighed.by !== 'name' || !(doubted.has(one) || doubted.has(other))
  })
}

interface Cluster {
  readonly members: readonly Node[]
  readonly pairs: readonly Pair[]
}

/** Those that hang together by sure pairs, where all of them may be one: else each of their pairs is a doubt. */
function soundClusters(nodes: Nodes, pairs: readonly Pair[]): Cluster[] {
  const up = new Map<Node, Node>()
  const top = (node: Node): Node => {
    let at = node
    while (up.has(at)) at = up.get(at)!
    return at
  }
  for (const { one, other } of pairs) {
    const [a, b] = [top(one), top(other)]
    if (a !== b) up.set(a.key < b.key ? b : a, a.key < b.key ? a : b)
  }
  const paired = new Set(pairs.flatMap(({ one, other }) => [one, other]))
  const members = Map.groupBy(
    nodes.all.filter((node) => paired.has(node)),
    top,
  )
  const byTop = Map.groupBy(pairs, ({ one }) => top(one))
  return [...members]
    .map(([key, own]) => ({ members: own, pairs: byTop.get(key)! }))
    .filter((cluster) => isSound(cluster.members))
}

function isSound(members: readonly Node[]): boolean {
  const sources = members.flatMap((node) => [...node.sources])
  if (new Set(sources).size < sources.length) return false
  if (members.filter(({ isKnown }) => isKnown).length > 1) return false
  return members.every((one, at) => members.slice(at + 1).every((other) => !isFamily(one, other)))
}

/** Each new record with the account of its cluster: the known one, else the one that most of the others name. */
function matchesOf({ members, pairs }: Cluster): Match[] {
  const rank: Readonly<Record<Evidence, number>> = { 'crm-id': 0, domain: 1, name: 2 }
  const own = (node: Node) =>
    pairs
      .filter(({ one, other }) => one === node || other === node)
      .flatMap(({ weighed }) => (weighed.is === 'one' ? [weighed] : []))
      .toSorted((a, b) => rank[a.by] - rank[b.by] || (a.says < b.says ? -1 : 1))
  const named = (node: Node) =>
    members.filter(({ records }) => records.some(({ crmId }) => node.records.some(({ id }) => id === crmId)))
      .length
  const account =
    members.find(({ isKnown }) => isKnown) ??
    members.toSorted((a, b) => named(b) - named(a) || (a.key < b.key ? -1 : 1))[0]!
  return members
    .filter((node) => node !== account)
    .map((node) => {
      const { by, says } = own(node)[0]!
      return { record: node.key, account: account.key, by, says }
    })
}

/** Pairs that are not sure; who was recognised is no longer asked about for what many share. */
function doubts(pairs: readonly Pair[], sure: readonly Cluster[]): Doubt[] {
  const clusterOf = new Map(
    sure.flatMap((cluster) => cluster.members.map((node) => [node, cluster] as const)),
  )
  return pairs.flatMap(({ one, other, weighed, isAlone }) => {
    const cluster = clusterOf.get(one)
    if (weighed.is === 'two' || (cluster !== undefined && cluster === clusterOf.get(other))) return []
    const isRecognised = cluster !== undefined || (!other.isKnown && clusterOf.has(other))
    if (isRecognised && !isAlone && !overlap(one, other)) return []
    const why =
      weighed.is === 'doubtful' ? weighed.why : `${weighed.says}, but other signs point to another account`
    return [{ record: one.key, candidate: other.key, why }]
  })
}

function overlap(one: Node, other: Node): boolean {
  return [...one.sources].some((source) => other.sources.has(source))
}
