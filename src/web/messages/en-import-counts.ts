/** How rows, files and facts are counted in words, in English. */
import { format } from '../format.ts'
import { plural } from './plural.ts'
import { worded } from './worded.ts'

const number = (count: number) => format.number(count)

/** What one and several rows of a kind are called. */
const kinds: Readonly<Record<string, readonly [string, string]>> = {
  account: ['account', 'accounts'],
  contact: ['contact', 'contacts'],
  product: ['product', 'products'],
  subscription: ['subscription', 'subscriptions'],
  invoice: ['invoice', 'invoices'],
  ticket: ['ticket', 'tickets'],
  survey: ['survey answer', 'survey answers'],
  touch: ['contact with people', 'contacts with people'],
  note: ['note', 'notes'],
  event: ['event', 'events'],
  opportunity: ['opportunity', 'opportunities'],
  objective: ['objective', 'objectives'],
  metric: ['metric', 'metrics'],
  milestone: ['milestone', 'milestones'],
  value: ['value', 'values'],
  risk: ['risk', 'risks'],
  action: ['action', 'actions'],
  meeting: ['meeting', 'meetings'],
  rival: ['competitor', 'competitors'],
  'use-case': ['use case', 'use cases'],
  commitment: ['commitment', 'commitments'],
  teammate: ['person of ours', 'people of ours'],
  rate: ['exchange rate', 'exchange rates'],
  usage: ['row of usage', 'rows of usage'],
}

/** What findings count beside rows of a kind. */
const units: Readonly<Record<string, readonly [string, string]>> = {
  ...kinds,
  'row of usage': kinds['usage']!,
  'id of usage': ['id of usage', 'ids of usage'],
}

const countOf = (kind: string, count: number) =>
  plural(count, kinds[kind]?.[0] ?? kind, kinds[kind]?.[1] ?? kind)

export const enCounts = worded('counts', {
  number,
  rows: (count: number) => plural(count, 'row', 'rows'),
  files: (count: number) => plural(count, 'file', 'files'),
  /** rows as they are read */
  count: countOf,
  oneKind: (kind: string) => kinds[kind]?.[0] ?? kind,
  kind: (kind: string) => kinds[kind]?.[1] ?? kind,
  /** so many of all, of what findings count */
  share: (count: number, of: number, unit: string) =>
    `${number(count)} of ${plural(of, units[unit]?.[0] ?? unit, units[unit]?.[1] ?? unit)}`,
  /** what is stored: usage in days of an account */
  storedCount: (kind: string, count: number) =>
    kind === 'usage' ? plural(count, 'day of usage', 'days of usage') : countOf(kind, count),
  stored: (kind: string) =>
    kind === 'usage' ? 'days of usage, of one account each' : (kinds[kind]?.[1] ?? kind),
})
