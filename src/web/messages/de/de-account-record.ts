/** What one says of an account by hand, and how it is taken back, in German. */
import type { enAccountRecord } from '../en-account-record.ts'
import type { Texts } from '../worded.ts'

export const deAccountRecord: Texts<typeof enAccountRecord> = {
  noWebsite: 'Schreiben Sie eine Website als acme.com.',
  labels: {
    industry: 'Branche',
    segment: 'Segment',
    employees: 'Beschäftigte',
    revenue: 'Jahresumsatz',
    city: 'Stadt',
    country: 'Land',
    domain: 'Website',
    amEmail: 'AM',
    csmEmail: 'CSM',
    description: 'Hauptgeschäft',
  },
  changed: (what) => `${what} geändert`,
  unchanged: 'Das gilt bereits.',
  noWholeNumber: 'Schreiben Sie eine ganze Zahl, etwa 2400.',
  changedSince: (label) => `${label}: inzwischen geändert`,
  saidBy: (label, source, day) => `${label}: laut ${source} seit ${day}`,
  asRecords: 'Laut Ihren Datensätzen',
  empty: 'Leer gilt, was Ihre Datensätze sagen.',
}
