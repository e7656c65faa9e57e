/** The words of the first run: from an empty system to the first diagnosis. */
import { plural } from './plural.ts'
import { worded } from './worded.ts'

const accounts = (count: number) => plural(count, 'account', 'accounts')

/** How many accounts are of each. */
export type SumsSaid = Readonly<Record<'green' | 'yellow' | 'red' | 'none' | 'former', number>>

export const enStart = worded('start', {
  title: 'Start',
  headline: 'From your data to the first diagnosis, in three steps',
  done: 'done',
  choose: {
    title: 'Choose what to look at',
    chosen: (count: number) => plural(count, 'account is here', 'accounts are here'),
    sample: 'A company that is made up',
    sampleSays:
      'Northbeam, a vendor with 70 accounts, customers and former ones, over 400 days, with trouble hidden in it. It lives beside your own accounts and never mixes with them.',
    load: 'Load the sample company',
    openSample: 'Open the sample company',
    own: 'Your own files',
  },
  watch: {
    title: 'Watch what is read and diagnosed',
    waiting: 'Begins as soon as there is something to read.',
    reading: 'Reading',
    read: (parts: string) => `Read: ${parts}.`,
    others: (count: number) => plural(count, 'other record', 'other records'),
    diagnosing: 'Diagnosing the accounts',
    diagnosed: (count: number) => `${accounts(count)} diagnosed`,
    failed: 'The sample company could not be loaded',
    again: 'Try again',
  },
  see: {
    title: 'See who needs you first',
    waiting: 'The accounts with the most at stake, and why.',
    sums: ({ green, yellow, red, none, former }: SumsSaid) =>
      [
        ...(green === 0 ? [] : [`${green} green`]),
        ...(yellow === 0 ? [] : [`${yellow} yellow`]),
        ...(red === 0 ? [] : [`${red} red`]),
        ...(none === 0 ? [] : [`${none} where too little is known for a status`]),
        ...(former === 0 ? [] : [`${former} no customers any more`]),
      ].join(', '),
    moved: (count: number) =>
      count === 0
        ? 'Nothing has moved that asks for an answer.'
        : `${accounts(count)} ${count === 1 ? 'has' : 'have'} something to answer. First:`,
    nothing: 'Nothing stands out on it.',
    next: 'What to do next',
    today: 'Begin with today',
    todaySays: 'Every proposal with its evidence: accept, change, dismiss or snooze, one key each.',
    whoSays: 'So that what you write and answer has your name.',
    own: 'Bring in your own files',
    ownSays: 'Nothing is written unless they are clean, and every mistake is named with its line.',
  },
})
