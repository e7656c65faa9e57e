/** The list of the signals: one file each in `signals/`. */
import type { Signal } from './signal.ts'
import { featureAdoption } from './signals/feature-adoption.ts'
import { npsCsat } from './signals/nps-csat.ts'
import { onboarding } from './signals/onboarding.ts'
import { productUsage } from './signals/product-usage.ts'
import { renewalRisk } from './signals/renewal-risk.ts'
import { seatUtilisation } from './signals/seat-utilisation.ts'
import { stakeholderEngagement } from './signals/stakeholder-engagement.ts'
import { supportVolume } from './signals/support-volume.ts'

export const signals: readonly Signal[] = [
  onboarding,
  productUsage,
  featureAdoption,
  seatUtilisation,
  supportVolume,
  npsCsat,
  stakeholderEngagement,
  renewalRisk,
]
