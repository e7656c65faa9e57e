/** The queue as a table, and what an answer made of a movement, for the terminal. */
import type { answeredSchema, cardSchema } from '#src/operations/card-schema.ts'
import type { listMovements } from '#src/operations/movements/list-movements.ts'
import type { z } from 'zod'
import { count, money } from './figures.ts'
import type { Show } from './show.ts'
import { table } from './table.ts'
import { wrapped } from './wrapped.ts'

type Card = z.output<typeof cardSchema>
type Answered = z.output<typeof answeredSchema>
type Page = z.output<typeof listMovements.output>

export const movementsShow: Show = {
  answer: (output) => {
    const page = output as Page
    if (page.movements.length === 0) return `None here.\n${elsewhere(page)}`
    const { total, totals, movements } = page
    const shown = movements.length < total ? `, ${movements.length} shown` : ''
    const apart = totals.withoutAmount === 0 ? '' : ` · ${totals.withoutAmount} without an amount in it`
    const summary = `${count(total, 'movement')}${shown} · ${count(totals.accounts, 'account')}, ${money(totals.arr, totals.currency)} ARR${apart}`
    return `${table(movements.map(row))}\n\n${summary}\n${elsewhere(page)}`
  },
}

function row(card: Card): Record<string, string> {
  return {
    account: card.account.name,
    arr: money(card.arr, card.currency),
    owner: card.owner ?? '–',
    severity: card.movement.severity,
    since: card.since,
    'what moved': card.movement.headline,
    ...(card.state === 'queued' || card.state === 'listed' ? {} : { answer: answerText(card) }),
    id: card.id,
  }
}

function elsewhere({ states }: Page): string {
  const some = Object.entries(states).filter(([, cards]) => cards > 0)
  return some.length === 0 ? '' : `${some.map(([state, cards]) => `${cards} ${state}`).join(' · ')}\n`
}

export const answerShow: Show = {
  answer: (output) => {
    const card = output as Answered
    const lines = [`${card.account.name}: ${card.movement.headline}`, answerText(card), ...becameLines(card)]
    return `${lines.join('\n')}\n`
  },
}

/** What became of each proposed edit, or what taking it back undid. */
function becameLines({ editAnswers, written }: Answered): string[] {
  if (editAnswers.length === 0) return written.flatMap(({ says }) => wrapped(says, '  '))
  return editAnswers.flatMap(({ no, proposed, answer, isMissing }) =>
    wrapped(`${no} ${isMissing ? 'left out, as it is not in the plan' : answer}: ${proposed.says}`, '  '),
  )
}

export function answerText(card: Card): string {
  const why = card.reason === null ? '' : `: ${card.reason}`
  switch (card.state) {
    case 'queued':
      return `in the queue since ${card.queuedOn}`
    case 'listed':
      return 'listed on its account, not in the queue'
    case 'snoozed':
      return `rests until ${card.snoozedUntil}${why}`
    case 'accepted':
      return `accepted on ${card.acceptedOn}`
    case 'dismissed':
      return `dismissed on ${card.dismissedOn}${why}`
    case 'cleared':
      return `${card.acceptedOn === null ? 'not answered' : `accepted on ${card.acceptedOn}`}, cleared on ${card.clearedOn}`
  }
}
