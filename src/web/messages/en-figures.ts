/** The words of where a figure comes from, how old it is, and what is missing for it. */
import { plural } from './plural.ts'
import { worded } from './worded.ts'

export const enFigures = worded('figures', {
  from: (sources: string) => `From ${sources}`,
  none: 'No record behind it',
  age: (day: string, age: number) =>
    `, latest record ${day}, ${age <= 0 ? 'today' : `${plural(age, 'day', 'days')} ago`}`,
  missing: (count: number) => (count === 1 ? 'Missing:' : `Missing, ${count}:`),
  more: (count: number) => `and ${count} more`,
  silent: (what: string, source: string, day: string) =>
    `No ${what} from ${source} since ${day}: the feed is silent, not the customer.`,
  silentShort: (what: string, day: string) => `no ${what} since ${day}: feed silent`,
})
