/** The list of the rules: one movement each, one file each in `rules/`. */
import type { Rule } from './rule.ts'
import { beforeMeeting } from './rules/before-meeting.ts'
import { budgetFreeze } from './rules/budget-freeze.ts'
import { buyerLeft } from './rules/buyer-left.ts'
import { cancellationSet } from './rules/cancellation-set.ts'
import { championLeft } from './rules/champion-left.ts'
import { competitor } from './rules/competitor.ts'
import { decisionMakerSilence } from './rules/decision-maker-silence.ts'
import { detractor } from './rules/detractor.ts'
import { downgrade } from './rules/downgrade.ts'
import { expansionFree } from './rules/expansion-free.ts'
import { goodNews } from './rules/good-news.ts'
import { healthChanged } from './rules/health-changed.ts'
import { invoiceOverdue } from './rules/invoice-overdue.ts'
import { keyFeatureAbandoned } from './rules/key-feature-abandoned.ts'
import { newCountry } from './rules/new-country.ts'
import { newDepartment } from './rules/new-department.ts'
import { newStakeholder } from './rules/new-stakeholder.ts'
import { paymentFailed } from './rules/payment-failed.ts'
import { planLimitNear } from './rules/plan-limit-near.ts'
import { productFits } from './rules/product-fits.ts'
import { reorganisation } from './rules/reorganisation.ts'
import { renewalWindow } from './rules/renewal-window.ts'
import { singleThreaded } from './rules/single-threaded.ts'
import { sponsorLeft } from './rules/sponsor-left.ts'
import { stalePlan } from './rules/stale-plan.ts'
import { ticketSpike } from './rules/ticket-spike.ts'
import { usageDrop } from './rules/usage-drop.ts'
import { utilisationHigh } from './rules/utilisation-high.ts'
import { utilisationLow } from './rules/utilisation-low.ts'

export const rules: readonly Rule[] = [
  usageDrop,
  utilisationLow,
  utilisationHigh,
  renewalWindow,
  championLeft,
  sponsorLeft,
  buyerLeft,
  decisionMakerSilence,
  singleThreaded,
  newStakeholder,
  reorganisation,
  ticketSpike,
  detractor,
  competitor,
  budgetFreeze,
  keyFeatureAbandoned,
  planLimitNear,
  newDepartment,
  newCountry,
  productFits,
  expansionFree,
  healthChanged,
  beforeMeeting,
  stalePlan,
  goodNews,
  invoiceOverdue,
  paymentFailed,
  downgrade,
  cancellationSet,
]
