/** What a movement proposes to change in the plan, as a short diff for the terminal. */
import type { proposedEditSchema } from '#src/operations/proposed-edit-schema.ts'
import type { z } from 'zod'
import { wrapped } from './wrapped.ts'

type Proposal = z.output<typeof proposedEditSchema>

const signs: Readonly<Record<Proposal['change'], string>> = {
  add: '+',
  change: '~',
  confirm: '✓',
  remove: '−',
}

/** An item of each section. */
const nouns: Readonly<Record<Proposal['section'], string>> = {
  overview: 'overview',
  useCases: 'use case',
  stakeholders: 'stakeholder',
  objectives: 'objective',
  metrics: 'metric',
  milestones: 'milestone',
  values: 'value',
  risks: 'risk',
  qbr: 'QBR',
  reviews: 'review',
  renewal: 'renewal',
  sentiment: 'sentiment',
  readings: 'reading',
  blockers: 'blocker',
  checklist: 'renewal step',
  opportunities: 'opportunity',
  whitespace: 'whitespace',
  cadence: 'cadence',
  actions: 'action',
  currentState: 'current state',
  wins: 'win',
  frictions: 'friction',
  futureState: 'future state',
  meetings: 'meeting',
  commitments: 'commitment',
  competitors: 'competitor',
}

export function proposalLines(proposals: readonly Proposal[]): string[] {
  return proposals.length === 0 ? [] : ['  proposes', ...proposals.flatMap(line)]
}

/** `risk: Low adoption: usage down 46% (sarah.chen@…, by 2026-03-10, assumed)` */
export function proposalText({ section, says, ownerEmail, dueOn, standing }: Proposal): string {
  const assumed = standing === 'assumed' ? ', assumed' : ''
  return `${nouns[section]}: ${says} (${ownerEmail ?? 'owner not known'}, by ${dueOn}${assumed})`
}

/** With its sign; further lines under the words. */
function line(proposal: Proposal): string[] {
  const [first = '', ...rest] = wrapped(proposalText(proposal), '      ')
  return [`    ${signs[proposal.change]} ${first.trimStart()}`, ...rest]
}
