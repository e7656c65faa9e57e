/** Risks that a plan takes as they are, by id: the seven of handbook 2, and those that the other movements of handbook 6 call for. */
import type { Level, RiskCategory } from './plan-items.ts'

export interface ReadyMadeRisk {
  readonly risk: string
  readonly category: RiskCategory
  /** that it costs the renewal or a part of it, once it shows */
  readonly likelihood: Level
  /** who sees to it: the CSM for adoption, support and value, the AM for money, renewal and those who decide */
  readonly ownedBy: 'am' | 'csm'
  /** days in which its mitigation is to have worked */
  readonly days: number
}

export const readyMadeRisks = {
  'low-adoption': risk('Low adoption', 'Adoption', 'Medium', 'csm', 45),
  'champion-departure': risk('Champion departure', 'Relationship', 'High', 'csm', 14),
  'budget-freeze': risk('Budget freeze', 'Commercial', 'Medium', 'am', 30),
  'competitor-evaluation': risk('Competitor evaluation', 'Competition', 'Medium', 'am', 30),
  'single-threaded': risk('Single-threaded', 'Relationship', 'Medium', 'am', 30),
  'unpaid-invoices': risk('Unpaid invoices', 'Commercial', 'Medium', 'am', 14),
  'low-adoption-in-new-department': risk('Low adoption in new department', 'Adoption', 'Low', 'csm', 60),

  'buyer-departure': risk('Economic buyer departure', 'Relationship', 'High', 'am', 14),
  'sponsor-departure': risk('Executive sponsor departure', 'Relationship', 'Medium', 'am', 14),
  'lost-feature': risk('Main feature abandoned', 'Adoption', 'Medium', 'csm', 30),
  'support-load': risk('Support load', 'Support', 'Medium', 'csm', 14),
  'unhappy-stakeholder': risk('Unhappy stakeholder', 'Relationship', 'Medium', 'csm', 14),
  contraction: risk('Contraction', 'Commercial', 'Medium', 'am', 30),
  cancellation: risk('Cancellation', 'Commercial', 'High', 'am', 14),
} as const satisfies Readonly<Record<string, ReadyMadeRisk>>

export type ReadyMadeRiskId = keyof typeof readyMadeRisks

function risk(
  name: string,
  category: RiskCategory,
  likelihood: Level,
  ownedBy: ReadyMadeRisk['ownedBy'],
  days: number,
): ReadyMadeRisk {
  return { risk: name, category, likelihood, ownedBy, days }
}
