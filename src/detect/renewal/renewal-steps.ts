/** Where an account stands on the way to its deadline, as far as records show it (handbook 7). */
import type { Opportunity } from '#src/facts/records.ts'
import { addDays, type Day, daysBetween } from '#src/kernel/day.ts'
import type { Deadline, Evidence, RenewalStep } from '../diagnosis.ts'
import type { Situation } from '../situation.ts'
import type { Decided } from './decided.ts'
import { RECOVERY_DAYS, type Step, steps } from './steps.ts'
import { touchesSince } from './touches-since.ts'

export interface OnTheWay {
  readonly situation: Situation
  readonly deadline: Deadline
  readonly decided: Decided | null
  readonly isRed: boolean
}

/** What records show of a step; null: none can show it. */
interface Shown {
  readonly isDone: boolean
  readonly evidence: readonly Evidence[]
}

export function renewalSteps(way: OnTheWay): RenewalStep[] {
  const { deadline, situation, isRed } = way
  const { asOf } = situation.dossier
  const own = steps.filter(({ days }) => isRed || days !== RECOVERY_DAYS)
  return own.map((step, at) => {
    const on = addDays(deadline.on, -step.days)
    const next = own[at + 1]
    const begun = own[at - 1]
    // A talk or a proposal that came a little early is one too: it counts from the step before on.
    const shown = shownOf(step, way, begun === undefined ? on : addDays(deadline.on, -begun.days))
    const isPast = next !== undefined && asOf >= addDays(deadline.on, -next.days)
    return {
      daysBefore: step.days,
      on,
      what: step.now,
      state: shown?.isDone ? 'done' : asOf < on ? 'ahead' : isPast ? 'overdue' : 'due',
      isKnown: shown !== null,
      evidence: shown?.evidence ?? [],
    }
  })
}

/** Plans, audits and what we agree among ourselves leave no record yet. */
function shownOf({ days }: Step, way: OnTheWay, from: Day): Shown | null {
  if (days === 60) return executiveTalk(way, from)
  if (days === 45) return proposal(way, from)
  if (days === 30) return terms(way)
  if (days === 14) return signature(way)
  return days === 7 ? escalation(way, from) : null
}

/** An EBR, or a two-way contact with their executive sponsor. */
function executiveTalk({ situation }: OnTheWay, from: Day): Shown | null {
  const { found, isTold } = touchesSince(
    situation,
    from,
    ({ type, kind }) => type === 'EBR' && kind !== 'email',
  )
  const met = situation.people.roles['Executive Sponsor'].holders.flatMap(({ lastContact }) =>
    lastContact !== null && lastContact.on >= from ? [lastContact.evidence] : [],
  )
  const evidence = [...found, ...met]
  return evidence.length > 0 || isTold ? { isDone: evidence.length > 0, evidence } : null
}

const PROPOSED = /propos|quot|offer|negotiat|contract|verbal|commit|\bwon\b|sign/i
const AGREED = /contract|verbal|commit|\bwon\b|sign/i
const NAMED = /\b(proposal|quote|quotation|offer)\b/i

/** A renewal in the pipeline that is so far, or a message that names it. */
function proposal(way: OnTheWay, from: Day): Shown | null {
  const { found } = touchesSince(
    way.situation,
    from,
    ({ direction, subject }) => direction === 'out' && NAMED.test(subject ?? ''),
  )
  const deals = renewalDeals(way)
  const sent = [...deals.filter(({ stage }) => PROPOSED.test(stage ?? '')).map(dealEvidence), ...found]
  return sent.length > 0 || deals.length > 0 ? { isDone: sent.length > 0, evidence: sent } : null
}

function terms(way: OnTheWay): Shown | null {
  const deals = renewalDeals(way)
  const agreed = deals.filter(({ stage }) => AGREED.test(stage ?? ''))
  return deals.length === 0 ? null : { isDone: agreed.length > 0, evidence: agreed.map(dealEvidence) }
}

/** What renews itself needs no signature, so that without one nothing is said. */
function signature({ decided, deadline }: OnTheWay): Shown | null {
  if (decided?.kind === 'signed') return { isDone: true, evidence: decided.evidence }
  return deadline.kind === 'end' ? { isDone: false, evidence: [] } : null
}

function escalation({ situation }: OnTheWay, from: Day): Shown | null {
  const { found } = touchesSince(situation, from, ({ type }) => type === 'Escalation')
  return found.length === 0 ? null : { isDone: true, evidence: found }
}

/** Days around the end of the term within which a renewal in the pipeline is about it. */
const AROUND_DAYS = 120

function renewalDeals({ situation, deadline }: OnTheWay): Opportunity[] {
  return situation.dossier.opportunities.filter(
    ({ type, closeOn }) =>
      /renew/i.test(type ?? '') &&
      (closeOn === null || Math.abs(daysBetween(closeOn, deadline.renewalOn)) <= AROUND_DAYS),
  )
}

function dealEvidence({ factId, source, closeOn, name, stage }: Opportunity): Evidence {
  return { factId, source, on: closeOn, says: `${name}: ${stage ?? 'no stage'}` }
}
