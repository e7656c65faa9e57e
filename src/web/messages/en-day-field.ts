/** What the field of a day says, in English. */
import { worded } from './worded.ts'

export const enDayField = worded('dayField', {
  open: 'Open the calendar',
  calendar: 'Choose a day',
  months: 'Months',
  before: 'The month before',
  after: 'The month after',
  today: 'Today',
  none: 'No day',
  chosen: (day: string) => `${day}, chosen`,
  isToday: (day: string) => `Today, ${day}`,
  loading: 'Opening the calendar…',
  notLoaded: 'The calendar could not be loaded. Type the day instead.',
  /** @param examples each as it would be read */
  noDay: (text: string, examples: readonly string[]) =>
    `“${text}” is no day. Write it as ${examples.slice(0, -1).join(', ')} or ${examples.at(-1)}.`,
  /** @param meanings each as it would be read without doubt */
  twoDays: (text: string, meanings: readonly string[]) =>
    `“${text}” could mean two days. Write ${meanings.slice(0, -1).join(', ')} or ${meanings.at(-1)}.`,
  /** @param meant what it would be elsewhere, where the month comes first or second */
  otherOrder: (text: string, meant: string) =>
    `“${text}” is no day as days are written here. Write ${meant}.`,
  outside: (from: string, to: string | null) =>
    to === null ? `Choose a day from ${from} on.` : `Choose a day from ${from} to ${to}.`,
} as const)
