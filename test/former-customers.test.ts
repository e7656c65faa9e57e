/** Who is no customer any more counts as neither well nor ill, and is not taken for one of whom too little is known. */
import { expect, it } from 'vitest'
import { listAccounts } from '#src/operations/accounts/list-accounts.ts'
import { showAccount } from '#src/operations/accounts/show-account.ts'
import { importTrial } from './support/import-trial.ts'

const trial = importTrial('2026-06-30')

it('tells former customers apart in totals, filter and groups', async () => {
  await trial.bring({
    'accounts.csv': ['id,name', 'A,Alpha', 'G,Gone', 'N,Never', 'P,Paused'],
    'subscriptions.csv': [
      'id,account_id,start_on,end_on,arr,currency,status',
      'S-A,A,2026-01-01,2026-12-31,1000,EUR,active',
      'S-G,G,2025-01-01,2026-03-31,9000,EUR,expired',
      'S-P,P,2026-01-01,,500,EUR,paused',
    ],
    // What it was is on record, and would make it red.
    'tickets.csv': [
      'id,account_id,opened_at,priority,status',
      ...Array.from({ length: 12 }, (_, at) => `T${at},G,2026-06-${10 + at}T09:00:00Z,urgent,open`),
    ],
  })
  const list = (asked: object) => trial.test.run(listAccounts, asked, trial.actor)
  const { totals, accounts } = await list({})
  expect(totals!.former.accounts).toBe(1)
  expect(
    totals!.green.accounts + totals!.yellow.accounts + totals!.red.accounts + totals!.none.accounts,
  ).toBe(3)
  expect(accounts.find(({ name }) => name === 'Gone')).toMatchObject({
    goneSince: '2026-03-31',
    status: null,
    score: null,
  })
  expect(accounts.filter(({ goneSince }) => goneSince === null)).toHaveLength(3)
  const names = async (asked: object) => (await list(asked)).accounts.map(({ name }) => name)
  expect(await names({ status: 'former' })).toEqual(['Gone'])
  expect(await names({ status: 'none' })).not.toContain('Gone')
  const { groups } = await list({ groupBy: 'status' })
  expect(groups.at(-2)).toMatchObject({ value: 'former', accounts: 1 })
  const { diagnosis } = await trial.test.run(showAccount, { account: 'Gone' }, trial.actor)
  expect(diagnosis!.goneSince).toBe('2026-03-31')
})
