/** Accounts as the matching sees them: each with all that its records say of it, and an index of who says the same. */
import { type AccountRecord, type Evidence, type KnownRecord, recordKey } from './account-record.ts'
import { companyName } from './company-name.ts'
import { registrableDomain } from './registrable-domain.ts'

export interface Node {
  /** of the account, or of the new record that is not part of one yet */
  readonly key: string
  readonly isKnown: boolean
  /** null: none of its records has one */
  readonly name: string | null
  readonly records: readonly AccountRecord[]
  readonly sources: ReadonlySet<string>
  readonly domains: ReadonlySet<string>
  /** what it is called in the CRM */
  readonly crmIds: ReadonlySet<string>
}

export interface Nodes {
  readonly all: readonly Node[]
  readonly byKey: ReadonlyMap<string, Node>
  /** by what they say, those who say it, each once, in the order of their keys */
  readonly saying: Readonly<Record<Evidence, ReadonlyMap<string, readonly Node[]>>>
}

/** @param come records that are not among the known ones */
export function accountNodes(known: readonly KnownRecord[], come: readonly AccountRecord[]): Nodes {
  const groups = new Map<string, AccountRecord[]>()
  for (const record of known) groups.set(record.account, [...(groups.get(record.account) ?? []), record])
  const isCrm = crmSources([...known, ...come])
  const nodes = [
    ...[...groups].map(([key, records]) => node(key, true, records, isCrm)),
    ...come.map((record) => node(recordKey(record), false, [record], isCrm)),
  ].toSorted((a, b) => (a.key < b.key ? -1 : 1))
  return {
    all: nodes,
    byKey: new Map(nodes.map((one) => [one.key, one])),
    saying: {
      'crm-id': indexed(nodes, ({ crmIds }) => [...crmIds]),
      domain: indexed(nodes, ({ domains }) => [...domains]),
      name: indexed(nodes, ({ records }) => records.map(({ name }) => companyName(name ?? ''))),
    },
  }
}

type IsCrm = (source: string) => boolean

function node(key: string, isKnown: boolean, records: readonly AccountRecord[], isCrm: IsCrm): Node {
  const own = records.find((record) => recordKey(record) === key)
  return {
    key,
    isKnown,
    name: own?.name ?? records.find(({ name }) => name !== null)?.name ?? null,
    records,
    sources: new Set(records.map(({ source }) => source)),
    domains: new Set(records.flatMap(({ domain }) => registrableDomain(domain) ?? [])),
    crmIds: new Set(records.flatMap(({ source, id, crmId }) => crmId?.trim() || (isCrm(source) ? id : []))),
  }
}

/**
 * The ids of the CRM are what the `crm_id` of others names. Small numbers are ids everywhere: of several sources it is
 * the one of which most are named, and never one that names ids itself.
 */
function crmSources(records: readonly AccountRecord[]): IsCrm {
  const naming = new Set(records.filter(({ crmId }) => crmId !== null).map(({ source }) => source))
  const named = new Set(records.map(({ crmId }) => crmId?.trim()))
  const hits = new Map<string, number>()
  for (const { source, id } of records)
    if (!naming.has(source) && named.has(id)) hits.set(source, (hits.get(source) ?? 0) + 1)
  const most = Math.max(0, ...hits.values())
  return (source) => most > 0 && hits.get(source) === most
}

function indexed(
  nodes: readonly Node[],
  sayingOf: (node: Node) => readonly string[],
): Map<string, readonly Node[]> {
  const index = new Map<string, Node[]>()
  for (const one of nodes) {
    for (const said of new Set(sayingOf(one))) {
      if (said === '') continue
      const others = index.get(said)
      if (others === undefined) index.set(said, [one])
      else others.push(one)
    }
  }
  return index
}
