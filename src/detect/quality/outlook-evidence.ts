/** The records that move the outlook away from what somebody says, of the strongest drivers. */
import type { Evidence, Outlook } from '../diagnosis.ts'

const DRIVERS = 3

export function outlookEvidence({ drivers, p }: Outlook, said: number): Evidence[] {
  const way = Math.sign(p - said)
  return drivers
    .filter(({ points }) => Math.sign(points) === way)
    .toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points))
    .slice(0, DRIVERS)
    .flatMap(({ evidence }) => evidence)
}
