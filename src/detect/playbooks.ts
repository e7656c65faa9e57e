/** The list of the playbooks: one for each rule, one file each in `playbooks/`. */
import type { Playbook } from './playbook.ts'
import { beforeMeeting } from './playbooks/before-meeting.ts'
import { budgetFreeze } from './playbooks/budget-freeze.ts'
import { buyerLeft } from './playbooks/buyer-left.ts'
import { cancellationSet } from './playbooks/cancellation-set.ts'
import { championLeft } from './playbooks/champion-left.ts'
import { competitor } from './playbooks/competitor.ts'
import { decisionMakerSilence } from './playbooks/decision-maker-silence.ts'
import { detractor } from './playbooks/detractor.ts'
import { downgrade } from './playbooks/downgrade.ts'
import { expansionFree } from './playbooks/expansion-free.ts'
import { goodNews } from './playbooks/good-news.ts'
import { healthChanged } from './playbooks/health-changed.ts'
import { invoiceOverdue } from './playbooks/invoice-overdue.ts'
import { keyFeatureAbandoned } from './playbooks/key-feature-abandoned.ts'
import { newCountry } from './playbooks/new-country.ts'
import { newDepartment } from './playbooks/new-department.ts'
import { newStakeholder } from './playbooks/new-stakeholder.ts'
import { paymentFailed } from './playbooks/payment-failed.ts'
import { planLimitNear } from './playbooks/plan-limit-near.ts'
import { productFits } from './playbooks/product-fits.ts'
import { renewalWindow } from './playbooks/renewal-window.ts'
import { reorganisation } from './playbooks/reorganisation.ts'
import { singleThreaded } from './playbooks/single-threaded.ts'
import { sponsorLeft } from './playbooks/sponsor-left.ts'
import { stalePlan } from './playbooks/stale-plan.ts'
import { ticketSpike } from './playbooks/ticket-spike.ts'
import { usageDrop } from './playbooks/usage-drop.ts'
import { utilisationHigh } from './playbooks/utilisation-high.ts'
import { utilisationLow } from './playbooks/utilisation-low.ts'

export const playbooks: readonly Playbook[] = [
  beforeMeeting,
  budgetFreeze,
  buyerLeft,
  cancellationSet,
  championLeft,
  competitor,
  decisionMakerSilence,
  detractor,
  downgrade,
  expansionFree,
  goodNews,
  healthChanged,
  invoiceOverdue,
  keyFeatureAbandoned,
  newCountry,
  newDepartment,
  newStakeholder,
  paymentFailed,
  planLimitNear,
  productFits,
  renewalWindow,
  reorganisation,
  singleThreaded,
  sponsorLeft,
  stalePlan,
  ticketSpike,
  usageDrop,
  utilisationHigh,
  utilisationLow,
]
