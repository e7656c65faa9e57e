/** Files whose names say more than what they are. */
import { describe, expect, it } from 'vitest'
import { lines, taken } from './support/files.ts'

const USAGE = 'Company,Week starting,Active users,Logins\n1,2026-10-05,4,40\n2,2026-10-05,5,50\n'
const accounts = 'id,name\n1,Acme\n2,Beta\n'

describe('a file whose name says more beside what it is', () => {
  it.each(['weekly_usage.csv', 'usage-export-2026.csv', 'acme product usage.csv', 'usage by week.csv'])(
    'called %s is read as usage',
    async (name) => {
      const { report } = await taken({ 'accounts.csv': accounts, [name]: USAGE })
      expect(lines(report)).toEqual([])
      const usage = report.files.find(({ path }) => path === name)
      expect(usage?.columns.slice(0, 2)).toMatchObject([
        { column: 'account_id', from: 'Company' },
        { column: 'on', from: 'Week starting' },
      ])
      expect(usage?.columns.filter(({ column }) => /events|active/.test(column))).toMatchObject([
        { column: 'events', from: 'Logins' },
        { column: 'active_users', from: 'Active users' },
      ])
    },
  )

  it('is asked about the one column that is missing', async () => {
    const text = 'Company,Week starting,Active users,Clicks\n1,2026-10-05,4,40\n'
    const { report } = await taken({ 'accounts.csv': accounts, 'our_weekly_usage.csv': text })
    expect(report.problems).toMatchObject([
      { file: 'our_weekly_usage.csv', column: 'events', todo: expect.stringContaining('"Clicks" (40)') },
    ])
  })

  it.each([
    ['product_categories.csv', 'id,name,family\nA,Suite,S\n'],
    ['old_tickets.csv', 'id,created_at,body\n7,2026-10-05,Hello\n'],
    ['our customers.csv', 'id,color\n7,blue\n'],
  ])(
    'called %s is not read where the word is not what it is, or the columns do not bear it out',
    async (name, text) => {
      const { report } = await taken({ 'accounts.csv': accounts, [name]: text })
      expect(report.notRead.map(({ path }) => path)).toEqual([name])
    },
  )
})

describe('a file that only the last word of its name calls accounts', () => {
  const some = 'ID,Name,Industry,Rank\n1,Acme,Rail,1\n2,Beta SE,Food,2\n'

  it.each(['top 20 customers.csv', 'new_customers.csv', 'monthly customers.csv', 'acme_accounts.csv'])(
    'called %s is left aside beside accounts.csv, of which no row is rejected for it',
    async (name) => {
      const { report } = await taken({ 'accounts.csv': accounts, [name]: some })
      expect(lines(report)).toEqual([])
      expect(report.good['account']).toBe(2)
      expect(report.notRead).toMatchObject([
        { path: name, why: expect.stringContaining('accounts.csv is read as accounts, and the name') },
      ])
    },
  )

  it.each([
    ['accounts_by_quarter.csv', 'its name says "by quarter" of accounts'],
    ['lost_customers.csv', 'its name says "lost" of accounts'],
    ['Potenzielle Kunden.csv', 'its name says "potenzielle" of accounts'],
  ])('called %s is left aside, also alone and where its columns tell accounts', async (name, why) => {
    const telling = 'ID,Name,Industry,Website,Employees\n9,Gone GmbH,Rail,gone.example,4\n'
    const { report } = await taken({ [name]: telling, 'contacts.csv': 'id,account_id,name\n' })
    expect(report.notRead).toMatchObject([{ path: name, why: expect.stringContaining(why) }])
  })

  it('is read where no other is, which is said, and where somebody says so', async () => {
    const alone = await taken({ 'acme_accounts.csv': some })
    expect(alone.facts.length).toBe(2)
    expect(alone.report.files[0]?.assumptions).toContain(
      'read as accounts for a word of its name, which its columns bear out',
    )
    const mapping = { reads: [{ file: 'lost_customers.csv', as: 'accounts' }] }
    const said = await taken(
      { 'accounts.csv': accounts, 'lost_customers.csv': some.replaceAll(/^(\d)/gm, '9$1') },
      { mapping },
    )
    expect(said.facts.length).toBe(4)
  })

  it('is left aside beside a file that a mapping reads as accounts, but not beside one of another folder', async () => {
    const mapping = { reads: [{ file: 'x.csv', as: 'accounts', columns: {} }] }
    const beside = await taken({ 'x.csv': accounts, 'our customers.csv': some }, { mapping })
    expect(beside.report.notRead.map(({ path }) => path)).toEqual(['our customers.csv'])
    const apart = await taken({ 'accounts.csv': accounts, 'erp/our customers.csv': some })
    expect(apart.report.notRead).toEqual([])
  })
})

describe('a file that is called by what its rows are of', () => {
  const contacts = 'Kontakt-Nr,Kundennummer,Name,Rollen\nC1,1,Ada Lau,Champion\n'

  it.each([
    ['invoices_by_account.csv', 'invoices', 'ID,Account,Date,Amount\nI1,1,2026-01-01,100\n'],
    ['tickets_per_customer.csv', 'tickets', 'Ticket ID,Account ID,Created,Subject\nT1,1,2026-01-01,Slow\n'],
    ['contracts_per_customer.csv', 'subscriptions', 'Contract ID,Account ID,Start\nV1,1,2026-01-01\n'],
    ['deals_by_owner.csv', 'opportunities', 'Deal ID,Account ID,Deal Name,Stage\nO1,1,More,Open\n'],
    ['Kontakte pro Kunde.csv', 'contacts', contacts],
  ])('%s is read as %s, as its columns prove it', async (name, as, text) => {
    const { report } = await taken({ 'accounts.csv': accounts, [name]: text })
    expect(report.notRead).toEqual([])
    expect(report.files.find(({ path }) => path === name)?.as).toBe(as)
  })

  it.each([
    ['tickets_per_customer.csv', 'Customer,Tickets,Open\n1,12,3\n'],
    ['deals_by_owner.csv', 'Owner,Deals,Amount\nAda,3,100\n'],
    ['contacts_per_customer.csv', 'Customer,Contacts\n1,4\n'],
    ['lost_customers_by_owner.csv', 'ID,Name,Industry,Website\n9,Gone,Rail,gone.example\n'],
    ['customers by year.csv', 'ID,Name,Industry,Website\n9,Acme,Rail,acme.example\n'],
    ['arr by quarter.csv', 'Quarter,ARR\n2026-Q1,100\n'],
  ])('%s is left aside where it is a report', async (name, text) => {
    const { report } = await taken({ 'contacts.csv': 'id,account_id,name\n', [name]: text })
    expect(report.notRead.map(({ path }) => path)).toEqual([name])
  })

  it('is left aside beside a file that is surely the same', async () => {
    const given = { 'accounts.csv': accounts, 'contacts.csv': 'id,account_id,name\nC1,1,Ada Lau\n' }
    const { report } = await taken({ ...given, 'Kontakte pro Kunde.csv': contacts })
    expect(report.notRead.map(({ path }) => path)).toEqual(['Kontakte pro Kunde.csv'])
  })
})

it('drafts of invoices are not read', async () => {
  const { report } = await taken({
    'accounts.csv': accounts,
    'draft invoices.csv': 'ID,Account,Date,Amount\nI1,1,2026-01-01,100\n',
  })
  expect(report.notRead).toMatchObject([
    { path: 'draft invoices.csv', why: expect.stringContaining('"draft" of invoices') },
  ])
})
