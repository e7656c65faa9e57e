/** Movements against the cards there are: what opens, stays, clears or waits, so that one cause is one card (handbook 6). */
import { type Day, daysBetween } from '#src/kernel/day.ts'
import { admit } from './admit.ts'
import { restsUntil } from './cooldown.ts'
import type { Diagnosis, Movement } from './diagnosis.ts'
import { isOpen } from './is-open.ts'
import type { MovementCard, NewCard } from './movement-card.ts'
import type { QueueSettings } from './settings.ts'
import type { Candidate, Draft, Settlement } from './settlement.ts'
import { settleOutside } from './settle-outside.ts'
import { together } from './together.ts'
import { dayInWords } from './words.ts'

/** A diagnosis to settle, with what it does not know itself. */
export interface ToSettle {
  readonly diagnosis: Pick<Diagnosis, 'account' | 'movements' | 'undecided'>
  readonly ownerEmail: string | null
  /** the account was never diagnosed before: what is older than today is a baseline */
  readonly isFirst: boolean
  /** sources that brought their first row since the last diagnosis: what rests on them is a baseline too */
  readonly newSources: readonly string[]
}

/**
 * Settles the diagnoses of one run together, because a baseline is one for all accounts.
 * @param cards the open cards of these accounts, and all cards of the organization that were queued in the last 7 days
 *   or closed in the last 90
 */
export function settle(
  diagnosed: readonly ToSettle[],
  cards: readonly MovementCard[],
  today: Day,
  settings: QueueSettings,
): Settlement {
  const draft: Draft = { open: [], keep: [], clear: [], held: [] }
  const byAccount = Map.groupBy(cards, (card) => card.accountId)
  const candidates: Candidate[] = []
  for (const one of diagnosed) {
    const own = byAccount.get(one.diagnosis.account.id) ?? []
    const open = Map.groupBy(own.filter(isOpen), (card) =>
      card.proposedBy === 'engine' ? 'found' : 'outside',
    )
    settleOpen(open.get('found') ?? [], one, today, settings, draft)
    for (const card of open.get('outside') ?? []) {
      const stands = settleOutside({ ...card, ownerEmail: one.ownerEmail }, today)
      ;(isOpen(stands) ? draft.keep : draft.clear).push(stands)
    }
    candidates.push(...candidatesOf(one, own, today, settings, draft))
  }
  admit(candidates, cards, today, settings, draft)
  return draft
}

function rulesOf({ rule, joined }: NewCard): string[] {
  return [rule, ...joined]
}

/** Open cards whose cause holds stay; those whose cause is false for long enough clear. */
function settleOpen(
  open: readonly MovementCard[],
  { diagnosis, ownerEmail }: ToSettle,
  today: Day,
  { clearAfterDays }: QueueSettings,
  draft: Draft,
): void {
  for (const card of open) {
    const snoozedUntil = card.snoozedUntil !== null && card.snoozedUntil > today ? card.snoozedUntil : null
    const present = { ...card, ownerEmail, snoozedUntil }
    const holding = diagnosis.movements.filter(({ cause }) => cause === card.cause)
    if (holding.length > 0) {
      draft.keep.push(joinedBy(present, holding))
    } else if (rulesOf(card).some((rule) => diagnosis.undecided.includes(rule))) {
      draft.keep.push(present)
    } else {
      const falseSince = card.falseSince ?? today
      if (daysBetween(falseSince, today) < clearAfterDays) draft.keep.push({ ...present, falseSince })
      else draft.clear.push({ ...present, falseSince, state: 'cleared', clearedOn: today })
    }
  }
}

/**
 * A queued card, and one that somebody sees to, takes in what shares its cause; a listed one waits for the queue to take
 * it with what is new.
 */
function joinedBy(card: MovementCard, holding: readonly Movement[]): MovementCard {
  const known = rulesOf(card)
  const isListed = card.state === 'listed'
  const [lead, ...others] = isListed ? holding.filter(({ rule }) => known.includes(rule)) : holding
  if (lead === undefined) return { ...card, falseSince: null }
  const more = isListed ? [] : holding.map(({ rule }) => rule).filter((rule) => !known.includes(rule))
  return {
    ...card,
    joined: [...card.joined, ...more],
    severity: lead.severity,
    finding: together(lead, others),
    falseSince: null,
  }
}

function candidatesOf(
  one: ToSettle,
  own: readonly MovementCard[],
  today: Day,
  settings: QueueSettings,
  draft: Draft,
): Candidate[] {
  const candidates: Candidate[] = []
  const accountId = one.diagnosis.account.id
  for (const [cause, movements] of Map.groupBy(one.diagnosis.movements, (movement) => movement.cause)) {
    const open = own.find((card) => isOpen(card) && card.cause === cause)
    if (open !== undefined && open.state !== 'listed') continue
    const unheard = movements.filter(({ rule }) => !open || !rulesOf(open).includes(rule))
    const awake = unheard.filter((movement) => {
      const until = restsUntil(movement, own, today, settings)
      if (until !== null) draft.held.push({ accountId, movement, why: `rests until ${dayInWords(until)}` })
      return until === null
    })
    const [first, ...others] = awake
    if (first === undefined) continue
    candidates.push({
      accountId,
      ownerEmail: one.ownerEmail,
      isOlder: open === undefined && isOlder(first, one, today),
      movements: [first, ...others],
      listed: open ?? null,
    })
  }
  return candidates
}

function isOlder(movement: Movement, { isFirst, newSources }: ToSettle, today: Day): boolean {
  const isNewFeed = movement.evidence.some(({ source }) => newSources.includes(source))
  return (isFirst || isNewFeed) && movement.since < today
}
