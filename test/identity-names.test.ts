/** Accounts go by the names that are published: what an unfinished import calls them, nobody sees. */
import { describe, expect, it } from 'vitest'
import { listAccountMatches } from '#src/operations/accounts/list-account-matches.ts'
import { mergeAccounts } from '#src/operations/accounts/merge-accounts.ts'
import { showAccount } from '#src/operations/accounts/show-account.ts'
import { splitAccount } from '#src/operations/accounts/split-account.ts'
import { listContactMatches } from '#src/operations/contacts/list-contact-matches.ts'
import { showImport } from '#src/operations/imports/show-import.ts'
import { listDataFindings } from '#src/operations/quality/list-data-findings.ts'
import { importTrial } from './support/import-trial.ts'

const trial = importTrial('2026-06-30')
const { bring, stage } = trial

const run = ((operation, input) => trial.test.run(operation, input, trial.actor)) as <
  Operation extends Parameters<typeof trial.test.run>[0],
>(
  operation: Operation,
  input: Parameters<typeof trial.test.run<Operation>>[1],
) => ReturnType<typeof trial.test.run<Operation>>

const columns = 'id,name,created_on,observed_at'

async function someAccounts(): Promise<void> {
  await bring({
    'accounts.csv': [
      columns,
      'A-1,Initech,2025-01-01,2026-06-01T10:00:00Z',
      'A-2,Initec,2025-01-01,2026-06-01T10:00:00Z',
    ],
    'contacts.csv': ['id,account_id,name,source', 'P-1,A-1,Maria Torres,crm', 'S-9,A-1,Maria Torres,support'],
    'tickets.csv': [
      'id,account_id,opened_at',
      'T-1,A-1,2024-05-05T10:00:00Z',
      'T-2,A-2,2024-05-05T10:00:00Z',
    ],
  })
}

/** What accounts are called, wherever records are named. */
async function named() {
  const { matches } = await run(listAccountMatches, {})
  const people = await run(listContactMatches, {})
  const { touched } = await run(showImport, { importNo: 1 })
  const { findings } = await run(listDataFindings, {})
  return {
    matches: matches.flatMap(({ account, candidate }) => [account.name, candidate.name]).toSorted(),
    people: people.matches.map(({ contact }) => contact.account.name),
    touched: touched!.first.map(({ name }) => name),
    findings: findings.map(({ account }) => account).toSorted(),
  }
}

describe('while an import is unfinished', () => {
  it('accounts have the names that they had before', async () => {
    await someAccounts()
    const before = await named()
    expect(before).toEqual({
      matches: ['Initec', 'Initech'],
      people: ['Initech'],
      touched: ['Initec', 'Initech'],
      findings: ['Initec', 'Initech'],
    })
    // Of a day before what is known: whoever reads the versions in the order of their days finds it first.
    const early = '2025-01-01,2025-02-01T10:00:00Z'
    await stage({ 'accounts.csv': [columns, `A-1,Hidden,${early}`, `A-2,Veiled,${early}`] })
    expect(await named()).toEqual(before)
    await expect(run(showAccount, { account: 'Hidden' })).rejects.toMatchObject({ code: 'not-found' })
    await expect(run(splitAccount, { account: 'Hidden' })).rejects.toMatchObject({ code: 'not-found' })
    expect(await run(mergeAccounts, { account: 'A-1', into: 'A-2' })).toMatchObject({
      account: { name: 'Initech' },
      into: { name: 'Initec' },
    })
  })

  it('no other record of an account names it', async () => {
    await someAccounts()
    await run(mergeAccounts, { account: 'A-1', into: 'A-2' })
    expect((await named()).findings).toEqual(['Initec'])
  })
})
