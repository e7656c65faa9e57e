/** Rows among each other: versions, contradictions, references. */

import { describe, expect, it } from 'vitest'
import { ACCOUNTS, lines, taken } from './support/files.ts'

const SAME_ID = 'the same id again with other content; keep one of the rows, or give each its observed_at'

describe('versions of a row', () => {
  it('that are identical count once', async () => {
    const { report, facts } = await taken({ 'accounts.csv': 'id,name\nA-1,Acme\nA-1,Acme\n' })
    expect(lines(report)).toEqual([])
    expect(facts).toHaveLength(1)
    expect(report).toMatchObject({ good: { account: 1 }, rejected: { account: 0 } })
  })

  it('are kept apart by when they were observed, the unsaid first', async () => {
    const text =
      'id,name,observed_at\nA-1,Acme Inc,2026-03-01T00:00:00Z\nA-1,Acme SE,2026-05-01T00:00:00Z\nA-1,Acme,\n'
    const { report, facts } = await taken({ 'accounts.csv': text })
    expect(lines(report)).toEqual([])
    expect(facts.map(({ values, observedAt }) => [values['name'], observedAt])).toEqual([
      ['Acme', null],
      ['Acme Inc', '2026-03-01T00:00:00.000Z'],
      ['Acme SE', '2026-05-01T00:00:00.000Z'],
    ])
  })

  it('that contradict each other are all refused, each naming the other line', async () => {
    const text = 'id,name\nA-1,Acme\nA-2,Beta\nA-1,Acme\nA-1,Other\n'
    const { report, facts } = await taken({ 'accounts.csv': text })
    expect(lines(report)).toEqual([
      `accounts.csv:2  "A-1, also in line 5": ${SAME_ID}`,
      `accounts.csv:4  "A-1, also in line 5": ${SAME_ID}`,
      `accounts.csv:5  "A-1, also in line 2": ${SAME_ID}`,
    ])
    expect(facts.map(({ sourceId }) => sourceId)).toEqual(['A-2'])
  })

  it('that contradict each other across files name the other file', async () => {
    const files = { 'a/accounts.csv': 'id,name\nA-1,Acme\n', 'b/accounts.csv': 'id,name\n\nA-1,Other\n' }
    const { report } = await taken(files, { source: 'crm' })
    expect(lines(report)).toEqual([
      `a/accounts.csv:2  "A-1, also in line 3 of b/accounts.csv": ${SAME_ID}`,
      `b/accounts.csv:3  "A-1, also in line 2 of a/accounts.csv": ${SAME_ID}`,
    ])
  })

  it('of different sources have nothing to do with each other', async () => {
    const files = { 'a/accounts.csv': 'id,name\nA-1,Acme\n', 'b/accounts.csv': 'id,name\nA-1,Other\n' }
    const { report, facts } = await taken(files)
    expect(lines(report)).toEqual([])
    expect(facts.map(({ source }) => source)).toEqual(['a', 'b'])
  })

  it('of a subscription are its amendments, and the terms of the first day are the subscription itself', async () => {
    const text = [
      'id,account_id,start_on,effective_on,seats',
      'S-1,A-1,2026-01-01,,10',
      'S-1,A-1,2026-01-01,2026-06-01,20',
      'S-2,A-1,2026-02-01,2026-02-01,5',
    ].join('\n')
    const { report, facts } = await taken({ 'accounts.csv': ACCOUNTS, 'subscriptions.csv': text })
    expect(lines(report)).toEqual([])
    expect(
      facts
        .slice(2)
        .map(({ sourceId, happenedOn, values }) => [sourceId, happenedOn, values['effective_on']]),
    ).toEqual([
      ['S-1', '2026-01-01', undefined],
      ['S-1@2026-06-01', '2026-06-01', '2026-06-01'],
      ['S-2', '2026-02-01', undefined],
    ])
  })
})

