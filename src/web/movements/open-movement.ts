/** A movement that is open to be answered, and how a screen gives the answers on. */
import type { Problem } from '../problem.ts'
import type { Said } from './send-answer.ts'

/** A movement as its open body needs it; the rest is asked for. */
export interface OpenMovement {
  readonly id: string
  readonly headline: string
  readonly reason: string
  readonly severity: string
  readonly confidence: number
  readonly since: string
}

/** How a screen gives the answers on. */
export interface MovementActs {
  readonly answer: (movement: OpenMovement, said: Said) => Promise<void>
  /** why an answer was refused, by the movement */
  readonly refused: ReadonlyMap<string, Problem>
  readonly forget: (id: string) => void
}

export interface ProposalBodyProps {
  readonly organization: string
  readonly movement: OpenMovement
  readonly today: string
  readonly acts: MovementActs
}
