/** The movements of an account as its page lists them: those to be answered, then those that have their answer. */
import type { Account, AccountMovement, QueuedCard } from '../../../answers.ts'

export interface ListedMovement {
  /** of its card; null: it is not queued yet, and cannot be answered */
  readonly id: string | null
  /** known also where there is no card */
  readonly key: string
  readonly state: NonNullable<AccountMovement['card']>['state'] | 'not queued'
  readonly movement: QueuedCard['movement']
  /** movements of the same cause, which wait on the same card (handbook 6) */
  readonly joined: readonly QueuedCard['movement'][]
}

/** @param queued what waits for an answer: also what a program has proposed, which no diagnosis knows */
export function listedMovements(account: Account, queued: readonly QueuedCard[]): ListedMovement[] {
  const told = account.diagnosis?.movements ?? []
  const byCard = Map.groupBy(told, ({ card, rule, cause }) => card?.id ?? `${rule} ${cause}`)
  const found = [...byCard].map(([key, [first, ...others]]): ListedMovement => {
    const { card, ...movement } = first!
    return {
      id: card?.id ?? null,
      key,
      state: card?.state ?? 'not queued',
      movement,
      joined: others.map(({ card: _card, ...other }) => other),
    }
  })
  const known = new Set(found.map(({ id }) => id))
  const others = queued
    .filter(({ id }) => !known.has(id))
    .map(({ id, state, movement }): ListedMovement => ({ id, key: id, state, movement, joined: [] }))
  return [...others, ...found]
}

export function isAnswered({ state }: ListedMovement): boolean {
  return state === 'accepted' || state === 'snoozed' || state === 'dismissed' || state === 'cleared'
}
