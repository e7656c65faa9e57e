/** Each way in which records contradict each other: one case that is found, and one beside it that is none. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findings } from '#src/connect/files/findings.ts'
import type { DataFinding } from '#src/connect/files/import-input.ts'
import { withInput } from './support/files.ts'

type Files = Readonly<Record<string, readonly string[]>>

/** Today is 2026-10-31. */
async function found(files: Files): Promise<DataFinding[]> {
  const texts = Object.entries(files).map(([name, rows]) => [`${name}.csv`, `${rows.join('\n')}\n`])
  return withInput(Object.fromEntries(texts), async (input, folder) => {
    const report = await input.check({}, () => {})
    expect(report.problems).toEqual([])
    return JSON.parse(JSON.stringify(report.findings).replaceAll(`${folder}/`, '')) as DataFinding[]
  })
}

const account = (columns: string, cells: string) => [`id,name,${columns}`, `A,Acme,${cells}`]
const plain = ['id,name', 'A,Acme', 'B,Beta']
const created = account('created_on', '2025-05-09')
const subscription = (columns: string, ...rows: string[]) => [`id,account_id,start_on,${columns}`, ...rows]
const year = subscription('end_on', 'S,A,2025-01-01,2026-01-01')
const churned = ['account_id,on,kind', 'A,2026-03-01,churned']
const back = [...churned, 'A,2026-04-01,reactivated']

interface Case {
  readonly wrong: Files
  /** of how many */
  readonly finds: readonly [number, number]
  /** file, line and words of the first example */
  readonly example: readonly [string, number, string]
  readonly right: Files
}

