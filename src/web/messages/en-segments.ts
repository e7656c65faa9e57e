/** The words of the segments, in the settings. */
import { plural } from './plural.ts'
import { worded } from './worded.ts'

export const enSegments = worded('segments', {
  title: 'Segments in use',
  says: 'Segments come with the accounts (accounts.csv, column segment), or are chosen at an account, in the head of its plan. Each may have settings of its own: choose it at the top of a page.',
  segment: 'Segment',
  accounts: 'Accounts',
  from: 'From',
  leads: 'Model that leads',
  guide: 'Guide that it follows',
  own: 'Own settings',
  byHand: 'by hand',
  add: 'Add a segment',
  noGuide: 'What every plan needs',
  begin: 'Begin with its settings',
  known: (segment: string) => `${segment} is there already.`,
  none: 'No account names a segment.',
  edit: (segment: string) => `Health for ${segment}`,
  rename: 'Rename',
  renameOf: (segment: string) => `Rename ${segment}`,
  name: 'Name of the segment',
  remove: 'Remove',
  removeOf: (segment: string) => `Remove ${segment}`,
  writes: (accounts: number) =>
    accounts === 0
      ? 'No account is in it: its settings get the new name.'
      : `The new name is written by hand at ${plural(accounts, 'account', 'accounts')}, and the settings go with it. One undo (z) takes all of it back.`,
  ofSources: (accounts: number, sources: string) =>
    `Of ${plural(accounts, 'account', 'accounts')} the segment comes from ${sources}. What is written by hand stands before it: they keep the new name at the next import, even if another segment stands in it by then.`,
  comesAgain: (segment: string) =>
    `An account that comes with ${segment} later is in ${segment} again, without its settings: rename it where it comes from, too.`,
  views: (segment: string) => `Views that were kept for ${segment} keep looking for ${segment}.`,
  joins: (segment: string) =>
    `There is a segment ${segment} already: the accounts join it, its settings hold for them, and the settings of the old name go.`,
  renamed: (accounts: number, segment: string) =>
    accounts === 0
      ? `The settings are those of ${segment} now`
      : `${plural(accounts, 'account is', 'accounts are')} in ${segment} now`,
  removed: (segment: string) => `${segment} is removed, with its settings`,
  undone: 'It is as it was before',
} as const)
