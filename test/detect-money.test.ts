/** What is owed and what could not be paid: the cap, the rules and the outlook that rest on it (handbook 4, 6 and 7a). */
import { defaultSettings } from '#src/detect/default-settings.ts'
import { detect } from '#src/detect/detect.ts'
import { failingPayment } from '#src/detect/money/failing-payment.ts'
import { overdueInvoices } from '#src/detect/money/overdue-invoices.ts'
import { situationOf } from '#src/detect/situation.ts'
import type { Invoice } from '#src/facts/records.ts'
import { addDays, type Day } from '#src/kernel/day.ts'
import { describe, expect, it } from 'vitest'
import {
  asOf,
  contract,
  dossier,
  type DossierParts,
  person,
  portfolio,
  recordFeeds,
  terms,
} from './support/dossier.ts'
import { ago, event, invoice } from './support/records.ts'

const living = portfolio({ recordFeeds: recordFeeds({ invoice: { billing: 0 }, event: { crm: 0 } }) })
const silent = portfolio({ recordFeeds: recordFeeds({ invoice: { billing: 10 }, event: { crm: 10 } }) })

const situation = (parts: DossierParts, all = living) => situationOf(dossier(parts), all, defaultSettings)
const diagnosis = (parts: DossierParts, all = living) => detect(dossier(parts), all, defaultSettings)
const found = (rule: string, parts: DossierParts, all = living) =>
  diagnosis(parts, all).movements.find((movement) => movement.rule === rule)

/** Due so many days ago and not paid; a monthly one of an account that pays 100,000 a year. */
const unpaid = (days: number, change: Partial<Invoice> = {}): Invoice =>
  invoice(ago(days + 30), { id: `U-${days}`, paidOn: null, status: 'open', amount: 8000, ...change })
/** Due so many days ago, paid so many days late. */
const paid = (days: number, late: number): Invoice =>
  invoice(ago(days + 30), { id: `P-${days}`, paidOn: addDays(ago(days), late), status: 'paid' })

describe('overdue invoices', () => {
  it.each([
    ['unpaid', unpaid(1), 1],
    ['due today', unpaid(0), 0],
    ['due tomorrow', unpaid(-1), 0],
    ['paid today', unpaid(20, { paidOn: asOf }), 0],
    ['paid, nobody says when', unpaid(20, { status: 'paid' }), 0],
    ['disputed', unpaid(20, { status: 'disputed' }), 0],
    ['in dispute', unpaid(20, { status: 'in_dispute' }), 0],
    ['disputed, in German', unpaid(20, { status: 'strittig' }), 0],
    ['void', unpaid(20, { status: 'void' }), 0],
    ['written off', unpaid(20, { status: 'written off' }), 0],
    ['written-off', unpaid(20, { status: 'written-off' }), 0],
    ['uncollectible', unpaid(20, { status: 'uncollectible' }), 0],
    ['past due, as the source says', unpaid(20, { status: 'past due' }), 1],
    ['nobody says its state', unpaid(20, { status: null }), 1],
    ['a credit', unpaid(20, { kind: 'credit', amount: -8000 }), 0],
    ['a negative amount', unpaid(20, { amount: -8000 }), 0],
    ['one-off', unpaid(20, { kind: 'one-off' }), 1],
    ['without a due date', unpaid(20, { dueOn: null }), 0],
  ])('%s', (_, one, count) => {
    expect(overdueInvoices(situation({ invoices: [one] }), asOf)).toHaveLength(count)
  })

  it('are those of the day that is asked about', () => {
    const seen = situation({ invoices: [paid(40, 30), unpaid(5)] })
    expect(overdueInvoices(seen, ago(28))).toMatchObject([{ days: 12, usual: 0 }])
    expect(overdueInvoices(seen, asOf)).toMatchObject([{ days: 5 }])
  })

  it('are held against what the account had paid when they were due, early being in time', () => {
    const usual = (...before: Invoice[]) =>
      overdueInvoices(situation({ invoices: [...before, unpaid(20)] }), asOf)![0]!.usual
    expect(usual()).toBe(0)
    expect(usual(paid(200, 4), paid(170, 20), paid(140, 9))).toBe(9)
    expect(usual(paid(200, -9), paid(170, -3))).toBe(0)
    expect(usual(paid(200, 4), paid(30, 15))).toBe(4)
  })

  it('are not known where the feed is silent or was never seen', () => {
    expect(overdueInvoices(situation({ invoices: [unpaid(20)] }, silent), asOf)).toBeNull()
    expect(overdueInvoices(situation({ invoices: [] }, portfolio()), asOf)).toBeNull()
  })
})

