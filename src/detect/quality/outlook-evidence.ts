/** The records that move the outlook up or down, of the strongest drivers: what speaks against whoever says otherwise. */
import type { Evidence, Outlook } from '../diagnosis.ts'
import { evidenceOfAll } from '../evidence-of-all.ts'

const DRIVERS = 3

export function outlookEvidence({ drivers }: Outlook, way: 'up' | 'down'): Evidence[] {
  const strongest = drivers
    .filter(({ points }) => (way === 'up' ? points > 0 : points < 0))
    .toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points))
    .slice(0, DRIVERS)
  return evidenceOfAll(strongest)
}
