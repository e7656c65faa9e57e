/** Which keys of a review do something as it stands: no other is offered. */
import type { ReviewAccount } from './review-query.ts'

export interface StandingReview {
  readonly accounts: number
  /** null: every account has had its turn, or the one in view is not there yet */
  readonly account: Pick<ReviewAccount, 'movements' | 'closedOn' | 'stillSince' | 'outcome' | 'toGo'> | null
  readonly canUndo: boolean
}

export function offeredKeys({ accounts, account, canUndo }: StandingReview): ReadonlySet<string> {
  return new Set([
    ...(accounts > 1 ? ['←'] : []),
    ...(account === null ? [] : ofAccount(account)),
    ...(canUndo ? ['z'] : []),
    '?',
  ])
}

function ofAccount({
  movements,
  closedOn,
  stillSince,
  outcome,
  toGo,
}: NonNullable<StandingReview['account']>) {
  const isOpen = closedOn === null
  return [
    ...(movements.length > 1 ? ['j'] : []),
    ...(movements.length > 0 ? ['a', 'd'] : []),
    ...(isOpen ? ['c'] : []),
    ...(isOpen && stillSince !== null && outcome.decision === null ? ['x', 'y'] : []),
    ...(isOpen && toGo.length > 0 ? [] : ['n']),
  ]
}
