/** How movements and the answers to them are called in English. */
import { format } from '../format.ts'
import { plural } from './plural.ts'
import { worded } from './worded.ts'

export const enMovement = worded('movement', {
  title: 'Movements',
  none: 'Nothing moved. No rule found anything to answer.',
  /** the same words in the rail of the account and in a review: what is queued, and what stands there beside it */
  open: (toAnswer: number, others: number) => {
    const waiting = toAnswer === 0 ? 'None to answer' : `${format.number(toAnswer)} to answer`
    if (others === 0) return waiting
    return `${waiting}, ${format.number(others)} ${toAnswer === 0 ? 'known' : 'more'}`
  },
  answered: 'Answered',
  edits: (edits: number) => plural(edits, 'edit', 'edits'),
  sure: (severity: string, confidence: string) => `${severity}, ${confidence} sure`,
  timeUntil: (day: string) => `Time until ${day}.`,
  joined: (headlines: readonly string[]) => `Same cause: ${headlines.join(', ')}`,
  seen: (records: number) => `What was seen, ${plural(records, 'record', 'records')}`,
  states: {
    'not queued': 'not queued yet',
    queued: 'to be answered',
    listed: 'older, not queued',
    snoozed: 'rests',
    accepted: 'accepted',
    dismissed: 'dismissed',
    cleared: 'cleared',
  },
  notQueued: 'Not in the queue yet: at most three new movements an account come in a week.',
  noEdits: 'It proposes no edit of the plan. Accepting says that somebody sees to it.',
  effect: 'What accepting comes to',
  weighs: 'What rests on the same records already',
  accept: (taken: number, proposed: number) => {
    if (proposed === 0) return 'Accept'
    return taken === proposed
      ? `Accept ${plural(taken, 'edit', 'edits')}`
      : `Accept ${format.number(taken)} of ${plural(proposed, 'edit', 'edits')}`
  },
  dismiss: 'Dismiss…',
  snooze: 'Snooze…',
  sayDismiss: 'Dismiss',
  whyDismiss: 'Why is it none, or not worth anything?',
  dismissReasons: ['Known already', 'Not true', 'Not worth it'],
  needsReason: 'It needs a reason: write one, or choose one below.',
  saySnooze: (day: string) => (day === '' ? 'Snooze' : `Snooze until ${day}`),
  until: 'Back on',
  inDays: (days: number) => `in ${plural(days, 'day', 'days')}`,
  whySnooze: 'What is waited for?',
  snoozeReasons: ['Waiting for the customer', 'A meeting is set', 'More data is to come'],
  ruleRecord: (found: string, accepted: string, dismissed: string) =>
    `This rule: ${found} found, ${accepted} accepted, ${dismissed} dismissed`,
  said: {
    accept: (edits: number) =>
      edits === 0 ? 'accepted' : `accepted, ${plural(edits, 'edit', 'edits')} in the plan`,
    dismiss: (reason: string) => `dismissed: ${reason}`,
    snooze: (day: string) => `rests until ${day}`,
  },
  undo: 'Undo',
  seeInPlan: 'See it in the plan',
  takeBack: 'Take the answer back',
  acceptedOn: (day: string | null, by: string | null) =>
    `Accepted${day === null ? '' : ` on ${day}`}${by === null ? '' : ` by ${by}`}.`,
  restsUntil: (day: string, by: string | null) => `Rests until ${day}${by === null ? '' : `, said ${by}`}.`,
  editAnswers: { accepted: 'In the plan', changed: 'In the plan, changed', 'left out': 'Left out' },
  stands: (by: string) => `stands, by ${by}`,
  proposed: 'proposed',
  keepStanding: 'Keep what stands',
  lookAgain: 'Look at it again',
})
