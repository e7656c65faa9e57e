/** The list of the signals: one file each in `signals/`, and those whose records cannot be imported yet. */
import type { SignalId } from './diagnosis.ts'
import type { Signal } from './signal.ts'
import { featureAdoption } from './signals/feature-adoption.ts'
import { productUsage } from './signals/product-usage.ts'
import { seatUtilisation } from './signals/seat-utilisation.ts'

export const signals: readonly Signal[] = [productUsage, featureAdoption, seatUtilisation]

/** Applicable and not measured in this version: the models show them, and coverage counts them as missing. */
export const awaited: readonly { readonly id: SignalId; readonly why: string }[] = [
  { id: 'support-volume', why: 'no tickets have been imported' },
  { id: 'nps-csat', why: 'no surveys have been imported' },
  { id: 'stakeholder-engagement', why: 'no meetings, calls or messages have been imported' },
  { id: 'renewal-risk', why: 'no invoices, escalations or notices have been imported' },
]
