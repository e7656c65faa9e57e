/** What becomes of a plan when two contacts turn out to be one person: they are on the map once, and are meant by one id. */
import { proofOf } from '../apply-edit.ts'
import { findItem } from '../find-item.ts'
import { isByPerson } from '../is-by-person.ts'
import { itemName } from '../item-name.ts'
import { itemsOf, type Plan, type PlanItem } from '../plan.ts'
import type { PlanEdit } from '../plan-edit.ts'
import { planSections } from '../plan-sections.ts'
import type { Actor, Instant, Proof } from '../provenance.ts'
import { sameValue } from '../same-value.ts'
import { wordOfField } from '../words-of.ts'

/** Who merges or splits, and which merge of the log it is. */
export interface MergeMade {
  readonly mergeNo: number
  readonly actor: Actor
  readonly at: Instant
  /** a new id for each edit */
  newId(): string
}

/** Made in the name of whoever had said it. */
type Authored = MergeMade & { readonly byPerson?: boolean }

/** The ids of the facts of the two contacts. */
export interface MergedIds {
  readonly merged: string
  readonly into: string
}

/**
 * The merged one leaves the map; what the other one lacks is filled from it, in the name of whoever had written it.
 * @returns none where the plan does not speak of the merged contact
 */
export function mergeInPlan(plan: Plan, { merged, into }: MergedIds, made: MergeMade): PlanEdit[] {
  const stakeholders = [...plan.items.stakeholders.values()]
  const personOf = (factId: string) =>
    findItem('stakeholders', stakeholders, { by: 'person', factId }) as PlanItem<'stakeholders'> | null
  const [gone, kept] = [personOf(merged), personOf(into)]
  const isTwice = gone !== null && kept !== null && gone.id !== kept.id
  const leaving = isTwice ? [...filled(kept, gone, { merged, into }, made), takenOut(gone, kept, made)] : []
  const renamed = itemsOf(plan)
    .filter((item) => !(isTwice && item.id === gone.id && item.section === 'stakeholders'))
    .flatMap((item) => renaming(item, { merged, into }, made))
  return [...renamed, ...leaving]
}

type Values = Readonly<Record<string, unknown>>

function valuesOf({ values }: PlanItem): Values {
  return values as unknown as Values
}

/** Of a restoring edit: nobody has confirmed anything by merging. */
function restoring(
  item: PlanItem,
  values: Values,
  proof: Proof | null,
  says: string,
  made: Authored,
): PlanEdit {
  return {
    ...base(item, made),
    change: 'restore',
    item: values,
    proof,
    says,
  } as unknown as PlanEdit
}

function base(
  { section, id, version, standing }: PlanItem,
  { mergeNo, actor, at, newId, byPerson = false }: Authored,
) {
  return {
    id: newId(),
    actor,
    at,
    section,
    target: planSections[section] === 'one' ? { by: 'section' } : { by: 'item', id },
    cause: { by: 'contact-merge', mergeNo, byPerson },
    statedOn: null,
    basedOn: version,
    ownerEmail: null,
    dueOn: null,
    evidence: [],
    standing,
    why: 'Two contacts are one person.',
  } as const
}

function takenOut(gone: PlanItem, kept: PlanItem, made: MergeMade): PlanEdit {
  const says = `${itemName(gone)} merged into ${itemName(kept)}`
  return { ...base(gone, made), change: 'remove', item: null, says } as PlanEdit
}

/** One edit for each author of what is filled in; the last one brings what the other was believed by. */
function filled(kept: PlanItem, gone: PlanItem, ids: MergedIds, made: MergeMade): PlanEdit[] {
  const gaps = Object.entries(gapsFilled(kept, gone, ids))
  const byAuthor = Map.groupBy(gaps, ([field]) => JSON.stringify(authorOf(gone, field, made)))
  const parts = byAuthor.size === 0 ? [[]] : [...byAuthor.values()]
  return parts.map((fields, at) => {
    const [first] = fields
    const proof = at === parts.length - 1 ? bothProofs(kept, gone) : null
    const author = first === undefined ? made : { ...made, ...authorOf(gone, first[0], made) }
    const says = `${itemName(kept)} as ${itemName(gone)} was known`
    return restoring(kept, Object.fromEntries(fields), proof, says, author)
  })
}

/** Whose word a field is, and whether a person stands behind it: by merging nobody says it anew. */
export function authorOf(
  item: PlanItem,
  field: string,
  { actor }: Pick<MergeMade, 'actor'>,
): { readonly actor: Actor; readonly byPerson: boolean } {
  const said = wordOfField(item, field)
  return said === undefined
    ? { actor, byPerson: false }
    : { actor: said.actor, byPerson: isByPerson(said.cause) }
}

function gapsFilled(kept: PlanItem, gone: PlanItem, ids: MergedIds): Values {
  const own = valuesOf(kept)
  const fields = Object.entries(valuesOf(gone)).flatMap(([field, value]): [string, unknown][] => {
    const given = meant(value, ids)
    if (isNothing(given) || sameValue(own[field], given) || meansInto(given, ids)) return []
    if (isNothing(own[field])) return [[field, given]]
    const [mine, theirs] = [own[field], given]
    if (!Array.isArray(mine) || !Array.isArray(theirs)) return []
    const all = [...new Set([...mine, ...theirs])]
    return all.length === mine.length ? [] : [[field, all]]
  })
  return Object.fromEntries(fields)
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0)
}

/** Confirmed as the one that was confirmed last, by the records of both. */
function bothProofs(kept: PlanItem, gone: PlanItem): Proof {
  const later = (gone.lastConfirmedAt ?? '') > (kept.lastConfirmedAt ?? '') ? gone : kept
  return { ...proofOf(later), source: [...new Set([...kept.source, ...gone.source])] }
}

/** Wherever an item means the merged contact, it means the one who stands for both; nobody reports to themselves. */
function renaming(item: PlanItem, ids: MergedIds, made: MergeMade): PlanEdit[] {
  const changed = Object.entries(valuesOf(item)).flatMap(([field, value]): [string, unknown][] => {
    const given = field === 'personId' && value === ids.merged ? ids.into : meant(value, ids)
    const isItself = item.section === 'stakeholders' && isOf(item, ids) && meansInto(given, ids)
    return sameValue(value, given) ? [] : [[field, isItself ? null : given]]
  })
  const [first] = changed
  if (first === undefined) return []
  const author = { ...made, ...authorOf(item, first[0], made) }
  return [
    restoring(item, Object.fromEntries(changed), null, `${itemName(item)}: one person by one id`, author),
  ]
}

function isOf(item: PlanItem, { into, merged }: MergedIds): boolean {
  const { personId } = valuesOf(item)
  return personId === into || personId === merged
}

/** A value with the one id in the place of the other, however deep it is. */
function meant(value: unknown, ids: MergedIds): unknown {
  if (Array.isArray(value)) return value.map((each) => meant(each, ids))
  if (typeof value !== 'object' || value === null) return value
  const { merged, into } = ids
  return Object.fromEntries(
    Object.entries(value).map(([key, inside]) =>
      (key === 'personId' || key === 'factId') && inside === merged ? [key, into] : [key, meant(inside, ids)],
    ),
  )
}

function meansInto(value: unknown, { into }: MergedIds): boolean {
  return typeof value === 'object' && value !== null && 'personId' in value && value.personId === into
}
