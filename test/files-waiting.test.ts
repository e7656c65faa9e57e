/** Without accounts nothing else can be read: that is said first, and once. */
import { expect, it } from 'vitest'
import { taken } from './support/files.ts'

const others = {
  'a/contacts.csv': 'id,account_id,name\nC-1,A-1,Ada\nC-2,A-1,Bo\n',
  'a/subscriptions.csv': 'id,account_id,start_on\nS-1,A-1,2026-01-01\n',
  'a/invoices.csv': 'id,account_id,subscription_id,issued_on,amount\nI-1,A-1,S-1,2026-01-02,5\n',
  'a/usage.csv': 'account_id,on,events\nA-1,2026-01-01,1\n',
}

function told({ report }: Awaited<ReturnType<typeof taken>>) {
  return report.problems.map(
    ({ file, column, problem, todo, count }) => `${file} ${column}: ${problem}; ${todo} (${count})`,
  )
}

it('accounts that lack their id are told first, with the columns it may be, and what waits for them in one line', async () => {
  const files = { ...others, 'b/accounts.csv': 'Shortname,Firm\nA-1,Acme\n' }
  const found = told(await taken(files))
  expect(found.at(-1)).toBe(
    'b/accounts.csv : contacts, invoices, subscriptions, usage wait for the accounts, which cannot be read; correct accounts first (5)',
  )
  expect(found[0]).toMatch(/^b\/accounts\.csv id: the column is missing; .*"Shortname"/)
  expect(found.filter((line) => !line.startsWith('b/accounts.csv'))).toEqual([])
})

it('where there are no accounts at all, one line says so, and other errors stay', async () => {
  const { 'a/contacts.csv': contacts, ...rest } = others
  const { report } = await taken({ ...rest, 'a/contacts.csv': `${contacts}C-3,A-1,\n` })
  expect(told({ report, facts: [], usage: [] })).toEqual([
    'a/contacts.csv : contacts, invoices, subscriptions, usage wait for the accounts, of which there are none; import accounts before them, or together with them (6)',
    'a/contacts.csv name: empty; fill it: the column is required (1)',
  ])
  expect(report.rejected).toMatchObject({ contact: 3, subscription: 1, invoice: 1, usage: 1 })
})

it('with accounts that are known, an id that nobody has is told file by file', async () => {
  const known = { account: new Set(['crm\u0000B-1']) }
  expect(told(await taken(others, { known }))).toHaveLength(4)
})