const cases: Readonly<Record<string, Case>> = {
  'ticket-before-account': {
    wrong: {
      accounts: created,
      tickets: ['id,account_id,opened_at', 'T,A,2025-05-08T23:59:00Z', 'U,A,2025-05-09T00:00:00Z'],
    },
    finds: [1, 2],
    example: ['tickets.csv', 2, 'ticket T was opened on 2025-05-08, the account exists since 2025-05-09'],
    right: { accounts: created, tickets: ['id,account_id,opened_at', 'T,A,2025-05-09T00:00:00Z'] },
  },
  'ticket-closed-before-opened': {
    wrong: {
      accounts: plain,
      tickets: ['id,account_id,opened_at,closed_at', 'T,A,2026-02-02T10:00:00Z,2026-02-02T09:00:00Z'],
    },
    finds: [1, 1],
    example: ['tickets.csv', 2, 'ticket T was closed on 2026-02-02 09:00:00, opened on 2026-02-02 10:00:00'],
    right: { accounts: plain, tickets: ['id,account_id,opened_at,closed_at', 'T,A,2026-02-02T10:00:00Z,'] },
  },
  'ticket-after-churn': {
    wrong: {
      accounts: plain,
      events: churned,
      tickets: ['id,account_id,opened_at', 'T,A,2026-05-01T10:00:00Z'],
    },
    finds: [1, 1],
    example: ['tickets.csv', 2, 'ticket T was opened on 2026-05-01, the account churned on 2026-03-01'],
    right: {
      accounts: plain,
      events: back,
      tickets: ['id,account_id,opened_at', 'T,A,2026-05-01T10:00:00Z'],
    },
  },
  'usage-after-churn': {
    wrong: {
      accounts: plain,
      events: churned,
      usage: ['account_id,on,events', 'A,2026-03-01,1', 'A,2026-03-02,1'],
    },
    finds: [1, 2],
    example: ['usage.csv', 3, 'used on 2026-03-02, the account churned on 2026-03-01'],
    right: { accounts: plain, events: back, usage: ['account_id,on,events', 'A,2026-05-02,1'] },
  },
  'usage-before-account': {
    wrong: { accounts: created, usage: ['account_id,on,events', 'A,2025-05-08,1'] },
    finds: [1, 1],
    example: ['usage.csv', 2, 'used on 2025-05-08, the account exists since 2025-05-09'],
    // A week sums up days after its first one.
    right: { accounts: created, usage: ['account_id,on,grain,events', 'A,2025-05-05,week,1'] },
  },
  'usage-outside-subscription': {
    wrong: {
      accounts: plain,
      subscriptions: year,
      usage: [
        'account_id,on,events,subscription_id',
        'A,2024-12-31,1,S',
        'A,2026-01-02,1,S',
        'A,2025-06-01,1,S',
      ],
    },
    finds: [2, 3],
    example: ['usage.csv', 2, 'used on 2024-12-31, subscription S runs from 2025-01-01 to 2026-01-01'],
    // An amended subscription is one, from its first start to its last end; the day of the end is within.
    right: {
      accounts: plain,
      subscriptions: subscription(
        'end_on,effective_on',
        'S,A,2025-01-01,2026-01-01,',
        'S,A,2025-01-01,2027-01-01,2026-01-01',
      ),
      usage: ['account_id,on,events,subscription_id', 'A,2025-01-01,1,S', 'A,2026-08-01,1,S'],
    },
  },
  'use-without-subscription': {
    wrong: {
      accounts: plain,
      subscriptions: subscription('end_on', 'S,A,2025-01-01,2025-02-01', 'T,A,2025-03-01,2025-04-01'),
      usage: ['account_id,on,events', 'A,2025-01-15,1', 'A,2025-02-15,1', 'A,2025-03-15,1', 'B,2025-02-15,1'],
    },
    finds: [1, 3],
    example: ['usage.csv', 3, 'used on 2025-02-15, when no subscription of the account ran'],
    right: {
      accounts: plain,
      subscriptions: subscription('end_on', 'S,A,2025-01-01,2025-06-01', 'T,A,2025-02-01,2025-03-01'),
      usage: ['account_id,on,events', 'A,2025-04-15,1', 'A,2025-06-01,1'],
    },
  },
  'usage-id-repeated': {
    wrong: {
      accounts: plain,
      usage: ['id,account_id,on,events', 'U,A,2026-01-01,1', 'V,A,2026-01-01,1', 'U,A,2026-01-02,4'],
    },
    finds: [1, 2],
    example: ['usage.csv', 2, 'id U stands for 2 rows, on 2026-01-01, 2026-01-02'],
    right: {
      accounts: plain,
      usage: ['id,account_id,on,events', 'U,A,2026-01-01,1', ',A,2026-01-02,1', ',A,2026-01-03,1'],
    },
  },
  'usage-of-foreign-subscription': {
    wrong: {
      accounts: plain,
      subscriptions: year,
      usage: ['account_id,on,events,subscription_id', 'B,2025-06-01,1,S'],
    },
    finds: [1, 1],
    example: ['usage.csv', 2, 'used on 2025-06-01 by B under subscription S, which is of A'],
    right: {
      accounts: plain,
      subscriptions: year,
      usage: ['account_id,on,events,subscription_id', 'A,2025-06-01,1,S'],
    },
  },
  'usage-of-unknown-subscription': {
    wrong: {
      accounts: plain,
      subscriptions: year,
      usage: ['account_id,on,events,subscription_id', 'A,2025-06-01,1,X'],
    },
    finds: [1, 1],
    example: [
      'usage.csv',
      2,
      'used on 2025-06-01 under subscription X, which is not among the subscriptions',
    ],
    // Who brings no subscriptions at all contradicts none.
    right: { accounts: plain, usage: ['account_id,on,events,subscription_id', 'A,2025-06-01,1,X'] },
  },
  'churned-with-open-subscription': {
    wrong: {
      accounts: account('status', 'Churned'),
      subscriptions: subscription('end_on', 'S,A,2025-01-01,'),
    },
    finds: [1, 1],
    example: ['accounts.csv', 2, 'the account is called Churned, 1 of 1 subscription is open, as S'],
    right: { accounts: account('status', 'Churned'), subscriptions: year },
  },
  'churned-without-event': {
    wrong: {
      accounts: ['id,name,status', 'A,Acme,churned', 'B,Beta,churned', 'C,Gamma,active'],
      events: churned,
    },
    finds: [1, 2],
    example: ['accounts.csv', 3, 'the account is called churned, and no event says that it churned'],
    // Who has no events of churn at all contradicts nobody.
    right: { accounts: account('status', 'churned'), events: ['account_id,on,kind', 'A,2026-03-01,renewed'] },
  },
  'churn-event-of-active-account': {
    wrong: { accounts: account('status', 'active'), events: churned },
    finds: [1, 1],
    example: ['events.csv', 2, 'churned on 2026-03-01, and the account is called active'],
    right: { accounts: account('status', 'active'), events: back },
  },
  'seats-disagree': {
    wrong: {
      accounts: account('seats', '28'),
      subscriptions: subscription('end_on,seats', 'S,A,2026-01-01,,36', 'T,A,2024-01-01,2025-01-01,5'),
    },
    finds: [1, 1],
    example: ['subscriptions.csv', 2, 'subscription S has 36 seats, the account says 28'],
    // What adds up agrees.
    right: {
      accounts: account('seats', '30'),
      subscriptions: subscription('seats', 'S,A,2026-01-01,10', 'T,A,2026-01-01,20'),
    },
  },
  'plan-disagrees': {
    wrong: { accounts: account('plan', 'Basic'), subscriptions: subscription('plan', 'S,A,2026-01-01,Pro') },
    finds: [1, 1],
    example: ['subscriptions.csv', 2, 'subscription S is of Pro, the account says Basic'],
    right: {
      accounts: account('plan', 'BASIC'),
      subscriptions: subscription('plan', 'S,A,2026-01-01,Basic'),
    },
  },
  'account-arr-disagrees': {
    wrong: {
      accounts: account('arr', '20000'),
      subscriptions: subscription('arr', 'S,A,2026-01-01,12000', 'T,A,2026-01-01,6000'),
    },
    finds: [1, 1],
    example: ['accounts.csv', 2, 'the account says 20000, its 2 open subscriptions come to 18000'],
    // Within 1 %; a trial brings nothing.
    right: {
      accounts: account('arr', '18100'),
      subscriptions: subscription(
        'mrr,status',
        'S,A,2026-01-01,1000,',
        'T,A,2026-01-01,500,active',
        'U,A,2026-01-01,900,trial',
      ),
    },
  },
  'subscription-amounts-disagree': {
    wrong: { accounts: plain, subscriptions: subscription('arr,mrr', 'S,A,2026-01-01,1200,80') },
    finds: [1, 1],
    example: ['subscriptions.csv', 2, 'subscription S comes to 1200 a year by its ARR, to 960 by its MRR'],
    // A month rounded to whole money: twelve halves.
    right: {
      accounts: plain,
      subscriptions: subscription('arr,mrr', 'S,A,2026-01-01,100,8.5', 'T,A,2026-01-01,,10'),
    },
  },
  'invoice-amount-disagrees': {
    wrong: {
      accounts: plain,
      subscriptions: subscription('arr', 'S,A,2026-01-01,1200'),
      invoices: [
        'id,account_id,issued_on,amount,subscription_id,period_start,period_end',
        'I,A,2026-02-01,150,S,2026-02-01,2026-02-28',
      ],
    },
    finds: [1, 1],
    example: [
      'invoices.csv',
      2,
      'invoice I bills 150 for 2026-02-01 to 2026-02-28, subscription S comes to 100',
    ],
    // On the terms of the day; the end written as the last day, or as the day after; a credit is something else.
    right: {
      accounts: plain,
      subscriptions: subscription(
        'arr,effective_on',
        'S,A,2026-01-01,1200,',
        'S,A,2026-01-01,2400,2026-07-01',
      ),
      invoices: [
        'id,account_id,issued_on,amount,kind,subscription_id,period_start,period_end',
        'I,A,2026-02-01,100,,S,2026-02-01,2026-02-28',
        'J,A,2026-02-01,300,recurring,S,2026-01-01,2026-04-01',
        'K,A,2026-08-01,200,recurring,S,2026-08-01,2026-08-31',
        'L,A,2026-08-01,-50,credit,S,2026-08-01,2026-08-31',
      ],
    },
  },
  'invoice-outside-subscription': {
    wrong: {
      accounts: plain,
      subscriptions: year,
      invoices: [
        'id,account_id,issued_on,amount,subscription_id,period_start',
        'I,A,2026-05-01,10,S,2026-05-01',
      ],
    },
    finds: [1, 1],
    example: [
      'invoices.csv',
      2,
      'invoice I bills 2026-05-01, subscription S runs from 2025-01-01 to 2026-01-01',
    ],
    // Written in arrears, without a period.
    right: {
      accounts: plain,
      subscriptions: year,
      invoices: ['id,account_id,issued_on,amount,subscription_id', 'I,A,2026-01-20,10,S'],
    },
  },
  'invoice-of-foreign-subscription': {
    wrong: {
      accounts: plain,
      subscriptions: year,
      invoices: ['id,account_id,issued_on,amount,subscription_id', 'I,B,2025-05-01,10,S'],
    },
    finds: [1, 1],
    example: ['invoices.csv', 2, 'invoice I of B names subscription S, which is of A'],
    right: {
      accounts: plain,
      subscriptions: year,
      invoices: ['id,account_id,issued_on,amount,subscription_id', 'I,A,2025-05-01,10,S'],
    },
  },
  'invoice-of-unknown-subscription': {
    wrong: {
      accounts: plain,
      subscriptions: year,
      invoices: ['id,account_id,issued_on,amount,subscription_id', 'I,A,2025-05-01,10,X'],
    },
    finds: [1, 1],
    example: ['invoices.csv', 2, 'invoice I names subscription X, which is not among the subscriptions'],
    right: {
      accounts: plain,
      subscriptions: year,
      invoices: ['id,account_id,issued_on,amount,subscription_id', 'I,A,2025-05-01,10,'],
    },
  },
  'paid-subscription-at-zero': {
    wrong: { accounts: plain, subscriptions: subscription('arr,status', 'S,A,2026-01-01,0,active') },
    finds: [1, 1],
    example: ['subscriptions.csv', 2, 'subscription S is open, is no trial, and has an amount of 0'],
    right: {
      accounts: plain,
      subscriptions: subscription('arr,status', 'S,A,2026-01-01,0,trial', 'T,B,2026-01-01,,'),
    },
  },
  'subscription-at-zero': {
    wrong: {
      accounts: plain,
      subscriptions: subscription('arr,status', 'S,A,2026-01-01,0,trial', 'T,B,2026-01-01,5,'),
    },
    finds: [1, 2],
    example: ['subscriptions.csv', 2, 'subscription S, a trial, has an amount of 0'],
    right: { accounts: plain, subscriptions: subscription('arr', 'S,A,2026-01-01,', 'T,B,2026-01-01,5') },
  },
  'many-open-subscriptions': {
    wrong: {
      accounts: plain,
      products: ['id,name', 'P,Suite'],
      subscriptions: subscription(
        'product_id',
        'S,A,2026-01-01,P',
        'T,A,2026-02-01,P',
        'U,A,2026-02-01,',
        'V,B,2026-02-01,P',
      ),
    },
    finds: [2, 4],
    example: ['subscriptions.csv', 2, 'subscription S is one of 2 open ones of product P'],
    right: {
      accounts: plain,
      products: ['id,name', 'P,Suite'],
      subscriptions: subscription(
        'product_id,effective_on,end_on',
        'S,A,2026-01-01,P,,',
        'S,A,2026-01-01,P,2026-05-01,',
        'T,A,2025-01-01,P,,2026-01-01',
      ),
    },
  },
  'renewal-before-start': {
    wrong: { accounts: plain, subscriptions: subscription('renewal_on', 'S,A,2026-01-01,2025-12-31') },
    finds: [1, 1],
    example: ['subscriptions.csv', 2, 'subscription S starts on 2026-01-01 and renews on 2025-12-31'],
    right: { accounts: plain, subscriptions: subscription('renewal_on', 'S,A,2026-01-01,2027-01-01') },
  },
  'satisfaction-blank': {
    wrong: {
      accounts: plain,
      tickets: [
        'id,account_id,opened_at,satisfaction',
        'T,A,2026-02-02T10:00:00Z,',
        'U,A,2026-02-02T10:00:00Z,4',
      ],
    },
    finds: [1, 2],
    example: ['tickets.csv', 2, 'ticket T has no rating'],
    // Who never asks for ratings misses none.
    right: {
      accounts: plain,
      tickets: ['id,account_id,opened_at,satisfaction', 'T,A,2026-02-02T10:00:00Z,'],
    },
  },
}