describe('invoice-overdue', () => {
  const late = (days: number, ...usual: number[]) =>
    found('invoice-overdue', { invoices: [...usual.map((one, at) => paid(200 + at, one)), unpaid(days)] })

  it.each([
    ['15 days, pays in time', 15, [], false],
    ['16 days, pays in time', 16, [], true],
    ['16 days, 5 usual', 16, [5], true],
    ['16 days, 6 usual', 16, [6], false],
    ['22 days, 12 usual', 22, [12], false],
    ['23 days, 12 usual', 23, [12], true],
    ['60 days, 55 usual', 60, [55], false],
    ['16 days, pays early', 16, [-20], true],
  ] as const)('%s', (_, days, usual, fires) => {
    expect(late(days, ...usual) !== undefined).toBe(fires)
  })

  it('holds since the first day past both lines, whenever it is looked at', () => {
    const since = (day: Day) =>
      found('invoice-overdue', { asOf: day, invoices: [paid(300, 12), unpaid(40)] })?.since
    expect([ago(18), ago(17), ago(3), asOf].map(since)).toEqual([undefined, ago(17), ago(17), ago(17)])
  })

  it('says what is owed, by whom it is asked for, and what it is of the revenue', () => {
    const people = [
      person(),
      person({ factId: 'contact/crm/P-2', name: 'James Lin', roles: ['Economic Buyer'] }),
    ]
    expect(found('invoice-overdue', { people, invoices: [paid(200, 4), unpaid(20)] })).toMatchObject({
      cause: 'invoice U-20',
      headline: 'Invoice 20 days overdue',
      reason:
        'Invoice U-20 of 8,000 USD was due on 12 March 2026 and is not paid (usually 4 days late); it is 8% of what the account pays a year.',
      nextStep:
        'Ask James Lin (Economic Buyer) what holds back invoice U-20, and agree a day for the payment.',
      value: 8000,
      severity: 'low',
      evidence: [{ factId: 'invoice/billing/U-20', source: 'billing' }],
    })
  })

  it('is called by what stands on it, and weighed in the own currency', () => {
    const billed = { amount: 4900, currency: 'EUR' }
    const one = found('invoice-overdue', {
      invoices: [unpaid(20, { amount: 5300, currency: 'USD', billed })],
    })
    expect(one).toMatchObject({
      reason: expect.stringContaining('Invoice U-20 of 4,900 EUR was due'),
      value: 5300,
      evidence: [{ says: 'invoice U-20 of 4,900 EUR due on 12 March 2026' }],
    })
  })

  it('is one card for all of them, led by the oldest', () => {
    expect(found('invoice-overdue', { invoices: [unpaid(50), unpaid(20), unpaid(10)] })).toMatchObject({
      cause: 'invoice U-50',
      value: 16_000,
      reason: expect.stringContaining('as 1 later one; together 16,000 USD, 16% of'),
      evidence: [{ factId: 'invoice/billing/U-50' }, { factId: 'invoice/billing/U-20' }],
      severity: 'high',
    })
  })

  it.each([
    [16, 8000, 'low'],
    [31, 8000, 'medium'],
    [61, 8000, 'high'],
    [61, 10_000, 'critical'],
    [31, 10_000, 'high'],
    [31, 1999, 'low'],
    [16, 500, 'low'],
  ] as const)('%i days, %i of 100,000: %s', (days, amount, severity) => {
    expect(found('invoice-overdue', { invoices: [unpaid(days, { amount })] })?.severity).toBe(severity)
  })

  it('does not set an amount in another currency against the revenue, and names it as it is', () => {
    expect(found('invoice-overdue', { invoices: [unpaid(20, { currency: 'JPY' })] })).toMatchObject({
      value: null,
      reason: expect.stringMatching(/8,000 JPY was due .* \(usually paid in time\)\.$/),
    })
  })

  it('is surer the longer it takes', () => {
    const confidence = (days: number) => late(days)!.confidence
    expect(confidence(16)).toBeCloseTo(0.941, 3)
    expect(confidence(40)).toBeGreaterThan(confidence(16))
  })

  it('cannot be told on a silent feed or without one, and says nothing of those who pay nothing', () => {
    const invoices = [unpaid(20)]
    expect(found('invoice-overdue', { invoices }, silent)).toBeUndefined()
    expect(diagnosis({ invoices }, silent).undecided).toContain('invoice-overdue')
    expect(diagnosis({}, portfolio()).undecided).toContain('invoice-overdue')
    const gone = diagnosis({ invoices, contracts: [contract({ endOn: ago(1) })] })
    expect(gone.movements).toEqual([])
    expect(gone.undecided).not.toContain('invoice-overdue')
    expect(gone.health.weighted.caps).toEqual([])
  })
})

