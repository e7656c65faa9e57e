/** Finds the account that somebody means who does not name it by its id: by CRM id, domain or exact name. */
import { accountNodes, type Node } from './account-nodes.ts'
import { type AccountRecord, type KnownRecord, recordKey } from './account-record.ts'
import { companyName } from './company-name.ts'
import { isNear, nearKeys } from './name-likeness.ts'
import { registrableDomain } from './registrable-domain.ts'

export interface Meant {
  /** null: none, or not sure which */
  readonly record: AccountRecord | null
  /** those that could be meant, at most three, where it is not sure */
  readonly candidates: readonly AccountRecord[]
}

export interface AccountFinder {
  meantBy(text: string): Meant
}

const CANDIDATES = 3

/** @param come rows of an import, those known before among them */
export function accountFinder(known: readonly KnownRecord[], come: readonly AccountRecord[]): AccountFinder {
  const before = new Set(known.map(recordKey))
  const fresh = new Map(come.map((record) => [recordKey(record), record]))
  const { saying } = accountNodes(
    known,
    [...fresh].flatMap(([key, record]) => (before.has(key) ? [] : [record])),
  )
  let near: ReadonlyMap<string, readonly string[]> | null = null
  return {
    meantBy(text) {
      const name = companyName(text)
      const domain = registrableDomain(text)
      const signs = [
        saying['crm-id'].get(text.trim()),
        domain === null ? undefined : saying.domain.get(domain),
        saying.name.get(name),
      ]
      const strongest = signs.find((nodes) => nodes !== undefined)
      if (strongest?.length === 1) return { record: recordOf(strongest[0]!), candidates: [] }
      near ??= nearNames([...saying.name.keys()])
      const like = strongest ?? nearestNames(near, name).flatMap((other) => saying.name.get(other) ?? [])
      return { record: null, candidates: [...new Set(like)].slice(0, CANDIDATES).map(recordOf) }
    },
  }
}

function recordOf({ key, records }: Node): AccountRecord {
  return records.find((record) => recordKey(record) === key) ?? records[0]!
}

function nearNames(names: readonly string[]): Map<string, readonly string[]> {
  const under = new Map<string, string[]>()
  for (const name of names) {
    for (const key of nearKeys(name)) {
      const others = under.get(key)
      if (others === undefined) under.set(key, [name])
      else others.push(name)
    }
  }
  return under
}

function nearestNames(under: ReadonlyMap<string, readonly string[]>, name: string): string[] {
  const others = nearKeys(name).flatMap((key) => under.get(key) ?? [])
  return [...new Set(others)].filter((other) => isNear(name, other)).toSorted()
}
