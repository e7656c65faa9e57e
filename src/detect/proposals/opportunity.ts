/** An opportunity that a movement shows; into a critical account nothing is offered: it waits, and says so (handbook 6). */
import type { Person } from '#src/facts/dossier.ts'
import { addDays } from '#src/kernel/day.ts'
import { quarterOf } from '#src/kernel/quarter.ts'
import type { Level, OpportunityType } from '#src/plan/plan-items.ts'
import type { Added } from '#src/plan/proposed-edit.ts'
import { amount } from '../words.ts'
import { added, answering } from './added.ts'
import { dueInWorkdays } from './due.ts'
import { expansionWaits } from './expansion-waits.ts'
import { type Moved, whyMoved } from './moved.ts'
import { ownerOf } from './owner-of.ts'

/** A sale that nobody has begun is taken to need a quarter. */
const SELLING_DAYS = 90
const FIRST_STEP_WORKDAYS = 10
/** One that waits is looked at again after so many days. */
const WAITING_DAYS = 30

export interface OpportunityShown {
  readonly type: OpportunityType
  /** `12 more seats of Analytics Platform` */
  readonly opportunity: string
  readonly product: { readonly id: string | null; readonly name: string } | null
  readonly stakeholder: Person | null
  readonly readinessSignals: readonly string[]
  readonly nextStep: string
}

export function opportunity(moved: Moved, shown: OpportunityShown): Added<'opportunities'> {
  const { finding, input } = moved
  const { stakeholder, product, type, readinessSignals } = shown
  const waits = expansionWaits(input.health)
  const ownerEmail = ownerOf(moved, 'am')
  const dueOn =
    waits === null ? dueInWorkdays(moved, FIRST_STEP_WORKDAYS) : addDays(input.dossier.asOf, WAITING_DAYS)
  const startMonth = input.settings.calendar.fiscalYearStartMonth
  const currency = finding.value === null ? null : input.revenue.currency
  const worth = finding.value === null ? '' : `, ${amount(finding.value, currency)} a year`
  return added(
    moved,
    'opportunities',
    answering(moved, type.toLowerCase()),
    {
      opportunity: shown.opportunity,
      type,
      product: product?.name ?? null,
      productId: product?.id ?? null,
      stakeholder: stakeholder && { personId: stakeholder.factId, name: stakeholder.name },
      rationale: finding.reason,
      readinessSignals,
      value: finding.value,
      currency,
      quarter: waits === null ? quarterOf(addDays(input.dossier.asOf, SELLING_DAYS), startMonth) : null,
      confidence: level(finding.confidence),
      blocker: waits,
      nextStep:
        waits === null ? shown.nextStep : `Settle first what makes the account ${input.health.status}.`,
      ownerEmail,
      status: waits === null ? 'Open' : 'Waiting',
    },
    {
      says: `${shown.opportunity}${worth}${waits === null ? '' : ': it waits'}`,
      ownerEmail,
      dueOn,
      why: waits === null ? whyMoved(moved) : `${waits} ${whyMoved(moved)}`,
    },
  )
}

function level(confidence: number): Level {
  if (confidence >= 0.9) return 'High'
  return confidence >= 0.6 ? 'Medium' : 'Low'
}
