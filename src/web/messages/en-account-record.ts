/** What one says of an account by hand, and how it is taken back, in English. */
import { worded } from './worded.ts'

export const enAccountRecord = worded('accountRecord', {
  labels: {
    industry: 'Industry',
    segment: 'Segment',
    employees: 'Employees',
    revenue: 'Yearly revenue',
    city: 'City',
    country: 'Country',
    domain: 'Website',
    amEmail: 'AM',
    csmEmail: 'CSM',
    description: 'Main business',
  },
  changed: (what: string) => `${what} changed`,
  unchanged: 'That holds already.',
  noWholeNumber: 'Write a whole number, such as 2400.',
  noWebsite: 'Write a website as acme.com.',
  changedSince: (label: string) => `${label}: this was changed meanwhile`,
  saidBy: (label: string, source: string, day: string) => `${label}: so says ${source}, since ${day}`,
  asRecords: 'As your records say it',
  empty: 'Empty it, and it is as your records say it.',
} as const)
