/** What somebody of ours still holds in a plan: open actions, risks and promises that name them. */
import { isSettled } from './is-settled.ts'
import type { PlanItem } from './plan.ts'
import type { PlanSections, SectionName } from './plan-sections.ts'

export const heldSections = ['actions', 'risks', 'commitments'] as const satisfies readonly SectionName[]
export type HeldSection = (typeof heldSections)[number]

/** A promise may name them by name. */
export interface Holder {
  readonly email: string
  /** null: no record says */
  readonly name: string | null
}

type Values = Readonly<Record<string, unknown>>

/** The fields that are to be other once it is somebody else's; null: it is settled, or not theirs. */
export function handedTo(
  { section, values }: Pick<PlanItem, 'section' | 'values'>,
  from: Holder,
  to: Holder,
): Values | null {
  if (isSettled({ values })) return null
  if (section === 'actions') return actionTo(values as PlanSections['actions'], from, to)
  if (section === 'risks') {
    return isSame((values as PlanSections['risks']).ownerEmail, from.email) ? { ownerEmail: to.email } : null
  }
  return section === 'commitments' ? promiseTo(values as PlanSections['commitments'], from, to) : null
}

function actionTo({ owner }: PlanSections['actions'], from: Holder, to: Holder): Values | null {
  if (owner.side !== 'ours' || !isSame(owner.email, from.email)) return null
  return { owner: { side: 'ours', email: to.email } }
}

function promiseTo(
  { side, by, status }: PlanSections['commitments'],
  from: Holder,
  to: Holder,
): Values | null {
  if (side !== 'ours' || status !== 'Open') return null
  if (isSame(by, from.email)) return { by: to.email }
  return isSame(by, from.name) ? { by: to.name ?? to.email } : null
}

function isSame(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one.trim().toLowerCase() === other.trim().toLowerCase()
}

/** How much of each they hold. */
export function heldCounts(
  items: readonly Pick<PlanItem, 'section' | 'values'>[],
  holder: Holder,
): Record<HeldSection, number> {
  const held = items.filter((item) => handedTo(item, holder, holder) !== null)
  const count = (section: HeldSection) => held.filter((item) => item.section === section).length
  return { actions: count('actions'), risks: count('risks'), commitments: count('commitments') }
}

/** Edits of a handover go with the import that it is: by their ids it finds them when it is taken back. */
export function handoverEdits(importNo: number): string {
  return `hand-over/${importNo}/`
}
