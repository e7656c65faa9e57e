/** How many renewals of the past came due and how many were kept, from contracts as known on the day (handbook 7a). */
import { classOn, isPaid } from '#src/facts/contract-figures.ts'
import type { Contract } from '#src/facts/dossier.ts'
import { termsEnded } from '#src/facts/terms-ended.ts'
import { addDays, type Day } from '#src/kernel/day.ts'
import type { Outcomes, Portfolio, PortfolioMember } from './portfolio.ts'

/** A renewal may come this many days late (handbook 8). */
const GRACE_DAYS = 30
/** A rolling customer is kept who still pays after so many days; looked at every so many. */
const ROLLING_DAYS = 90
const STEP_DAYS = 30

/**
 * Term: each end of a term that lies at least 30 days back came due, and was kept if the account was paid 30 days after
 * it. Rolling: every 30 days, counted back from 90 days before `asOf`, each paying rolling customer came due, and was
 * kept if still paying 90 days on.
 */
export function outcomesOn(members: readonly PortfolioMember[], asOf: Day): Portfolio['outcomes'] {
  const rolling = { due: 0, kept: 0 }
  const term = { due: 0, kept: 0 }
  const steps = stepsOf(members, asOf)
  for (const { contracts } of members) {
    add(term, termOutcomes(contracts, asOf))
    add(rolling, rollingOutcomes(contracts, steps))
  }
  return { rolling, term }
}

function add(total: { due: number; kept: number }, { due, kept }: Outcomes): void {
  total.due += due
  total.kept += kept
}

function termOutcomes(contracts: readonly Contract[], asOf: Day): Outcomes {
  const ends = termsEnded(contracts, addDays(asOf, -GRACE_DAYS))
  const kept = ends.filter((end) => paysOn(contracts, addDays(end, GRACE_DAYS)))
  return { due: ends.length, kept: kept.length }
}

interface Step {
  readonly on: Day
  readonly after: Day
}

function rollingOutcomes(contracts: readonly Contract[], steps: readonly Step[]): Outcomes {
  let due = 0
  let kept = 0
  for (const { on, after } of steps) {
    if (classOn(contracts, on) !== 'rolling') continue
    due++
    if (paysOn(contracts, after)) kept++
  }
  return { due, kept }
}

function paysOn(contracts: readonly Contract[], day: Day): boolean {
  return contracts.some((contract) => isPaid(contract, day))
}

/** The days to look at, back to the start of the first contract. */
function stepsOf(members: readonly PortfolioMember[], asOf: Day): Step[] {
  const starts = members.flatMap(({ contracts }) => contracts.map(({ startOn }) => startOn))
  const first = starts.reduce((a, b) => (a < b ? a : b), asOf)
  const steps: Step[] = []
  for (let on = addDays(asOf, -ROLLING_DAYS); on >= first; on = addDays(on, -STEP_DAYS))
    steps.push({ on, after: addDays(on, ROLLING_DAYS) })
  return steps
}
