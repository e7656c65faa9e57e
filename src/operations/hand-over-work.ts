/** Gives a new owner what the one before still holds in the plan of an account. */
import { randomUUID } from 'node:crypto'
import type { Day } from '#src/kernel/day.ts'
import { handEdit } from '#src/plan/hand-edit.ts'
import { handedTo, handoverEdits, heldSections, type Holder } from '#src/plan/held-by.ts'
import type { Plan } from '#src/plan/plan.ts'
import type { PlanEdit } from '#src/plan/plan-edit.ts'
import type { Made } from '#src/plan/provenance.ts'
import { listTeammates } from '#src/store/list-teammates.ts'
import { plansOf } from '#src/store/plans.ts'
import type { Transaction } from '#src/store/tenant.ts'
import type { ColumnsHeld } from './columns-held.ts'
import { keepQuality } from './keep-quality.ts'
import { writePlan } from './write-plan.ts'

const WHY = 'A new owner takes over.'

interface Handover {
  /** e-mail addresses */
  readonly from: string
  readonly to: string
}

/** From each owner who is another one now. */
export function handoversIn(before: ColumnsHeld, after: ColumnsHeld): Handover[] {
  return ['am_email', 'csm_email'].flatMap((column) => {
    const from = before.get(column)?.value ?? null
    const to = after.get(column)?.value ?? null
    return from === null || to === null || from === to ? [] : [{ from: String(from), to: String(to) }]
  })
}

interface HandedBy {
  /** the import that the new owner is: taken back, it takes these edits with it */
  readonly importNo: number
  readonly actor: string
  readonly now: Date
  readonly today: Day
}

/** @returns how many items changed hands: each once, also where two owners change places */
export async function handOverWork(
  tx: Transaction,
  accountId: string,
  handovers: readonly Handover[],
  { importNo, actor, now, today }: HandedBy,
): Promise<number> {
  if (handovers.length === 0) return 0
  const team = await listTeammates(tx)
  const holder = (email: string): Holder => ({
    email,
    name: team.find((one) => one.email.toLowerCase() === email.toLowerCase())?.name ?? null,
  })
  const pairs = handovers.map(({ from, to }) => ({ from: holder(from), to: holder(to) }))
  const make = (plan: Plan, at: string) =>
    editsOf(plan, pairs, () => ({ id: `${handoverEdits(importNo)}${randomUUID()}`, actor, at }))
  const { plan } = (await plansOf(tx, [accountId])).get(accountId)!
  if (make(plan, now.toISOString()).length === 0) return 0
  const { edits } = await writePlan(tx, accountId, now, (stored, at) => make(stored.plan, at))
  await keepQuality(tx, [accountId], today)
  return edits.length
}

function editsOf(
  plan: Plan,
  pairs: readonly Readonly<Record<'from' | 'to', Holder>>[],
  made: () => Pick<Made, 'id' | 'actor' | 'at'>,
): PlanEdit[] {
  return heldSections.flatMap((section) =>
    [...plan.items[section].values()].flatMap((item): PlanEdit[] => {
      const values = pairs.map(({ from, to }) => handedTo(item, from, to)).find((one) => one !== null)
      if (values === undefined || values === null) return []
      // Nobody has looked at it anew: what was assumed stays assumed.
      const { standing, id: itemId } = item
      const by = { section, change: 'change', itemId, values, basedOn: null, standing, why: WHY } as const
      return [handEdit(plan, by, made())]
    }),
  )
}
