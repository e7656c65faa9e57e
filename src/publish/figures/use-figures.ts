/** How much of what is licensed is used, and what the signals measure. */
import { holdingsOn, seatedHolding } from '#src/facts/contract-figures.ts'
import { type Diagnosis, type SignalId, signalIds, type SignalReading } from '#src/detect/diagnosis.ts'
import { signalNames } from '#src/detect/health/signal-names.ts'
import type { Figure } from '../document.ts'
import type { PlanSource } from '../plan-source.ts'
import { format, unknown } from './format.ts'
import { makeFigure } from './make-figure.ts'

export type UseFigureId =
  | 'seats'
  | 'seats-active'
  | 'seats-licensed'
  | 'utilisation'
  | `signal/${SignalId}`
  | `score/${SignalId}`

const units: Readonly<Record<SignalId, (value: number) => string>> = {
  onboarding: (share) => format.percent(share),
  'product-usage': (share) => format.percent(share),
  'feature-adoption': (share) => format.percent(share),
  'seat-utilisation': (share) => format.percent(share, 1),
  'support-volume': (value) => `${format.number(value, 1)}×`,
  'nps-csat': (value) => format.number(value, 1),
  'stakeholder-engagement': (value) => format.number(value),
  'renewal-risk': (value) => format.number(value),
}

/** The value of a signal in its own unit. */
export function signalText(id: SignalId, value: number | null): string {
  return value === null ? unknown : units[id](value)
}

/** In the order of the handbook; null where the account is not diagnosed. */
export function readingOf({ diagnosis }: Pick<PlanSource, 'diagnosis'>, id: SignalId): SignalReading | null {
  return diagnosis?.health[diagnosis.leads].signals.find((signal) => signal.id === id) ?? null
}

export function useFigures(source: PlanSource): Record<UseFigureId, Figure> {
  const { active, atLeast, licensed } = seatsOf(source)
  const bounded = (text: string): string => (atLeast === undefined ? text : `at least ${text}`)
  const share = readingOf(source, 'seat-utilisation')?.value ?? quotient(active, licensed)
  const utilisation = share === null ? unknown : bounded(signalText('seat-utilisation', share))
  const people = bounded(format.number(active ?? atLeast ?? null))
  return {
    seats: makeFigure('seats', 'Seats active', `${people} of ${format.number(licensed)}`, {
      note: share === null ? null : `${utilisation} utilised`,
      share: share === null ? null : Math.min(1, Math.max(0, share)),
    }),
    'seats-active': makeFigure('seats-active', 'Active users in 28 days', people),
    'seats-licensed': makeFigure('seats-licensed', 'Licensed seats', format.number(licensed)),
    utilisation: makeFigure('utilisation', 'Utilisation', utilisation),
    ...(Object.fromEntries(signalIds.flatMap((id) => ofSignal(source, id))) as Record<
      `signal/${SignalId}` | `score/${SignalId}`,
      Figure
    >),
  }
}

function seatsOf({ diagnosis, dossier, today }: PlanSource): Diagnosis['seats'] {
  if (diagnosis !== null) return diagnosis.seats
  const holdings = dossier === null ? [] : holdingsOn(dossier.contracts, today)
  return { active: null, licensed: seatedHolding(holdings)?.seats ?? null }
}

function quotient(active: number | null, licensed: number | null): number | null {
  return active === null || licensed === null || licensed === 0 ? null : active / licensed
}

function ofSignal(source: PlanSource, id: SignalId): [string, Figure][] {
  const reading = readingOf(source, id)
  const value = makeFigure(`signal/${id}`, signalNames[id], signalText(id, reading?.value ?? null))
  const score = makeFigure(`score/${id}`, `${signalNames[id]}, score`, format.number(reading?.score, 1))
  return [
    [value.id, value],
    [score.id, score],
  ]
}
