/** The seven-signal model: the sum of the scores against the most that the measured ones could reach (handbook 4). */
import type { Cap, HealthReading, SignalReading } from '../diagnosis.ts'
import type { HealthSettings } from '../settings.ts'
import { sum } from '../statistics.ts'
import { figure } from '../words.ts'
import { heldBy, mayHaveStatus } from './standing.ts'
import type { Scored } from './weighted.ts'

const MOST = 5
export const HEALTHY_ABOVE = 70
export const CRITICAL_BELOW = 40

export function sevenSignal(
  signals: readonly SignalReading[],
  caps: readonly Cap[],
  settings: HealthSettings,
): HealthReading {
  const scores = signals.filter(({ applicable }) => applicable).map(({ score }) => score)
  const measured = scores.filter((score) => score !== null)
  const coverage = scores.length === 0 ? 0 : measured.length / scores.length
  const own = sevenTotal(signals)
  const { score, says } = heldBy(caps, own)
  return {
    score,
    status: mayHaveStatus(signals, coverage, caps, settings) ? statusOf(score ?? 0) : null,
    coverage,
    caps,
    arithmetic: arithmeticOf(measured, own) + says,
    signals,
  }
}

/** Sum ÷ (5 × measured signals) in per cent, before any cap; null when nothing is measured. */
export function sevenTotal(signals: readonly Scored[]): number | null {
  const measured = signals
    .filter(({ applicable }) => applicable)
    .map(({ score }) => score)
    .filter((score) => score !== null)
  return measured.length === 0 ? null : (100 * sum(measured)) / (MOST * measured.length)
}

function statusOf(score: number): HealthReading['status'] {
  if (score > HEALTHY_ABOVE) return 'Healthy'
  return score >= CRITICAL_BELOW ? 'At Risk' : 'Critical'
}

function arithmeticOf(measured: readonly number[], own: number | null): string {
  if (own === null) return 'No signal is measured.'
  const most = MOST * measured.length
  return `${measured.join(' + ')} = ${sum(measured)} of ${most} = ${figure(own, 1)}%`
}
