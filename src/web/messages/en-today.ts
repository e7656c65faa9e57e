/** The words of the queue of the day. */
import { format } from '../format.ts'
import { plural } from './plural.ts'
import { worded } from './worded.ts'

export const enToday = worded('today', {
  title: 'Today',
  kinds: { all: 'All', proposal: 'Proposals', action: 'Actions', checklist: 'Checklist', review: 'Reviews' },
  kind: 'What to show',
  whose: 'Whose',
  mine: 'Mine',
  everybody: 'Everybody',
  whoAreYou: 'Who are you?',
  holds: (items: number, accounts: number) =>
    `${plural(items, 'item', 'items')} in ${plural(accounts, 'account', 'accounts')}.`,
  ofArr: 'of ARR stand behind them. Most at stake first: ARR, days to notice, severity, confidence.',
  withoutAmount: (accounts: number) =>
    `${plural(accounts, 'account', 'accounts')} without a known amount ${accounts === 1 ? 'is' : 'are'} not in the sum.`,
  firstOf: (shown: number, all: number) =>
    `The ${format.number(shown)} accounts with the most at stake, of ${format.number(all)}. The next come as these are done.`,
  more: 'Show more accounts',
  queue: 'What is to be done',
  noneOfKind: 'Nothing of this kind waits.',
  // of an account
  score: (score: string, status: string) => `${score}, ${status.toLowerCase()}`,
  noScore: 'No health',
  deadline: {
    notice: (days: number) =>
      days < 0 ? `Notice was ${-days} d ago` : days === 0 ? 'Notice today' : `Notice in ${days} d`,
    end: (days: number) =>
      days < 0 ? `Ended ${-days} d ago` : days === 0 ? 'Ends today' : `Ends in ${days} d`,
  },
  owners: (am: string | null, csm: string | null) =>
    [csm === null ? '' : `CSM ${csm}`, am === null ? '' : `AM ${am}`].filter(Boolean).join(', '),
  // of an entry
  labels: { action: 'Action', checklist: 'Checklist', review: 'Review due' },
  edits: (edits: number) => plural(edits, 'edit', 'edits'),
  also: (items: number) => `and ${plural(items, 'more', 'more')} of the same cause`,
  alsoDue: (items: number) => `${plural(items, 'action', 'actions')} of it due`,
  since: (days: number) => (days === 0 ? 'today' : `${days} d`),
  due: (days: number) => {
    if (days === 0) return 'today'
    return days < 0 ? `${-days} d late` : `in ${days} d`
  },
  notAssigned: 'nobody is named',
  theirs: (name: string) => `${name}, at the customer`,
  // open
  seen: 'What was seen',
  seenAside: (records: number, since: string) => `${plural(records, 'record', 'records')}, first on ${since}`,
  sure: (severity: string, confidence: string) => `${severity}, ${confidence} sure`,
  against: 'Why, and what speaks against it',
  nextStep: 'Next step',
  change: 'Change first',
  leaveOut: 'to leave one out',
  dueBecause: 'Due because of it',
  done: 'Done',
  drop: 'Drop',
  dismiss: 'Dismiss…',
  whyNotNeeded: 'Why does this renewal not need it?',
  notNeededReasons: ['Done another way', 'Agreed already', 'Not for a renewal of this size'],
  later: 'Another day…',
  take: 'Into the plan…',
  sayTake: (day: string) => (day === '' ? 'Take into the plan' : `Take into the plan, by ${day}`),
  notInPlan: (who: string, day: string) => `${who}, by ${day}. Nobody has taken it into the plan.`,
  stepsDue: (steps: number) => (steps === 1 ? 'The step that is due' : 'The steps that are due'),
  newDay: 'To be done by',
  sayLater: (day: string) => (day === '' ? 'Move' : `Move to ${day}`),
  openAccount: 'Open the account',
  confirmFirst: 'To be made sure of',
  byWhom: (who: string, day: string) => `${who}, by ${day}`,
  heldOn: (day: string) => `On ${day}`,
  // said at the foot
  said: {
    accept: (what: string) => `Accepted: ${what}`,
    dismiss: (what: string) => `Dismissed: ${what}`,
    snooze: (what: string, day: string) => `Rests until ${day}: ${what}`,
    done: (what: string) => `Done: ${what}`,
    dropped: (what: string) => `Dropped: ${what}`,
    moved: (what: string, day: string) => `Moved to ${day}: ${what}`,
    taken: (what: string, day: string) => `In the plan, by ${day}: ${what}`,
    notWritten: 'It was not written',
  },
  // the rail
  rail: 'Done, reviews, and what is waited for',
  doneToday: 'Done today',
  nothingDone: 'Nothing yet.',
  how: {
    accepted: 'Accepted',
    dismissed: 'Dismissed',
    snoozed: 'Rests',
    done: 'Done',
    dropped: 'Dropped',
    reviewed: 'Reviewed',
  },
  by: (who: string) => `by ${who}`,
  reviewed: { weekly: 'Weekly review', monthly: 'Monthly review', quarterly: 'Quarterly review' },
  reviews: 'Reviews',
  reviewKinds: { weekly: 'Weekly, at risk', monthly: 'Monthly', quarterly: 'Quarterly' },
  lastHeld: (day: string | null) => (day === null ? 'None held yet' : `Last on ${day}`),
  nextDue: (day: string) => `due ${day}`,
  dueNow: 'due',
  start: 'Start',
  goOn: 'Go on',
  listed: {
    title: 'On their accounts',
    says: (movements: number, accounts: number) =>
      `${plural(movements, 'movement', 'movements')} on ${plural(accounts, 'account', 'accounts')} ${movements === 1 ? 'is' : 'are'} older than the first look. The most urgent came here; the others wait to be answered on their accounts.`,
    show: 'Accounts on which something moved',
  },
  waiting: 'Waiting for facts',
  silent: (source: string, what: string, day: string, accounts: number) =>
    `${source} has sent no ${what} since ${day}; ${plural(accounts, 'account rests', 'accounts rest')} on it.`,
  // nothing left
  empty: {
    title: 'Nothing waits today',
    titleMine: 'Nothing of yours waits today',
    did: (items: number, people: string) =>
      `${plural(items, 'thing was', 'things were')} done today, by ${people}.`,
    didNothing: 'No movement waits for an answer, and no action, step or review is due within a week.',
    next: 'What comes next appears here by itself, the moment a fact calls for it.',
    portfolio: 'Look at the portfolio',
    everybody: 'Show everybody’s',
  },
  keys: [
    { keys: ['j', 'k'], does: 'move' },
    { keys: ['a'], does: 'accept' },
    { keys: ['e'], does: 'change' },
    { keys: ['x'], does: 'done' },
    { keys: ['d'], does: 'dismiss or drop' },
    { keys: ['s'], does: 'snooze or move' },
    { keys: ['z'], does: 'undo' },
    { keys: ['o'], does: 'account' },
    { keys: ['?'], does: 'all keys' },
  ],
} as const)
