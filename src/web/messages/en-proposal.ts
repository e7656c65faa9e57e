/** How proposed edits of the plan are called in English. */
import type { SectionName } from '#src/plan/plan-sections.ts'
import { worded } from './worded.ts'

/** An item of each section of the plan. */
const sections: Readonly<Record<SectionName, string>> = {
  overview: 'Overview',
  useCases: 'Use case',
  stakeholders: 'Stakeholder',
  objectives: 'Objective',
  metrics: 'Metric',
  milestones: 'Milestone',
  values: 'Value',
  risks: 'Risk',
  qbr: 'QBR',
  reviews: 'Review',
  renewal: 'Renewal',
  sentiment: 'Sentiment',
  readings: 'Reading',
  blockers: 'Blocker',
  checklist: 'Renewal step',
  opportunities: 'Opportunity',
  whitespace: 'Whitespace',
  cadence: 'Cadence',
  actions: 'Action',
  currentState: 'Current state',
  wins: 'Win',
  frictions: 'Friction',
  futureState: 'Future state',
  meetings: 'Meeting',
  commitments: 'Commitment',
  competitors: 'Competitor',
}

export const enProposal = worded('proposal', {
  title: 'What would change in the plan',
  signs: { '+': 'Add', '~': 'Change', '✓': 'Confirm', '−': 'Remove', '=': 'No change' },
  stands: {
    new: '',
    there: '',
    same: '. The plan says so already.',
    gone: '. Somebody took it out of the plan.',
    missing: '. Not in the plan: left out by itself.',
  },
  change: 'Change',
  keepChanges: 'Keep changes',
  overtaken: 'Something else is proposed by now. What you chose stands: look again before you accept.',
  sections,
  seenTo: (owner: string | null, day: string, assumed: boolean) =>
    `${owner ?? 'Owner not known'}, by ${day}${assumed ? ', assumed' : ''}`,
})