describe('a failing payment', () => {
  const failed = event(ago(8), 'payment_failed', { text: 'Card declined' })
  const failing = (parts: DossierParts, all = living) => failingPayment(situation(parts, all), asOf)
  const monthly = (change: Partial<Invoice> = {}) => unpaid(8, { issuedOn: ago(8), dueOn: ago(8), ...change })

  it.each([
    ['nothing since', { events: [failed] }, 8],
    ['recovered since', { events: [failed, event(ago(3), 'payment_recovered')] }, null],
    ['recovered the same day', { events: [failed, event(ago(8), 'payment_recovered')] }, null],
    ['recovered before', { events: [event(ago(9), 'payment_recovered'), failed] }, 8],
    ['failed again', { events: [failed, event(ago(4), 'payment_failed')] }, 8],
    [
      'recovered, and failed again',
      { events: [failed, event(ago(5), 'payment_recovered'), event(ago(4), 'payment_failed')] },
      4,
    ],
    ['its invoice is unpaid', { events: [failed], invoices: [monthly()] }, 8],
    ['its invoice was paid', { events: [failed], invoices: [monthly({ paidOn: ago(2) })] }, null],
    [
      'its invoice was paid the same day',
      { events: [failed], invoices: [monthly({ paidOn: ago(8) })] },
      null,
    ],
    [
      'a later invoice was paid, its own was not',
      { events: [failed], invoices: [monthly(), invoice(ago(6), { id: 'later', paidOn: ago(1) })] },
      8,
    ],
    [
      'the invoice that it names was paid, a later one is open',
      {
        events: [event(ago(8), 'payment_failed', { text: 'Card declined for INV-7' })],
        invoices: [invoice(ago(20), { id: 'INV-7', paidOn: ago(2) }), monthly()],
      },
      null,
    ],
    [
      'of two of the day the one that was not paid',
      { events: [failed], invoices: [monthly(), monthly({ id: 'other', paidOn: ago(8) })] },
      8,
    ],
    [
      'an older one is open, that of the day was paid',
      { events: [failed], invoices: [unpaid(20), monthly({ paidOn: ago(8) })] },
      null,
    ],
    ['no invoice, 90 days ago', { events: [event(ago(90), 'payment_failed')] }, 90],
    ['no invoice, 91 days ago', { events: [event(ago(91), 'payment_failed')] }, null],
    ['nothing failed', {}, null],
  ] as const)('%s', (_, parts, days) => {
    expect(failing(parts)).toEqual(days === null ? null : expect.objectContaining({ days }))
  })

  it('is not known where the feed that would show it, or its end, is silent', () => {
    const only = (kinds: Parameters<typeof recordFeeds>[0]) => portfolio({ recordFeeds: recordFeeds(kinds) })
    expect(failing({}, silent)).toBe('unknown')
    expect(failing({ events: [failed] }, only({ invoice: { billing: 0 }, event: { crm: 10 } }))).toBe(
      'unknown',
    )
    const withInvoice = { events: [failed], invoices: [monthly()] }
    expect(failing(withInvoice, only({ invoice: { billing: 10 }, event: { crm: 0 } }))).toBe('unknown')
    expect(failing(withInvoice, only({ invoice: { billing: 0 }, event: { crm: 10 } }))).toMatchObject({
      days: 8,
    })
  })

  it.each([
    [6, false, undefined],
    [7, true, 'medium'],
    [21, true, 'medium'],
    [22, true, 'high'],
  ] as const)('moves after %i days: %s', (days, fires, severity) => {
    const movement = found('payment-failed', { events: [event(ago(days), 'payment_failed')] })
    expect(movement !== undefined).toBe(fires)
    expect(movement?.severity).toBe(severity)
  })

  it('joins the card of its invoice', () => {
    const parts = {
      events: [event(ago(20), 'payment_failed', { text: 'Card declined' })],
      invoices: [unpaid(20, { issuedOn: ago(20), dueOn: ago(20) })],
    }
    expect(found('payment-failed', parts)).toMatchObject({
      cause: 'invoice U-20',
      since: ago(13),
      confidence: 1,
      value: 8000,
      reason:
        'The payment of 8,000 USD (invoice U-20) failed on 12 March 2026 (Card declined) and has not been made since.',
      evidence: [{ factId: expect.stringMatching(/^event/) }, { factId: 'invoice/billing/U-20' }],
    })
    expect(found('invoice-overdue', parts)?.cause).toBe('invoice U-20')
  })

  it('is undecided on a silent feed and quiet without a contract', () => {
    expect(diagnosis({ events: [failed] }, silent).undecided).toContain('payment-failed')
    expect(found('payment-failed', { events: [failed], contracts: [] })).toBeUndefined()
  })
})

