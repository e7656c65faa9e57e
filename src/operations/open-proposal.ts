/** Puts a proposal that no rule made into the queue, as a card that is answered like any other. */
import { createHash } from 'node:crypto'
import { allowanceOf } from '#src/detect/allowance.ts'
import { restsUntil } from '#src/detect/cooldown.ts'
import type { Diagnosis, Movement } from '#src/detect/diagnosis.ts'
import { isOpen } from '#src/detect/is-open.ts'
import { type NewCard, unanswered } from '#src/detect/movement-card.ts'
import { priority } from '#src/detect/priority.ts'
import { mergedSettings } from '#src/detect/settings/merged-settings.ts'
import { dayInWords } from '#src/detect/words.ts'
import { Failure } from '#src/kernel/failure.ts'
import { keptMedianArr } from '#src/store/kept-portfolio.ts'
import { cardsToSettle, openCards } from '#src/store/movements.ts'
import { latestSettings } from '#src/store/settings-versions.ts'
import { openCardId } from '#src/store/open-card-id.ts'
import type { TransactionContext } from './operation.ts'

export interface Proposal {
  readonly diagnosis: Diagnosis
  readonly ownerEmail: string | null
  readonly proposedBy: 'agent' | 'operator'
  readonly finding: Omit<Movement, 'priority'>
}

/** One by its content: the same change of the same things, however it is worded. */
export function causeOf(content: unknown): string {
  const digest = createHash('sha256').update(JSON.stringify(content, inOrder)).digest('hex')
  return `proposal ${digest.slice(0, 16)}`
}

function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/**
 * @returns the id of its card, and whether the same was proposed before and still stands
 * @throws Failure 'conflict' while it rests after an answer, and where the account or its owner has had enough new cards
 */
export async function openProposal(
  { diagnosis, ownerEmail, proposedBy, finding }: Proposal,
  { tx, today }: Pick<TransactionContext, 'tx' | 'today'>,
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  const accountId = diagnosis.account.id
  const { queue } = mergedSettings((await latestSettings(tx)).own, null)
  const cards = await cardsToSettle(tx, [accountId], today, queue)
  const own = cards.filter((card) => card.accountId === accountId)
  const standing = own.find((card) => isOpen(card) && card.cause === finding.cause)
  if (standing !== undefined) return { id: standing.id, isNew: false }
  const rests = restsUntil(finding, own, today, queue)
  if (rests !== null) throw refused(`The same was proposed and answered; it rests until ${dayInWords(rests)}`)
  const asked = { accountId, ownerEmail, severity: finding.severity }
  const tooMany = allowanceOf(cards, today, queue).refusal(asked)
  if (tooMany !== null) throw refused(`The queue takes no more: ${tooMany}`)
  const ranked = { ...finding, priority: await rankOf(finding, diagnosis, tx) }
  await openCards(tx, [newCard({ ...asked, proposedBy, finding: ranked }, today)])
  return { id: await openCardId(tx, accountId, finding.cause), isNew: true }
}

function newCard(
  one: Pick<NewCard, 'accountId' | 'ownerEmail' | 'severity' | 'proposedBy' | 'finding'>,
  today: string,
): NewCard {
  const { rule, cause, since } = one.finding
  return {
    ...one,
    rule,
    joined: [],
    cause,
    since,
    openedOn: today,
    state: 'queued',
    queuedOn: today,
    falseSince: null,
    clearedOn: null,
    ...unanswered,
  }
}

async function rankOf(
  finding: Proposal['finding'],
  { asOf, deadline, arr, currency }: Diagnosis,
  tx: TransactionContext['tx'],
): Promise<number> {
  const kept = await keptMedianArr(tx, asOf)
  const compares = kept !== null && kept.currency === currency
  return priority(finding, {
    asOf,
    deadlineOn: deadline?.on ?? null,
    arr: compares ? arr : null,
    medianArr: kept?.medianArr ?? null,
  })
}

function refused(message: string): Failure {
  return new Failure('conflict', message, { hint: 'Look at what waits in the queue (movement.list) first.' })
}
