/** How proposed edits of the plan are called in English. */
import type { PlanSection } from '#src/plan/plan-items.ts'

/** An item of each section of the plan. */
const sections: Readonly<Record<PlanSection, string>> = {
  stakeholders: 'Stakeholder',
  risks: 'Risk',
  opportunities: 'Opportunity',
  actions: 'Action',
  metrics: 'Metric',
  milestones: 'Milestone',
  values: 'Value',
  wins: 'Win',
  frictions: 'Friction',
  blockers: 'Blocker',
  checklist: 'Renewal step',
  competitors: 'Competitor',
  reviews: 'Review',
}

export const enProposal = {
  title: 'Proposes for the plan',
  more: (count: number) => `${count} more`,
  changes: { add: 'Add', change: 'Change', confirm: 'Confirm', remove: 'Remove' },
  sections,
  seenTo: (owner: string | null, day: string, assumed: boolean) =>
    `${owner ?? 'Owner not known'}, by ${day}${assumed ? ', assumed' : ''}`,
}
