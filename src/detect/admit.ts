/** Lets candidates into the queue, the most urgent first, as far as the baseline and the limits allow (handbook 6). */
import type { Day } from '#src/kernel/day.ts'
import { allowanceOf } from './allowance.ts'
import { type MovementCard, type NewCard, unanswered } from './movement-card.ts'
import type { QueueSettings } from './settings.ts'
import type { Candidate, Draft } from './settlement.ts'
import { together } from './together.ts'

/** What the baseline keeps out of the queue is listed; what a limit keeps out is held until the next diagnosis. */
export function admit(
  candidates: readonly Candidate[],
  cards: readonly MovementCard[],
  today: Day,
  settings: QueueSettings,
  draft: Draft,
): void {
  const allowance = allowanceOf(cards, today, settings)
  let queuedOfBaseline = 0
  for (const candidate of candidates.toSorted((a, b) => b.movements[0].priority - a.movements[0].priority)) {
    const { accountId, ownerEmail, movements, isOlder } = candidate
    const asked = { accountId, ownerEmail, severity: movements[0].severity }
    const refused =
      isOlder && queuedOfBaseline >= settings.baseline
        ? `older than the first look, and not among its first ${settings.baseline}`
        : allowance.refusal(asked)
    if (refused === null) {
      if (isOlder) queuedOfBaseline++
      allowance.take(asked)
      queue(candidate, today, draft)
    } else if (isOlder) {
      draft.open.push(newCard(candidate, 'listed', today))
    } else {
      draft.held.push({ accountId, movement: movements[0], why: refused })
    }
  }
}

function queue(candidate: Candidate, today: Day, draft: Draft): void {
  const { listed, movements } = candidate
  if (listed === null) {
    draft.open.push(newCard(candidate, 'queued', today))
    return
  }
  const [lead, ...others] = movements
  const at = draft.keep.findIndex(({ id }) => id === listed.id)
  const before = draft.keep[at]!
  const joined = [...listed.joined, ...movements.map(({ rule }) => rule)]
  draft.keep[at] = {
    ...before,
    state: 'queued',
    queuedOn: today,
    joined,
    severity: lead.severity,
    finding: together(lead, [...others, before.finding]),
  }
}

function newCard(
  { accountId, ownerEmail, movements }: Candidate,
  state: 'queued' | 'listed',
  today: Day,
): NewCard {
  const [lead, ...others] = movements
  return {
    proposedBy: 'engine',
    accountId,
    ownerEmail,
    rule: lead.rule,
    joined: others.map(({ rule }) => rule),
    cause: lead.cause,
    severity: lead.severity,
    since: movements.reduce((first, { since }) => (since < first ? since : first), lead.since),
    openedOn: today,
    state,
    queuedOn: state === 'queued' ? today : null,
    falseSince: null,
    clearedOn: null,
    ...unanswered,
    finding: together(lead, others),
  }
}
