/** How the risks of an account are called in English. */
import type { Level } from '#src/plan/plan-items.ts'
import { plural } from './plural.ts'
import { worded } from './worded.ts'

export const enRisks = worded('risks', {
  title: 'Risks',
  loading: 'Loading the risks',
  open: (count: number) => `${count} open`,
  overdue: (count: number) => `${count} overdue`,
  list: 'Risks, the gravest first',
  picture: 'Severity × likelihood',
  pictureSays: 'The open risks by how severe and how likely they are. A risk is chosen by its number.',
  severity: 'Severity',
  likelihood: 'Likelihood',
  levels: { High: 'High', Medium: 'Medium', Low: 'Low' } satisfies Record<Level, string>,
  corner: 'Severity, then likelihood',
  risk: 'Risk',
  heading: (account: string) => `Risks of ${account}`,
  unjudged: (count: number) =>
    `${plural(count, 'risk is', 'risks are')} not judged: say how severe and how likely.`,
  words: {
    trigger: 'What showed it',
    cause: 'Cause',
    mitigation: 'Mitigation',
    owner: 'Owner',
    due: 'Due',
    status: 'Status',
    category: 'Category',
  },
  late: (days: number) => `${plural(days, 'day', 'days')} late`,
  behind: 'What set it off',
  from: 'Where it comes from',
  behindNothing: 'No movement and no record stands behind it: somebody wrote it down.',
  behindFile: 'No movement stands behind it: it came with an imported plan.',
  many: (count: number) => plural(count, 'risk', 'risks'),
  since: (day: string) => `since ${day}`,
  toMovement: 'To the movements',
  records: 'Records',
  states: {
    queued: 'waits for an answer',
    snoozed: 'snoozed',
    listed: 'listed',
    accepted: 'accepted',
    dismissed: 'dismissed',
    cleared: 'over',
  },
  closed: (count: number) => plural(count, 'closed risk', 'closed risks'),
  none: {
    title: 'No risk is written down',
    says: 'At least one risk, with its cause, an owner and a day. A plan with opportunities and no risk is growth only.',
  },
  readyMade: 'Ready-made risks',
  readyMadeSays: 'Each comes with its category, likelihood, owner and a day; say how severe it is and why.',
  isThere: 'open already',
  dueOn: (day: string) => `due ${day}`,
  added: (risk: string) => `Risk “${risk}” added`,
  refused: 'Not written.',
})
