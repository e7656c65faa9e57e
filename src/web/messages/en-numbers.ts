/** What is said of a number that cannot be read, in English. */
import { worded } from './worded.ts'

export const enNumbers = worded('numbers', {
  noNumber: (example: string, short: string) =>
    `That is no number. Write it as ${example}, 250k or ${short}.`,
  /** @param meanings each as it would be read without doubt */
  twoNumbers: (text: string, meanings: readonly string[]) =>
    `“${text}” could mean two numbers. Write ${meanings.join(' or ')}.`,
  otherCurrency: (mark: string, currency: string) =>
    `This amount is in ${currency}, and “${mark}” is another currency. Write the number in ${currency}, or change its currency first.`,
  noCurrency: (mark: string) => `Write the number alone, without “${mark}”.`,
  noProbability: 'A probability is between 0 and 100%.',
  belowZero: 'This cannot be below 0.',
  notMoreThanZero: 'This has to be more than 0. Leave it empty if it is not known.',
  notWhole: (example: string) => `Write a whole number from 1 on, such as ${example}.`,
} as const)
