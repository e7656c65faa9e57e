/** The list of the ways in which a plan and the data disagree. */
import { championSilent } from './disagreements/champion-silent.ts'
import { closedRisk } from './disagreements/closed-risk.ts'
import { competitorBack } from './disagreements/competitor-back.ts'
import { forecast } from './disagreements/forecast.ts'
import { greenPlan } from './disagreements/green-plan.ts'
import { metricDiffers } from './disagreements/metric-differs.ts'
import { metricNotMeasured } from './disagreements/metric-not-measured.ts'
import { opportunityAfterDeadline } from './disagreements/opportunity-after-deadline.ts'
import { opportunityClosedInCrm } from './disagreements/opportunity-closed-in-crm.ts'
import { opportunityInRed } from './disagreements/opportunity-in-red.ts'
import { opportunityWithoutSignal } from './disagreements/opportunity-without-signal.ts'
import { pastDue } from './disagreements/past-due.ts'
import { probability } from './disagreements/probability.ts'
import { seatsIdle } from './disagreements/seats-idle.ts'
import { stakeholderDeparted } from './disagreements/stakeholder-departed.ts'
import { stakeholderUnhappy } from './disagreements/stakeholder-unhappy.ts'
import type { Disagreement } from './plan-quality.ts'
import type { QualityInput } from './quality-input.ts'

/** What weighs most comes first. */
export const disagreements: readonly ((input: QualityInput) => readonly Disagreement[])[] = [
  stakeholderDeparted,
  championSilent,
  stakeholderUnhappy,
  greenPlan,
  closedRisk,
  opportunityInRed,
  seatsIdle,
  opportunityWithoutSignal,
  opportunityAfterDeadline,
  opportunityClosedInCrm,
  probability,
  forecast,
  metricDiffers,
  metricNotMeasured,
  competitorBack,
  pastDue,
]
