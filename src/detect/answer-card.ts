/** What a person says to a card: accepted, dismissed, asleep until a day, or one of these taken back (handbook 6). */
import { addDays, type Day } from '#src/kernel/day.ts'
import { Failure } from '#src/kernel/failure.ts'
import { cardState } from './card-state.ts'
import { type MovementCard, unanswered } from './movement-card.ts'
import { dayInWords } from './words.ts'

/** A card that sleeps for longer is forgotten: its renewal comes before. */
const MOST_SNOOZED_DAYS = 180

export type Answer =
  | { readonly says: 'accept' }
  | { readonly says: 'dismiss'; readonly reason: string }
  | { readonly says: 'snooze'; readonly reason: string; readonly until: Day }
  /** takes the answer back; `isReplaced`: another card stands for the cause by now */
  | { readonly says: 'reopen'; readonly isReplaced: boolean }

/** Who answers, and when. */
export interface Answering {
  readonly by: string
  readonly today: Day
}

/**
 * @returns the card as the answer leaves it
 * @throws Failure 'conflict' for a card that has cleared or has its answer, and where there is nothing to take back;
 *   'invalid-input' without a reason, or for a day that is past or too far away
 */
export function answerCard(card: MovementCard, answer: Answer, answering: Answering): MovementCard {
  if (card.state === 'cleared') throw cleared(card)
  if (answer.says === 'reopen') return reopened(card, answer.isReplaced, answering.today)
  if (card.state === 'accepted' || card.state === 'dismissed') throw answered(card)
  const answeredCard = { ...card, ...unanswered, answeredBy: answering.by, answeredOn: answering.today }
  const { today } = answering
  if (answer.says === 'accept') return { ...answeredCard, state: 'accepted', acceptedOn: today }
  const reason = answer.reason.trim()
  if (reason === '') throw new Failure('invalid-input', `Say why you ${answer.says} it`)
  if (answer.says === 'dismiss') return { ...answeredCard, state: 'dismissed', dismissedOn: today, reason }
  return { ...answeredCard, snoozedUntil: checkedDay(card, answer.until, today), reason }
}

function reopened(card: MovementCard, isReplaced: boolean, today: Day): MovementCard {
  const stands = cardState(card, today)
  if (stands === 'queued' || stands === 'listed') {
    throw new Failure('conflict', 'There is no answer to take back: the movement waits for one', {
      hint: 'Accept, dismiss or snooze it.',
    })
  }
  if (isReplaced) {
    throw new Failure('conflict', 'Another movement of the same cause has come since', {
      hint: 'Answer that one; two of one cause would say the same twice.',
    })
  }
  const state = card.queuedOn === null ? 'listed' : 'queued'
  // Nobody looked whether the cause held while it was dismissed.
  return { ...card, ...unanswered, state, falseSince: card.state === 'dismissed' ? null : card.falseSince }
}

/** @throws Failure where the card cannot sleep until the day */
function checkedDay(card: MovementCard, until: Day, today: Day): Day {
  if (card.state === 'listed') {
    throw new Failure('conflict', 'The movement is not in the queue, so it cannot leave it for a while', {
      hint: 'It is older than the first look at the account. Accept or dismiss it.',
    })
  }
  if (cardState(card, today) === 'snoozed') throw asleep(card)
  const last = addDays(today, MOST_SNOOZED_DAYS)
  if (until > today && until <= last) return until
  throw new Failure(
    'invalid-input',
    until > today
      ? `${dayInWords(until)} is more than ${MOST_SNOOZED_DAYS} days away`
      : `${dayInWords(until)} is not after today, ${dayInWords(today)}`,
    { hint: `Name a day from ${addDays(today, 1)} to ${last}.` },
  )
}

function cleared({ clearedOn, proposedBy }: MovementCard): Failure {
  const isFound = proposedBy === 'engine'
  const why = isFound ? 'its cause no longer holds' : 'nobody had answered it'
  return new Failure('conflict', `The movement cleared on ${inWords(clearedOn)}: ${why}`, {
    hint: isFound
      ? 'Nothing is left to answer. If it comes back, it is a new movement.'
      : 'It can be proposed again.',
  })
}

function answered({ state, acceptedOn, dismissedOn, reason }: MovementCard): Failure {
  const why = reason === null ? '' : `: ${reason}`
  return new Failure(
    'conflict',
    `The movement was ${state} on ${inWords(acceptedOn ?? dismissedOn)} already${why}`,
    takeBack,
  )
}

function asleep({ snoozedUntil, reason }: MovementCard): Failure {
  const why = reason === null ? '' : `: ${reason}`
  return new Failure(
    'conflict',
    `The movement is snoozed until ${inWords(snoozedUntil)} already${why}`,
    takeBack,
  )
}

const takeBack = { hint: 'To answer otherwise, take that back first (reopen).' }

function inWords(day: Day | null): string {
  return day === null ? 'a day that is not known' : dayInWords(day)
}
