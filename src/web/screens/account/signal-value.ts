/** The value of a signal in its own unit: a share, a ratio, an average answer or a count. */
import type { SignalId } from '#src/detect/diagnosis.ts'
import { format } from '../../format.ts'

const units: Readonly<Record<SignalId, (value: number) => string>> = {
  onboarding: format.percent,
  'product-usage': format.percent,
  'feature-adoption': format.percent,
  'seat-utilisation': format.finePercent,
  'support-volume': (value) => `${format.decimal(value)}×`,
  'nps-csat': format.decimal,
  'stakeholder-engagement': format.decimal,
  'renewal-risk': format.decimal,
}

export function signalValue(id: SignalId, value: number): string {
  return units[id](value)
}
