/** A card: a movement that somebody is to answer, from the day it was opened until it is dismissed or clears. */
import type { Day } from '#src/kernel/day.ts'
import type { Movement, Severity } from './diagnosis.ts'
import type { EditAnswer } from './edit-answer.ts'

/** A card that is not stored yet; the store gives it its id. */
export interface NewCard {
  /** engine: a rule found it; the others propose by themselves, and no diagnosis sees whether it still holds */
  readonly proposedBy: 'engine' | 'agent' | 'operator'
  readonly accountId: string
  readonly ownerEmail: string | null
  /** the rule that opened it, and the later ones that joined it on the same cause */
  readonly rule: string
  readonly joined: readonly string[]
  readonly cause: string
  readonly severity: Severity
  readonly since: Day
  readonly openedOn: Day
  /**
   * queued: waits for an answer · listed: older than Perennial's first look, shown on the account only ·
   * accepted: a person sees to it · dismissed: a person said no · cleared: false for long enough
   */
  readonly state: 'queued' | 'listed' | 'accepted' | 'dismissed' | 'cleared'
  /** the day on which it came into the queue; null while it never did */
  readonly queuedOn: Day | null
  /** since when its cause no longer holds; null while it does */
  readonly falseSince: Day | null
  readonly clearedOn: Day | null
  /** stays when it clears: it was answered */
  readonly acceptedOn: Day | null
  readonly dismissedOn: Day | null
  /** a queued card rests until this day, on which it is back */
  readonly snoozedUntil: Day | null
  /** who gave the last answer, and why: of a snoozed card also after it is back; null where nobody did, or took it back */
  readonly answeredBy: string | null
  /** the day of that answer */
  readonly answeredOn: Day | null
  readonly reason: string | null
  /** of an accepted card, what became of each edit that it proposed; none where it is not accepted */
  readonly editAnswers: readonly EditAnswer[]
  /** as it was last seen to hold */
  readonly finding: Movement
}

export interface MovementCard extends NewCard {
  readonly id: string
}

/** What a card says of its answer while it has none. */
export const unanswered = {
  acceptedOn: null,
  dismissedOn: null,
  snoozedUntil: null,
  answeredBy: null,
  answeredOn: null,
  reason: null,
  editAnswers: [],
} as const satisfies Partial<NewCard>
