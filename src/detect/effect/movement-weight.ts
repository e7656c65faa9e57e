/** What a movement weighs already: the caps, signals and outlook drivers that rest on the records that it rests on. */
import type { Cap, Diagnosis, Driver, Evidence, Finding } from '../diagnosis.ts'
import { figure } from '../words.ts'

export interface Weight {
  readonly on: 'health' | 'signal' | 'outlook'
  /** the total that a cap allows, the score of a signal (1–5), or the points by which a driver moves the outlook */
  readonly amount: number
  readonly says: string
}

/** Drivers that move the outlook by less say nothing. */
const FEWEST_POINTS = 0.5

/**
 * Nothing that is not measured from the same records is counted in: a card of which nothing is listed moves neither
 * health nor outlook.
 */
export function movementWeight(
  { evidence }: Pick<Finding, 'evidence'>,
  { health, leads, outlook }: Pick<Diagnosis, 'health' | 'leads' | 'outlook'>,
): Weight[] {
  const records = new Set(evidence.map(({ factId }) => factId))
  const isShared = (one: { readonly evidence: readonly Evidence[] }): boolean =>
    one.evidence.some(({ factId }) => records.has(factId))
  const { caps, signals } = health[leads]
  return [
    ...caps.filter(isShared).flatMap((cap) => heldWeight(cap, health, leads)),
    ...signals.filter(isShared).flatMap(({ id, score, says }) =>
      score === null
        ? []
        : [
            {
              on: 'signal' as const,
              amount: score,
              says: `${id.replaceAll('-', ' ')} ${score} of 5: ${says}`,
            },
          ],
    ),
    ...(outlook?.drivers ?? [])
      .filter((driver) => isShared(driver) && !isLasting(driver) && Math.abs(driver.points) >= FEWEST_POINTS)
      .toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points))
      .map(({ points, says }) => ({
        on: 'outlook' as const,
        amount: points,
        says: `Outlook ${points > 0 ? '+' : ''}${figure(points, 1)} points: ${says}`,
      })),
  ]
}

/** Only what it holds: a score that is lower by itself is not held, and a model that does not lead is named. */
function heldWeight(
  { holdsAt, says }: Cap,
  health: Diagnosis['health'],
  leads: Diagnosis['leads'],
): Weight[] {
  const other = leads === 'seven' ? 'weighted' : 'seven'
  const held = ([leads, other] as const).find((model) => health[model].score === holdsAt)
  if (held === undefined) return []
  const what = held === leads ? 'health' : held === 'seven' ? 'the seven-signal score' : 'the weighted score'
  return [{ on: 'health', amount: holdsAt, says: `Holds ${what} at ${figure(holdsAt)}: ${says}` }]
}

/** What the contract is, its size and its term, no movement has brought about, though both may name the contract. */
function isLasting({ family, id }: Driver): boolean {
  return family === 'contract' && id !== 'growth'
}
