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
  stakeholders: 'stakeholder',
  risks: 'risk',
  opportunities: 'opportunity',
  actions: 'action',
  metrics: 'metric',
  milestones: 'milestone',
  values: 'value',
  wins: 'win',
  frictions: 'friction',
  blockers: 'blocker',
  checklist: 'renewal step',
  competitors: 'competitor',
  reviews: 'review',
}

export function proposalLines(proposals: readonly Proposal[]): string[] {
  return proposals.length === 0 ? [] : ['  proposes', ...proposals.flatMap(line)]
}

/** `+ risk: Low adoption: usage down 46 % (sarah.chen@…, by 2026-03-10, assumed)`, further lines under the words. */
function line({ change, section, says, ownerEmail, dueOn, standing }: Proposal): string[] {
  const assumed = standing === 'assumed' ? ', assumed' : ''
  const who = ownerEmail ?? 'owner not known'
  const [first = '', ...rest] = wrapped(
    `${nouns[section]}: ${says} (${who}, by ${dueOn}${assumed})`,
    '      ',
  )
  return [`    ${signs[change]} ${first.trimStart()}`, ...rest]
}
