/** Into a critical account nothing is offered: an expansion waits there, and says so (handbook 6). */
import type { HealthReading } from '../diagnosis.ts'
import { WAITS } from '../plan/waits-for-health.ts'
import { isRed } from '../rule.ts'
import { figure } from '../words.ts'

/**
 * @param health of the model that leads
 * @returns why nothing is offered; null where it may be
 */
export function expansionWaits(health: Pick<HealthReading, 'status' | 'score'>): string | null {
  if (!isRed(health)) return null
  const score = health.score === null ? '' : ` (${figure(health.score)} of 100)`
  return `The account is ${health.status}${score}: ${WAITS}`
}
