/** For each way in which records contradict each other, a case that is found and one beside it that is none. */

export type Files = Readonly<Record<string, readonly string[]>>

/** One account, with more columns. */
const account = (columns: string, cells: string) => [`id,name,${columns}`, `A,Acme,${cells}`]
export const created = account('created_on', '2025-05-09')

/** The columns that a table always has, then those of the case, then its rows. */
const table =
  (always: string) =>
  (columns: string, ...rows: string[]) => [columns === '' ? always : `${always},${columns}`, ...rows]
export const subscription = table('id,account_id,start_on')
const ticket = table('id,account_id,opened_at')
const used = table('account_id,on,events')
const invoice = table('id,account_id,issued_on,amount,subscription_id')
const year = subscription('end_on', 'S,A,2025-01-01,2026-01-01')
const churned = ['account_id,on,kind', 'A,2026-03-01,churned']
const back = [...churned, 'A,2026-04-01,reactivated']

export interface Contradiction {
  /** with two accounts that say nothing, unless it has its own */
  readonly wrong: Files
  /** of how many */
  readonly finds: readonly [number, number]
  /** file, line and words of the first example */
  readonly example: readonly [string, number, string]
  readonly right: Files
}

/** By kind. */
export const contradictions: Readonly<Record<string, Contradiction>> = {
  'ticket-before-account': {
    wrong: { accounts: created, tickets: ticket('', 'T,A,2025-05-08T23:59:00Z', 'U,A,2025-05-09T00:00:00Z') },
    finds: [1, 2],
    example: ['tickets.csv', 2, 'ticket T was opened on 2025-05-08, the account exists since 2025-05-09'],
    right: { accounts: created, tickets: ticket('', 'T,A,2025-05-09T00:00:00Z') },
  },
  'ticket-closed-before-opened': {
    wrong: { tickets: ticket('closed_at', 'T,A,2026-02-02T10:00:00Z,2026-02-02T09:00:00Z') },
    finds: [1, 1],
    example: ['tickets.csv', 2, 'ticket T was closed on 2026-02-02 09:00:00, opened on 2026-02-02 10:00:00'],
    right: { tickets: ticket('closed_at', 'T,A,2026-02-02T10:00:00Z,') },
  },
  'ticket-after-churn': {
    wrong: { events: churned, tickets: ticket('', 'T,A,2026-05-01T10:00:00Z') },
    finds: [1, 1],
    example: ['tickets.csv', 2, 'ticket T was opened on 2026-05-01, the account churned on 2026-03-01'],
    right: { events: back, tickets: ticket('', 'T,A,2026-05-01T10:00:00Z') },
  },
  'usage-after-churn': {
    wrong: { events: churned, usage: used('', 'A,2026-03-01,1', 'A,2026-03-02,1') },
    finds: [1, 2],
    example: ['usage.csv', 3, 'used on 2026-03-02, the account churned on 2026-03-01'],
    right: { events: back, usage: used('', 'A,2026-05-02,1') },
  },
  'usage-before-account': {
    wrong: { accounts: created, usage: used('', 'A,2025-05-08,1') },
    finds: [1, 1],
    example: ['usage.csv', 2, 'used on 2025-05-08, the account exists since 2025-05-09'],
    // A week sums up days after its first one.
    right: { accounts: created, usage: ['account_id,on,grain,events', 'A,2025-05-05,week,1'] },
  },
  'usage-outside-subscription': {
    wrong: {
      subscriptions: year,
      usage: used('subscription_id', 'A,2024-12-31,1,S', 'A,2026-01-02,1,S', 'A,2025-06-01,1,S'),
    },
    finds: [2, 3],
    example: ['usage.csv', 2, 'used on 2024-12-31, subscription S runs from 2025-01-01 to 2026-01-01'],
    // An amended subscription is one, from its first start to its last end; the day of the end is within.
    right: {
      subscriptions: subscription(
        'end_on,effective_on',
        'S,A,2025-01-01,2026-01-01,',
        'S,A,2025-01-01,2027-01-01,2026-01-01',
      ),
      usage: used('subscription_id', 'A,2025-01-01,1,S', 'A,2026-08-01,1,S'),
    },
  },
  'use-without-subscription': {
    wrong: {
      subscriptions: subscription('end_on', 'S,A,2025-01-01,2025-02-01', 'T,A,2025-03-01,2025-04-01'),
      usage: used('', 'A,2025-01-15,1', 'A,2025-02-15,1', 'A,2025-03-15,1', 'B,2025-02-15,1'),
    },
    finds: [1, 3],
    example: ['usage.csv', 3, 'used on 2025-02-15, when no subscription of the account ran'],
    right: {
      subscriptions: subscription('end_on', 'S,A,2025-01-01,2025-06-01', 'T,A,2025-02-01,2025-03-01'),
      usage: used('', 'A,2025-04-15,1', 'A,2025-06-01,1'),
    },
  },
  'usage-id-repeated': {
    wrong: { usage: ['id,account_id,on,events', 'U,A,2026-01-01,1', 'V,A,2026-01-01,1', 'U,A,2026-01-02,4'] },
    finds: [1, 2],
    example: ['usage.csv', 2, 'id U stands for 2 rows, on 2026-01-01, 2026-01-02'],
    right: { usage: ['id,account_id,on,events', 'U,A,2026-01-01,1', ',A,2026-01-02,1', ',A,2026-01-03,1'] },
  },
  'usage-of-foreign-subscription': {
    wrong: { subscriptions: year, usage: used('subscription_id', 'B,2025-06-01,1,S') },
    finds: [1, 1],
    example: ['usage.csv', 2, 'used on 2025-06-01 by B under subscription S, which is of A'],
    right: { subscriptions: year, usage: used('subscription_id', 'A,2025-06-01,1,S') },
  },
  'usage-of-unknown-subscription': {
    wrong: { subscriptions: year, usage: used('subscription_id', 'A,2025-06-01,1,X') },
    finds: [1, 1],
    example: [
      'usage.csv',
      2,
      'used on 2025-06-01 under subscription X, which is not among the subscriptions',
    ],
    // Who brings no subscriptions at all contradicts none.
    right: { usage: used('subscription_id', 'A,2025-06-01,1,X') },
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
    // Within 1%; a trial brings nothing.
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
    wrong: { subscriptions: subscription('arr,mrr', 'S,A,2026-01-01,1200,80') },
    finds: [1, 1],
    example: ['subscriptions.csv', 2, 'subscription S comes to 1200 a year by its ARR, to 960 by its MRR'],
    // A month rounded to whole money: twelve halves.
    right: { subscriptions: subscription('arr,mrr', 'S,A,2026-01-01,100,8.5', 'T,A,2026-01-01,,10') },
  },
  'invoice-amount-disagrees': {
    wrong: {
      subscriptions: subscription('arr', 'S,A,2026-01-01,1200'),
      invoices: invoice('period_start,period_end', 'I,A,2026-02-01,150,S,2026-02-01,2026-02-28'),
    },
    finds: [1, 1],
    example: [
      'invoices.csv',
      2,
      'invoice I bills 150 for 2026-02-01 to 2026-02-28, subscription S comes to 100',
    ],
    // On the terms of the day; the end written as the last day, or as the day after; a credit is something else.
    right: {
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
    wrong: { subscriptions: year, invoices: invoice('period_start', 'I,A,2026-05-01,10,S,2026-05-01') },
    finds: [1, 1],
    example: [
      'invoices.csv',
      2,
      'invoice I bills 2026-05-01, subscription S runs from 2025-01-01 to 2026-01-01',
    ],
    // Written in arrears, without a period.
    right: { subscriptions: year, invoices: invoice('', 'I,A,2026-01-20,10,S') },
  },
  'invoice-of-foreign-subscription': {
    wrong: { subscriptions: year, invoices: invoice('', 'I,B,2025-05-01,10,S') },
    finds: [1, 1],
    example: ['invoices.csv', 2, 'invoice I of B names subscription S, which is of A'],
    right: { subscriptions: year, invoices: invoice('', 'I,A,2025-05-01,10,S') },
  },
  'invoice-of-unknown-subscription': {
    wrong: { subscriptions: year, invoices: invoice('', 'I,A,2025-05-01,10,X') },
    finds: [1, 1],
    example: ['invoices.csv', 2, 'invoice I names subscription X, which is not among the subscriptions'],
    right: { subscriptions: year, invoices: invoice('', 'I,A,2025-05-01,10,') },
  },
  'paid-subscription-at-zero': {
    wrong: { subscriptions: subscription('arr,status', 'S,A,2026-01-01,0,active') },
    finds: [1, 1],
    example: ['subscriptions.csv', 2, 'subscription S is open, is no trial, and has an amount of 0'],
    right: { subscriptions: subscription('arr,status', 'S,A,2026-01-01,0,trial', 'T,B,2026-01-01,,') },
  },
  'subscription-at-zero': {
    wrong: { subscriptions: subscription('arr,status', 'S,A,2026-01-01,0,trial', 'T,B,2026-01-01,5,') },
    finds: [1, 2],
    example: ['subscriptions.csv', 2, 'subscription S, a trial, has an amount of 0'],
    right: { subscriptions: subscription('arr', 'S,A,2026-01-01,', 'T,B,2026-01-01,5') },
  },
  'many-open-subscriptions': {
    wrong: {
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
    wrong: { subscriptions: subscription('renewal_on', 'S,A,2026-01-01,2025-12-31') },
    finds: [1, 1],
    example: ['subscriptions.csv', 2, 'subscription S starts on 2026-01-01 and renews on 2025-12-31'],
    right: { subscriptions: subscription('renewal_on', 'S,A,2026-01-01,2027-01-01') },
  },
  'satisfaction-blank': {
    wrong: { tickets: ticket('satisfaction', 'T,A,2026-02-02T10:00:00Z,', 'U,A,2026-02-02T10:00:00Z,4') },
    finds: [1, 2],
    example: ['tickets.csv', 2, 'ticket T has no rating'],
    // Who never asks for ratings misses none.
    right: { tickets: ticket('satisfaction', 'T,A,2026-02-02T10:00:00Z,') },
  },
}