describe('a reference', () => {
  it('to an id that nobody knows is told with its line', async () => {
    const files = {
      'accounts.csv': 'id,name,parent_id\nA-1,Acme,A-7\n',
      'contacts.csv': 'id,account_id,name,reports_to_id,influences_ids\nC-1,A-9,Ada,C-2,C-3;C-4\n',
      'subscriptions.csv': 'id,account_id,product_id,start_on\nS-1,A-8,P-1,2026-01-01\n',
      'usage.csv': 'account_id,on,events\nA-6,2026-01-01,1\n',
    }
    const { report } = await taken(files)
    expect(lines(report)).toEqual([
      'accounts.csv:2 parent_id "A-7": no account has this id; add it to accounts, or correct the id',
      'contacts.csv:2 account_id "A-9": no account has this id; add it to accounts, or correct the id',
      'contacts.csv:2 influences_ids "C-3": no contact has this id; add it to contacts, or correct the id',
      'contacts.csv:2 influences_ids "C-4": no contact has this id; add it to contacts, or correct the id',
      'contacts.csv:2 reports_to_id "C-2": no contact has this id; add it to contacts, or correct the id',
      'subscriptions.csv:2 account_id "A-8": no account has this id; add it to accounts, or correct the id',
      'subscriptions.csv:2 product_id "P-1": no product has this id; add it to products, or correct the id',
      'usage.csv:2 account_id "A-6": no account has this id; add it to accounts, or correct the id',
    ])
  })

  it('is found in the same source first, then in the only other one that has it', async () => {
    const files = {
      'crm/accounts.csv': 'id,name\nA-1,Acme\nA-2,Beta\n',
      'erp/accounts.csv': 'id,name\nA-2,Beta\n',
      'erp/contacts.csv': 'id,account_id,name\nC-1,A-1,Ada\nC-2,A-2,Bob\n',
      'app/usage.csv': 'account_id,on,events\nA-1,2026-01-01,1\n',
    }
    const { report, facts, usage } = await taken(files)
    expect(lines(report)).toEqual([])
    const contacts = facts.filter(({ kind }) => kind === 'contact')
    expect(contacts.map(({ source, accountSource }) => [source, accountSource])).toEqual([
      ['erp', 'crm'],
      ['erp', 'erp'],
    ])
    expect(usage[0]).toMatchObject({ source: ['app'], accountSource: ['crm'] })
  })

  it('that could be several sources is not guessed at', async () => {
    const files = {
      'crm/accounts.csv': 'id,name\nA-1,Acme\n',
      'erp/accounts.csv': 'id,name\nA-1,Acme\n',
      'app/usage.csv': 'account_id,on,events\nA-1,2026-01-01,1\n',
    }
    expect(lines((await taken(files)).report)).toEqual([
      'app/usage.csv:2 account_id "A-1": several sources have this account; name the source of the row in a column "source"',
    ])
  })

  it('is found among what was known before', async () => {
    const files = { 'usage.csv': 'account_id,on,events\nA-1,2026-01-01,1\n' }
    const { report, usage } = await taken(files, { known: { account: new Set(['old\u0000A-1']) } })
    expect(lines(report)).toEqual([])
    expect(usage[0]?.accountSource).toEqual(['old'])
  })

  it('to a rejected row is rejected with it, down the whole chain', async () => {
    const files = {
      'accounts.csv': 'id,name,tier,parent_id\nA-1,Acme,9,\nA-2,Beta,1,A-1\nA-3,Gamma,1,A-2\nA-4,Delta,1,\n',
      'usage.csv': 'account_id,on,events\nA-3,2026-01-01,1\nA-4,2026-01-01,2\n',
    }
    const { report, facts, usage } = await taken(files)
    const rejected = 'the row of this account is rejected; correct that row first'
    expect(lines(report)).toEqual([
      'accounts.csv:2 tier "9": more than 3; give 1 to 3',
      `accounts.csv:3 parent_id "A-1": ${rejected}`,
      `accounts.csv:4 parent_id "A-2": ${rejected}`,
      `usage.csv:2 account_id "A-3": ${rejected}`,
    ])
    expect(facts.map(({ sourceId }) => sourceId)).toEqual(['A-4'])
    expect(usage[0]?.accountSourceId).toEqual(['A-4'])
    expect(report).toMatchObject({ good: { account: 1, usage: 1 }, rejected: { account: 3, usage: 1 } })
  })

  it('to an account by its name is rejected with the row of it, as one by its id', async () => {
    const files = {
      'accounts.csv': 'id,name,tier\nA-1,Acme,9\nA-2,Beta,1\n',
      'contacts.csv': 'id,account_id,name\nC-1,Acme,Ida\nC-2,Beta,Ole\nC-3,Nobody,Eva\n',
    }
    expect(lines((await taken(files)).report)).toEqual([
      'accounts.csv:2 tier "9": more than 3; give 1 to 3',
      'contacts.csv:2 account_id "Acme": the row of this account is rejected; correct that row first',
      'contacts.csv:4 account_id "Nobody": no account has this id; add it to accounts, or correct the id',
    ])
  })

  it('that may be in a line that cannot be read says so', async () => {
    const files = {
      'accounts.csv': 'id,name\nA-1,Acme,9\nA-2,Beta\n',
      'usage.csv': 'account_id,on,events\nA-1,2026-01-01,1\n',
    }
    expect(lines((await taken(files)).report)[1]).toBe(
      'usage.csv:2 account_id "A-1": no account has this id; correct the lines of accounts first that cannot be read: it may be in one of them; else add it to accounts, or correct the id',
    )
  })

  it('to a file that cannot be read says so', async () => {
    const files = { 'accounts.csv': 'id\nA-1\n', 'usage.csv': 'account_id,on,events\nA-1,2026-01-01,1\n' }
    expect(lines((await taken(files)).report)).toEqual([
      'accounts.csv:1 name "name": the column is missing; add it',
      'usage.csv:2 account_id "A-1": refers to accounts, which cannot be read; correct accounts first',
    ])
  })
})

describe('a row that contradicts itself', () => {
  it.each([
    ['end_on', '2026-05-01,2026-04-01,,,', '2026-04-01', 'ends before it starts; correct start_on or end_on'],
    [
      'billing_months',
      '2026-05-01,,,,9',
      '',
      'an amount without the months that it pays for; add billing_months, or give arr or mrr instead',
    ],
  ])('is told by %s', async (column, cells, value, says) => {
    const text = `id,account_id,start_on,end_on,arr,mrr,amount\nS-1,A-1,${cells}\n`
    const { report } = await taken({ 'accounts.csv': ACCOUNTS, 'subscriptions.csv': text })
    expect(lines(report)).toEqual([`subscriptions.csv:2 ${column} ${JSON.stringify(value)}: ${says}`])
  })
})

it('tells at most 200 kinds of mistakes, and how many more there are', async () => {
  const files = Array.from({ length: 205 }, (_, index) => [`f${index}/accounts.csv`, 'id,name\nA-1,\n'])
  const { report } = await taken(Object.fromEntries(files))
  expect(report.problems).toHaveLength(200)
  expect(report.moreProblems).toBe(5)
})
