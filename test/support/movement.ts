/** An ordinary movement, changed where a test needs it. */
import type { Movement } from '#src/detect/diagnosis.ts'
import { addDays } from '#src/kernel/day.ts'
import { asOf } from './dossier.ts'

export function movement(change: Partial<Movement> = {}): Movement {
  return {
    rule: 'usage-drop',
    cause: 'adoption',
    since: addDays(asOf, -30),
    confidence: 0.9,
    severity: 'medium',
    headline: 'Usage down 46%',
    reason: 'Weekly events fell.',
    nextStep: 'Call.',
    dueOn: null,
    value: null,
    priority: 0.3,
    proposals: [],
    evidence: [{ factId: 'usage/product/A-1', source: 'product', on: asOf, says: 'weekly events 670' }],
    ...change,
  }
}
