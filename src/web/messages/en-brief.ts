/** The texts of the call brief, the handover brief and the family of an account, in English. */
import type { HeldSection } from '#src/plan/held-by.ts'
import { format } from '../format.ts'
import { plural } from './plural.ts'
import { worded } from './worded.ts'

export const enBrief = worded('brief', {
  pdf: 'PDF',
  print: 'Print',
  making: 'Making the PDF …',
  call: {
    title: 'Call brief',
    who: 'Who attends',
    byDefault: 'Chosen for you: the next meeting on record, else champion, buyer and sponsor.',
    chosen: (count: number) => `${plural(count, 'person', 'people')} chosen`,
    reset: 'As proposed',
    more: (count: number) => `${count} more`,
    fewer: 'Fewer',
    nobody: 'Nobody is known at this account yet.',
    stranger: 'Somebody else, by name',
    add: 'Add',
    after: 'After the call',
    afterSays: 'What was said goes into the plan; what was promised can become an action there.',
    note: 'Note the meeting',
    noted: 'Noted in the plan.',
    again: 'Note another',
  },
  handover: {
    title: 'Handover brief',
    five: 'What a new owner reads in five minutes.',
    owner: 'A new owner takes over',
    ownerSays:
      'They own the account from today on, before what your records say. The judgement of the one before is not theirs: it stands as not yet judged until they have one of their own.',
    whose: 'Which owner',
    newOwner: 'The new owner, by name or e-mail address',
    handOver: 'Hand over',
    work: (name: string, { actions, risks, commitments }: Readonly<Record<HeldSection, number>>) => {
      const parts = [
        ...(actions === 0 ? [] : [plural(actions, 'open action', 'open actions')]),
        ...(risks === 0 ? [] : [plural(risks, 'open risk', 'open risks')]),
        ...(commitments === 0 ? [] : [plural(commitments, 'open promise', 'open promises')]),
      ]
      return `With what ${name} holds: ${format.list(parts)}`
    },
    owns: (name: string, side: string) => `${name} is the ${side} now.`,
    nobody: (side: string) => `No ${side} is known.`,
    handed: (name: string, side: string) => `${name} is the ${side}`,
    because: 'A new owner takes over.',
    reset: 'Reset sentiment',
    notReset: 'The judgement of the one before is not reset.',
    done: 'Sentiment is not yet judged',
    none: 'Sentiment: not yet judged.',
    now: (csm: string, am: string) => `Now: CSM ${csm}, AM ${am} of 5.`,
    unknown: 'not judged',
    read: 'I have read it',
    readSays: 'Whoever has read the plan stands by it from today on.',
    readAs: { csm: 'Read as CSM', am: 'Read as AM' },
    readDone: (role: string) => `The ${role} has read the plan`,
  },
  family: {
    title: 'Family',
    count: (count: number) => plural(count, 'account', 'accounts'),
    sum: 'ARR together',
    worst: 'Stands worst',
    withoutAmount: (count: number) => `${plural(count, 'account', 'accounts')} without an amount`,
    whole: 'The whole family',
    none: {
      title: 'This account stands alone',
      says: 'No account names it as its parent, and it names none. Groups come with parent_id in the accounts that you import.',
    },
    columns: {
      account: 'Account',
      arr: 'ARR',
      health: 'Health',
      deadline: 'Deadline',
      nextStep: 'Next step',
      owner: 'Owner',
    },
    here: 'this account',
    notMeasured: 'not measured',
  },
} as const)
