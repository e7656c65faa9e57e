/** What a movement of the list is drawn from, closed and open. */
import type { Account } from '../../../answers.ts'
import type { ListedMovement } from './listed-movements.ts'
import type { Answers } from './use-answers.ts'

export interface MovementProps {
  readonly organization: string
  readonly account: Account
  readonly movement: ListedMovement
  readonly answers: Answers
  /** where in the list it stands */
  readonly at: number
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
}
