/** An ordinary card, queued twenty days ago and without an answer, changed where a test needs it. */
import { type MovementCard, unanswered } from '#src/detect/movement-card.ts'
import { addDays } from '#src/kernel/day.ts'
import { asOf } from './dossier.ts'
import { movement } from './movement.ts'

export function movementCard(change: Partial<MovementCard> = {}): MovementCard {
  const finding = movement()
  return {
    id: 'card-1',
    proposedBy: 'engine',
    accountId: 'A',
    ownerEmail: 'sarah.chen@vendor.example',
    rule: 'usage-drop',
    joined: [],
    cause: 'adoption',
    severity: 'medium',
    since: finding.since,
    openedOn: addDays(asOf, -20),
    state: 'queued',
    queuedOn: addDays(asOf, -20),
    falseSince: null,
    clearedOn: null,
    ...unanswered,
    finding,
    ...change,
  }
}
