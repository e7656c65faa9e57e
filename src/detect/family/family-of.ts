/** The family of an account: all that stand under the same topmost parent, as a tree. */
import { type AccountRecord, parentFinder } from './parent-finder.ts'

export interface FamilyLink extends AccountRecord {
  /** by its id in the source; null: none is named */
  readonly parentSourceId: string | null
  /** records that were merged into it: who names one of them names it */
  readonly merged: readonly Omit<AccountRecord, 'id'>[]
}

export interface FamilyMember {
  readonly id: string
  /** null for the topmost */
  readonly parentId: string | null
  /** steps under the topmost */
  readonly depth: number
}

/**
 * Who names each other as parents is one family all the same: the first by id stands on top.
 * @returns each parent before its children, these in the order given; none where nobody belongs to it but itself
 */
export function familyOf(links: readonly FamilyLink[], accountId: string): FamilyMember[] {
  const parents = parentsIn(links)
  if (!parents.has(accountId)) return []
  const top = topmost(parents, accountId)
  const children = Map.groupBy(
    links.filter(({ id }) => id !== top),
    ({ id }) => parents.get(id) ?? null,
  )
  const under = (id: string, parentId: string | null, depth: number): FamilyMember[] => [
    { id, parentId, depth },
    ...(children.get(id) ?? []).flatMap((child) => under(child.id, id, depth + 1)),
  ]
  const family = under(top, null, 0)
  return family.length > 1 ? family : []
}

function parentsIn(links: readonly FamilyLink[]): ReadonlyMap<string, string | null> {
  const parentOf = parentFinder(
    links.flatMap((link) => [link, ...link.merged.map((record) => ({ ...record, id: link.id }))]),
  )
  return new Map(links.map((link) => [link.id, parentOf(link, link.parentSourceId)]))
}

function topmost(parents: ReadonlyMap<string, string | null>, accountId: string): string {
  const seen = [accountId]
  let top = accountId
  for (let parent = parents.get(top); parent; parent = parents.get(parent)) {
    const at = seen.indexOf(parent)
    // A ring has no top of its own.
    if (at >= 0) return seen.slice(at).toSorted()[0]!
    seen.push(parent)
    top = parent
  }
  return top
}