describe('the cap of overdue invoices', () => {
  const cap = (days: number, change: Partial<Invoice> = {}, ...before: Invoice[]) =>
    diagnosis({ invoices: [...before, unpaid(days, change)] }).health.weighted.caps.find(
      ({ id }) => id === 'invoice-overdue',
    )

  it.each([
    ['30 days', 30, {}, [], false],
    ['31 days', 31, {}, [], true],
    ['35 days, 5 usual', 35, {}, [paid(200, 5)], false],
    ['36 days, 5 usual', 36, {}, [paid(200, 5)], true],
    ['2% of the revenue', 31, { amount: 2000 }, [], true],
    ['under 2% of the revenue', 31, { amount: 1999 }, [], false],
    ['one-off', 31, { kind: 'one-off' }, [], false],
    ['disputed', 31, { status: 'disputed' }, [], false],
    ['another currency', 31, { currency: 'JPY' }, [], false],
  ] as const)('%s', (_, days, change, before, holds) => {
    expect(cap(days, change, ...before)?.holdsAt).toBe(holds ? 60 : undefined)
  })

  it('names the invoice in words and as evidence', () => {
    expect(cap(36, {}, paid(200, 5))).toMatchObject({
      says: 'an invoice of 8,000 USD is 36 days overdue, 5 days being usual',
      evidence: [{ factId: 'invoice/billing/U-36' }],
    })
  })

  it('holds nothing where the revenue or the payments are not known', () => {
    const invoices = [unpaid(40)]
    const nothing = contract({ terms: [terms({ arr: null })] })
    expect(diagnosis({ invoices, contracts: [nothing] }).health.weighted.caps).toEqual([])
    expect(diagnosis({ invoices }, silent).health.weighted.caps).toEqual([])
  })
})

describe('money in the outlook', () => {
  const driver = (parts: DossierParts, all = living) =>
    diagnosis(parts, all).outlook!.drivers.find(({ id }) => id === 'money')

  it('names what is owed with its records', () => {
    const owed = driver({ invoices: [unpaid(40)] })
    expect(owed).toMatchObject({ says: 'an invoice 40 days overdue', family: 'facts' })
    expect(owed!.points).toBeLessThan(0)
    expect(owed!.evidence.map(({ factId }) => factId)).toEqual(['invoice/billing/U-40'])
  })

  it('counts a feed that lives and brings nothing as nothing overdue, and a silent one not at all', () => {
    expect(driver({})).toMatchObject({ says: 'nothing overdue' })
    expect(driver({})!.points).toBeGreaterThan(0)
    expect(driver({ invoices: [unpaid(40)] }, silent)).toBeUndefined()
    expect(driver({}, portfolio())).toBeUndefined()
  })

  it('knows a failing payment also where no invoice is known', () => {
    const events = portfolio({ recordFeeds: recordFeeds({ event: { crm: 0 } }) })
    const failing = (days: number) => driver({ events: [event(ago(days), 'payment_failed')] }, events)
    expect(failing(6)).toBeUndefined()
    expect(failing(7)).toMatchObject({ says: 'a payment failing for 7 days' })
    expect(failing(7)!.points).toBeLessThan(0)
  })
})
