/** One card, to be looked at, or to be answered: then it is held until the transaction ends. */
import { Failure } from '#src/kernel/failure.ts'
import { sql } from 'kysely'
import { type ListedCard, listedCard, listedCardColumns, type ListedCardRow } from './listed-card.ts'
import { lockCards } from './movements.ts'
import type { Transaction } from './tenant.ts'

export interface CardToAnswer extends ListedCard {
  /** another card stands for its cause by now */
  readonly isReplaced: boolean
}

/** @throws Failure 'not-found' */
export async function cardToAnswer(tx: Transaction, id: string): Promise<CardToAnswer> {
  await lockCards(tx)
  return cardToShow(tx, id)
}

/** @throws Failure 'not-found' */
export async function cardToShow(tx: Transaction, id: string): Promise<CardToAnswer> {
  const { rows } = await sql<ListedCardRow & { readonly isReplaced: boolean }>`
    select ${listedCardColumns}, exists (
        select 1 from perennial.movement o
        where o.organization_id = ${tx.organizationId} and o.account_id = m.account_id and o.cause = m.cause
          and o.closed_on is null and o.id <> m.id) as "isReplaced"
    from perennial.movement m
    join perennial.standing s on s.organization_id = ${tx.organizationId} and s.account_id = m.account_id
    where m.organization_id = ${tx.organizationId} and m.id = ${id}`.execute(tx.db)
  const [row] = rows
  if (row === undefined) {
    throw new Failure('not-found', `There is no movement "${id}"`, {
      hint: '`perennial movement list` shows the movements that wait for an answer, with their ids.',
    })
  }
  const { isReplaced, ...listed } = row
  return { ...listedCard(listed), isReplaced }
}
