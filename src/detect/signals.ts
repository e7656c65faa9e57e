/** The list of the signals: one file each in `signals/`, and those whose records cannot be imported yet. */
import type { SignalId } from './diagnosis.ts'
import type { Signal } from './signal.ts'
import { featureAdoption } from './signals/feature-adoption.ts'
import { npsCsat } from './signals/nps-csat.ts'
import { productUsage } from './signals/product-usage.ts'
import { seatUtilisation } from './signals/seat-utilisation.ts'
import { stakeholderEngagement } from './signals/stakeholder-engagement.ts'
import { supportVolume } from './signals/support-volume.ts'

export const signals: readonly Signal[] = [
  productUsage,
  featureAdoption,
  seatUtilisation,
  supportVolume,
  npsCsat,
  stakeholderEngagement,
]

/** Applicable and not measured in this version: the models show them, and coverage counts them as missing. */
export const awaited: readonly { readonly id: SignalId; readonly why: string }[] = [
  { id: 'renewal-risk', why: 'no invoices, escalations or notices have been imported' },
]
