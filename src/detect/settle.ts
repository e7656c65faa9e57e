/** Movements against the cards there are: what opens, stays, clears or waits, so that one cause is one card (handbook 6). */
import { type Day, daysBetween } from '#src/kernel/day.ts'
import { allowanceOf } from './allowance.ts'
import { restsUntil } from './cooldown.ts'
import type { Diagnosis, Movement } from './diagnosis.ts'
import type { MovementCard, NewCard } from './movement-card.ts'
import type { QueueSettings } from './settings.ts'
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

export interface Settlement {
  readonly open: readonly NewCard[]
  /** open cards as they are now, to be stored again */
  readonly keep: readonly MovementCard[]
  readonly clear: readonly MovementCard[]
  readonly held: readonly Held[]
}

/** A movement that gets no card today; it is looked at again with the next diagnosis. */
export interface Held {
  readonly accountId: string
  readonly movement: Movement
  readonly why: string
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
  const settlement = { open: [], keep: [], clear: [], held: [] } satisfies Record<keyof Settlement, unknown[]>
  const byAccount = Map.groupBy(cards, (card) => card.accountId)
  const candidates: Candidate[] = []
  for (const one of diagnosed) {
    const own = byAccount.get(one.diagnosis.account.id) ?? []
    settleOpen(own.filter(isOpen), one, today, settings, settlement)
    candidates.push(...candidatesOf(one, own, today, settings, settlement))
  }
  admit(candidates, cards, today, settings, settlement)
  return settlement
}

interface Draft {
  readonly open: NewCard[]
  readonly keep: MovementCard[]
  readonly clear: MovementCard[]
  readonly held: Held[]
}

/** Movements of one cause that want a card in the queue: a new one, or that of the baseline lifted into it. */
interface Candidate {
  readonly of: ToSettle
  readonly movements: readonly [Movement, ...Movement[]]
  readonly listed: MovementCard | null
}

function isOpen({ state }: MovementCard): boolean {
  return state === 'queued' || state === 'listed'
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

/** A queued card takes in what shares its cause; a listed one waits for the queue to take it with what is new. */
function joinedBy(card: MovementCard, holding: readonly Movement[]): MovementCard {
  const known = rulesOf(card)
  const [lead] = card.state === 'queued' ? holding : holding.filter(({ rule }) => known.includes(rule))
  if (lead === undefined) return { ...card, falseSince: null }
  const more =
    card.state === 'queued' ? holding.map(({ rule }) => rule).filter((rule) => !known.includes(rule)) : []
  return {
    ...card,
    joined: [...card.joined, ...more],
    severity: lead.severity,
    finding: lead,
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
    if (open?.state === 'queued') continue
    const unheard = movements.filter(({ rule }) => !open || !rulesOf(open).includes(rule))
    const awake = unheard.filter((movement) => {
      const until = restsUntil(movement, own, today, settings)
      if (until !== null) draft.held.push({ accountId, movement, why: `rests until ${dayInWords(until)}` })
      return until === null
    })
    const [first, ...others] = awake
    if (first) candidates.push({ of: one, movements: [first, ...others], listed: open ?? null })
  }
  return candidates
}

/** The most urgent first, as far as the baseline and the limits allow. */
function admit(
  candidates: readonly Candidate[],
  cards: readonly MovementCard[],
  today: Day,
  settings: QueueSettings,
  draft: Draft,
): void {
  const allowance = allowanceOf(cards, today, settings)
  let queuedOfBaseline = 0
  for (const candidate of candidates.toSorted((a, b) => b.movements[0].priority - a.movements[0].priority)) {
    const { of, movements, listed } = candidate
    const accountId = of.diagnosis.account.id
    const asked = { accountId, ownerEmail: of.ownerEmail, severity: movements[0].severity }
    const isBaseline = listed === null && isOlder(candidate, today)
    const refused =
      isBaseline && queuedOfBaseline >= settings.baseline
        ? `older than the first look, and not among its first ${settings.baseline}`
        : allowance.refusal(asked)
    if (refused === null) {
      if (isBaseline) queuedOfBaseline++
      allowance.take(asked)
      queue(candidate, today, draft)
    } else if (isBaseline) {
      draft.open.push(newCard(candidate, 'listed', today))
    } else {
      draft.held.push({ accountId, movement: movements[0], why: refused })
    }
  }
}

function isOlder({ of, movements: [first] }: Candidate, today: Day): boolean {
  const isNewFeed = first.evidence.some(({ source }) => of.newSources.includes(source))
  return (of.isFirst || isNewFeed) && first.since < today
}

function queue(candidate: Candidate, today: Day, draft: Draft): void {
  const { listed, movements } = candidate
  if (listed === null) {
    draft.open.push(newCard(candidate, 'queued', today))
    return
  }
  const [lead] = movements
  const at = draft.keep.findIndex(({ id }) => id === listed.id)
  const joined = [...listed.joined, ...movements.map(({ rule }) => rule)]
  draft.keep[at] = {
    ...draft.keep[at]!,
    state: 'queued',
    queuedOn: today,
    joined,
    severity: lead.severity,
    finding: lead,
  }
}

function newCard({ of, movements }: Candidate, state: 'queued' | 'listed', today: Day): NewCard {
  const [lead, ...others] = movements
  return {
    accountId: of.diagnosis.account.id,
    ownerEmail: of.ownerEmail,
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
    dismissedOn: null,
    snoozedUntil: null,
    finding: lead,
  }
}