describe('where records contradict each other', () => {
  it('has a case here for every kind, and a kind for every case', () => {
    const folder = join(import.meta.dirname, '../src/connect/files/findings')
    const files = readdirSync(folder).map((file) => file.replace('.ts', ''))
    expect(Object.keys(cases).toSorted()).toEqual(files.toSorted())
    expect(findings.map(({ kind }) => kind).toSorted()).toEqual(files.toSorted())
  })

  it.each(Object.entries(cases))(
    '%s is found with file, line and both sides',
    async (kind, { wrong, finds, example }) => {
      const one = (await found(wrong)).find((finding) => finding.kind === kind)
      expect(one).toMatchObject({ count: finds[0], of: finds[1] })
      const [file, line, says] = example
      expect(one?.examples[0]).toMatchObject({ file, line, says })
    },
  )

  it.each(Object.entries(cases))('%s is not claimed where records agree', async (kind, { right }) => {
    expect((await found(right)).map((finding) => finding.kind)).not.toContain(kind)
  })
})

describe('what is compared', () => {
  it('is the latest version of each record', async () => {
    const accounts = [
      'id,name,seats,observed_at',
      'A,Acme,5,2026-01-01T00:00:00Z',
      'A,Acme,9,2026-05-01T00:00:00Z',
    ]
    const kinds = await found({ accounts, subscriptions: subscription('seats', 'S,A,2026-01-01,9') })
    expect(kinds).toEqual([])
  })

  it('is rows that are good only: what is rejected is told as an error, not twice', async () => {
    await withInput(
      {
        'accounts.csv': 'id,name,created_on\nA,Acme,2026-01-01\n',
        'tickets.csv': 'id,account_id,opened_at,satisfaction\nT,A,2025-01-01T00:00:00Z,9\n',
      },
      async (input) => {
        const report = await input.check({}, () => {})
        expect(report.rejected['ticket']).toBe(1)
        expect(report.findings).toEqual([])
      },
    )
  })

  it('is nothing where nothing contradicts itself', async () => {
    expect(await found({ accounts: created })).toEqual([])
  })
})
