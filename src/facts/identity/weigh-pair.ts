/** Whether two accounts that say the same of themselves are one: sure where nothing contradicts, else a doubt. */
import type { Node } from './account-nodes.ts'
import { type Evidence, recordKey } from './account-record.ts'
import { type Likeness, nameLikeness } from './name-likeness.ts'

/** What two accounts both say, and whether nobody else of their source says it. */
export interface Shared {
  readonly by: Evidence
  /** as it is compared: `acme.com` */
  readonly said: string
  readonly isAlone: boolean
}

export type Weighed =
  | { readonly is: 'one'; readonly by: Evidence; readonly says: string }
  | { readonly is: 'doubtful'; readonly why: string }
  | { readonly is: 'two' }

const WORDS: Readonly<Record<Evidence, string>> = { 'crm-id': 'CRM id', domain: 'domain', name: 'name' }

/** @param shared the strongest first */
export function weighPair(one: Node, other: Node, shared: readonly Shared[]): Weighed {
  if (isFamily(one, other)) return { is: 'two' }
  const names = nameLikeness(one.name, other.name)
  const isOneSource = overlaps(one.sources, other.sources)
  const sure = shared.find(({ isAlone, by }) => isAlone && objection(by, one, other, names) === null)
  if (sure === undefined || isOneSource) {
    return { is: 'doubtful', why: doubt(one, other, shared[0]!, names, isOneSource) }
  }
  return { is: 'one', by: sure.by, says: `${WORDS[sure.by]} ${sure.by === 'name' ? one.name : sure.said}` }
}

/** What speaks against it, in words; null: nothing. */
function objection(by: Evidence, one: Node, other: Node, names: Likeness): string | null {
  const called = `called ${one.name} and ${other.name}`
  if (by === 'crm-id') return names === 'different' && !overlaps(one.domains, other.domains) ? called : null
  if (disagree(one.crmIds, other.crmIds)) return `CRM ids ${listed(one.crmIds)} and ${listed(other.crmIds)}`
  if (by === 'name') {
    return disagree(one.domains, other.domains)
      ? `domains ${listed(one.domains)} and ${listed(other.domains)}`
      : null
  }
  if (names === 'same' || names === 'unknown') return null
  return names === 'part' ? `${called}: one may be a part of the other` : called
}

function doubt(one: Node, other: Node, { by, said, isAlone }: Shared, names: Likeness, isOneSource: boolean) {
  const same = `same ${WORDS[by]} ${by === 'name' ? one.name : said}`
  const against = objection(by, one, other, names)
  if (isOneSource) {
    const both = [...one.sources].filter((source) => other.sources.has(source))
    return `${same}, twice in ${both.join(', ')}${against === null ? '' : `, ${against}`}`
  }
  if (against !== null) return `${same}, but ${against}`
  return isAlone ? `${same}, but other signs point to another account` : `${same}, as others have too`
}

function listed(values: ReadonlySet<string>): string {
  return [...values].toSorted().join(', ')
}

/** Both say something, and nothing that is the same. */
function disagree(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size > 0 && other.size > 0 && !overlaps(one, other)
}

function overlaps(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some((value) => other.has(value))
}

/** Parent and child, as their source says. */
export function isFamily(one: Node, other: Node): boolean {
  return isParent(one, other) || isParent(other, one)
}

function isParent(parent: Node, child: Node): boolean {
  const keys = new Set(parent.records.map(recordKey))
  return child.records.some(
    ({ source, parentId }) => parentId !== null && keys.has(recordKey({ source, id: parentId })),
  )
}
