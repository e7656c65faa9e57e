/** The words of the history of a plan: as of a day, what changed, by whom and because of what, and bringing back. */
import { plural } from './plural.ts'
import { worded } from './worded.ts'

export const enHistory = worded('history', {
  page: (account: string) => `${account}: history`,
  keys: {
    title: 'History',
    keys: [
      { keys: ['['], does: 'To the day of the edits before' },
      { keys: [']'], does: 'To the day of the edits after' },
    ],
  },
  none: {
    title: 'Nothing was ever written in this plan',
    says: 'Its history begins with the first edit, by a person, a file or the records.',
  },
  view: 'What of the past is shown',
  views: { changes: 'What changed', plan: 'The plan then', log: 'Every edit' },

  days: {
    on: 'As of',
    slider: 'Days with edits',
    before: 'The day of the edits before',
    after: 'The day of the edits after',
    valueText: (day: string, edits: number) => `${day}, ${plural(edits, 'edit', 'edits')}`,
    picture: (days: number, edits: number, from: string, to: string) =>
      `${plural(edits, 'edit', 'edits')} on ${plural(days, 'day', 'days')} between ${from} and ${to}.`,
    numbers: 'The numbers by day',
    day: 'Day',
    edits: 'Edits',
    ago: (days: number) => (days === 0 ? 'today' : `${plural(days, 'day', 'days')} ago`),
    first: 'the first day of the plan',
    early: 'Nothing was written in the plan by then: what stands there is from the records of the day.',
  },

  changes: {
    title: (from: string, to: string) => `Changed from ${from} to ${to}`,
    until: 'Until',
    count: (count: number) => plural(count, 'change', 'changes'),
    none: 'Nothing changed between the two days.',
    oneDay: 'Both days are the same. What was written on it stands under “Every edit”.',
    signs: { '+': 'came', '−': 'went', '~': 'changed' },
    came: 'was added',
    went: 'was taken out',
    onlyConfirmed: (count: number) =>
      `${plural(count, 'item was', 'items were')} only confirmed or read again`,
    bringBack: 'Bring back…',
    takeOut: 'Take out again…',
    sectionBack: 'Bring the section back…',
    byWhom: (who: string, when: string) => `${who}, ${when}`,
    unknown: 'not known',
  },

  past: {
    notice: (day: string) =>
      `The plan as of ${day}. It is read only: what changed since is under “What changed”.`,
    title: (day: string) => `The plan as of ${day}`,
  },

  log: {
    title: 'Every edit',
    count: (shown: number, all: number) =>
      shown < all ? `${shown} of ${plural(all, 'edit', 'edits')}` : plural(all, 'edit', 'edits'),
    section: 'Section',
    allSections: 'All sections',
    who: 'By whom',
    origins: { people: 'People', engine: 'Perennial', import: 'Imported files' },
    everybody: 'Everybody',
    none: 'No edit passes the filter.',
    undone: 'taken back',
    undoing: 'takes one back',
    statedOn: (day: string) => `said on ${day}`,
    takeBack: 'Take back',
    redo: 'Redo',
    takeBackOf: (says: string) => `Take back: ${says}`,
    saidBack: 'The edit is taken back',
    more: 'Show more',
    changes: {
      add: 'Added',
      change: 'Changed',
      confirm: 'Confirmed',
      remove: 'Taken out',
      restore: 'Brought back',
    },
    /** a proposal is known by an id that says nothing: its reason does */
    accepted: 'accepted proposal',
  },

  back: {
    title: (what: string, day: string) => `Bring ${what} back to ${day}`,
    section: (section: string) => `the section “${section}”`,
    titleOut: (what: string, day: string) => `Take ${what} out again, as on ${day}`,
    intro: 'What would change in the plan of today. Each is an edit of its own that can be taken back.',
    do: (count: number) => `Bring it back, ${plural(count, 'edit', 'edits')}`,
    doOut: (count: number) => `Take it out, ${plural(count, 'edit', 'edits')}`,
    said: (what: string, day: string) => `${what} is as it was on ${day}`,
    saidOut: (what: string) => `${what} is taken out`,
    says: {
      '+': 'comes back',
      '−': 'is taken out: it was not there then',
      '~': 'changes',
    },
  },
} as const)
