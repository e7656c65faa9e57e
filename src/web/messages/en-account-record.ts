/** What one says of an account by hand, and how it is taken back, in English. */
export const enAccountRecord = {
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
  empty: 'Empty it, and it is as your records say it.',
} as const
