/** The risks of an account as they are gone through: the gravest first, how late each is, and what set it off (handbook 2, section 8). */
import { addDays, type Day, daysBetween } from '#src/kernel/day.ts'
import { isSettled } from '#src/plan/is-settled.ts'
import type { Plan, PlanItem } from '#src/plan/plan.ts'
import { wordOf } from '#src/plan/provenance.ts'
import { type ReadyMadeRisk, type ReadyMadeRiskId, readyMadeRisks } from '#src/plan/ready-made-risks.ts'
import { byGravity } from '#src/plan/risk-order.ts'
import type { MovementCard } from '../movement-card.ts'

export interface RegisteredRisk {
  readonly item: PlanItem<'risks'>
  /** by which the picture names it */
  readonly number: number
  /** days past its day; null: not late, without a day, or closed */
  readonly daysLate: number | null
  /** the movement that called for it, or whose cause it answers; null: none did */
  readonly setOffBy: MovementCard | null
}

/** @param cards the open movements of the account, and those that risks of its plan came from */
export function riskRegister(
  { items }: Pick<Plan, 'items'>,
  cards: readonly MovementCard[],
  today: Day,
): RegisteredRisk[] {
  return [...items.risks.values()].toSorted(byGravity).map((item, at) => {
    const { dueOn } = item.values
    const isLate = dueOn !== null && dueOn < today && !isSettled(item)
    return {
      item,
      number: at + 1,
      daysLate: isLate ? daysBetween(dueOn, today) : null,
      setOffBy: setOffBy(item, cards),
    }
  })
}

function setOffBy(
  { touches, target }: PlanItem<'risks'>,
  cards: readonly MovementCard[],
): MovementCard | null {
  const { cause } = wordOf(touches.presence)
  const proposed = cause.by === 'proposal' ? cards.find(({ id }) => id === cause.id) : undefined
  const answered = target.by === 'cause' ? cards.find((card) => card.cause === target.cause) : undefined
  return proposed ?? answered ?? null
}

export interface OfferedRisk {
  readonly id: ReadyMadeRiskId
  readonly risk: string
  readonly category: ReadyMadeRisk['category']
  readonly likelihood: ReadyMadeRisk['likelihood']
  /** who sees to it; null where the account has no such owner */
  readonly ownerEmail: string | null
  readonly dueOn: Day
  /** a risk of this name is open already */
  readonly isThere: boolean
}

/** The ready-made risks as they would be written today. */
export function offeredRisks(
  { items }: Pick<Plan, 'items'>,
  owners: { readonly am: string | null; readonly csm: string | null },
  today: Day,
): OfferedRisk[] {
  const open = [...items.risks.values()].filter((item) => !isSettled(item)).map(({ values }) => values.risk)
  const ids = Object.keys(readyMadeRisks) as ReadyMadeRiskId[]
  return ids.map((id) => {
    const { risk, category, likelihood, ownedBy, days } = readyMadeRisks[id]
    return {
      id,
      risk,
      category,
      likelihood,
      ownerEmail: owners[ownedBy],
      dueOn: addDays(today, days),
      isThere: open.some((name) => name === risk || name.startsWith(`${risk}:`)),
    }
  })
}
