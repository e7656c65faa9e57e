/** The renewal-risk signal: five less what records show to stand in the way (handbook 4). */
import { defaultSettings } from '#src/detect/default-settings.ts'
import { detect } from '#src/detect/detect.ts'
import { openEscalations } from '#src/detect/renewal/open-escalations.ts'
import { situationOf } from '#src/detect/situation.ts'
import { addDays } from '#src/kernel/day.ts'
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
import { ago, event, invoice, ticket, touch } from './support/records.ts'

const every = (days: number) => ({
  invoice: { billing: days },
  event: { crm: days },
  touch: { calendar: days },
  ticket: { helpdesk: days },
})
const living = portfolio({ recordFeeds: recordFeeds(every(0)) })

function read(parts: DossierParts, all = living) {
  const { signals } = detect(dossier(parts), all, defaultSettings).health.weighted
  return signals.find(({ id }) => id === 'renewal-risk')!
}

const unpaid = (days: number) => invoice(ago(days + 30), { id: `U-${days}`, paidOn: null })
const escalation = (days: number) => touch(ago(days), [], { type: 'Escalation' })
const meeting = (days: number, type: string) => touch(ago(days), ['m@fintech.example'], { type })
const reduced = (days: number) =>
  contract({ terms: [terms(), terms({ effectiveOn: ago(days), arr: 90_000 })] })
const left = person({ status: 'left', statusOn: ago(10) })

describe('renewal risk', () => {
  it.each([
    ['nothing', {}, 5],
    ['an invoice 14 days overdue', { invoices: [unpaid(14)] }, 5],
    ['an invoice 15 days overdue', { invoices: [unpaid(15)] }, 4],
    ['an invoice 30 days overdue', { invoices: [unpaid(30)] }, 4],
    ['an invoice 31 days overdue', { invoices: [unpaid(31)] }, 3],
    ['two invoices overdue count as the older', { invoices: [unpaid(31), unpaid(20)] }, 3],
    ['a reduction 179 days ago', { contracts: [reduced(179)] }, 4],
    ['a reduction 180 days ago', { contracts: [reduced(180)] }, 5],
    ['an open escalation', { touches: [escalation(20)] }, 4],
    ['an escalated ticket', { tickets: [ticket(ago(3), { closedAt: null, status: 'escalated' })] }, 4],
    ['a champion gone', { people: [left] }, 3],
    [
      'a champion gone, another there',
      { people: [left, person({ factId: 'contact/crm/P-2', sourceId: 'P-2' })] },
      5,
    ],
    ['somebody without a key role gone', { people: [{ ...left, roles: ['End User'] }] }, 5],
    ['a competitor who knows somebody', { people: [person({ competitors: ['Rivalry'] })] }, 3],
    ['a payment failing for 6 days', { events: [event(ago(6), 'payment_failed')] }, 5],
    ['a payment failing for 7 days', { events: [event(ago(7), 'payment_failed')] }, 3],
    ['several', { invoices: [unpaid(20)], touches: [escalation(20)] }, 3],
    [
      'more than four',
      { invoices: [unpaid(40)], people: [left], events: [event(ago(7), 'payment_failed')] },
      1,
    ],
    ['notice', { events: [event(ago(7), 'notice_given')] }, 1],
    ['all cancelled', { contracts: [contract({ cancelledOn: ago(3) })] }, 1],
  ] as const)('%s', (_, parts, score) => {
    expect(read(parts as DossierParts)).toMatchObject({ score, applicable: true, stale: false })
  })

  it('does not follow how near the renewal is', () => {
    const near = contract({ autoRenew: false, renewalOn: null, endOn: addDays(asOf, 3) })
    expect(read({ contracts: [near] }).score).toBe(5)
  })

  it('shows its sum, what it cannot see, and the records', () => {
    expect(read({ invoices: [unpaid(40)], touches: [escalation(20)] })).toMatchObject({
      says: '5 − 2 (an invoice 40 days overdue) − 1 (an open escalation) = 2',
      source: 'crm, billing, calendar, helpdesk',
      evidence: [{ factId: 'invoice/billing/U-40' }, { factId: expect.stringMatching(/^touch/) }],
    })
    const only = portfolio({ recordFeeds: recordFeeds({ ticket: { helpdesk: 0 } }) })
    expect(read({}, only)).toMatchObject({
      score: 5,
      says: '5: nothing recorded stands in the way (invoices, events and meetings not known)',
    })
  })

  it('compares with 28 days ago, as it was known to be then', () => {
    const trend = (parts: DossierParts) => {
      const { before, trend: way } = read(parts)
      return [before, way]
    }
    expect(trend({})).toEqual([5, 'flat'])
    expect(trend({ invoices: [unpaid(40)] })).toEqual([5, 'down'])
    expect(trend({ invoices: [{ ...unpaid(100), paidOn: ago(9) }] })).toEqual([3, 'up'])
    expect(trend({ touches: [escalation(60), meeting(5, 'Check-in')] })).toEqual([4, 'up'])
    expect(trend({ people: [left] })).toEqual([5, 'down'])
    expect(trend({ events: [event(ago(40), 'notice_given')] })).toEqual([1, 'flat'])
    expect(trend({ contracts: [contract({ startOn: ago(20) })] })).toEqual([null, null])
  })

  it('takes no five from contracts alone, but believes what they show', () => {
    expect(read({}, portfolio())).toMatchObject({ score: null, applicable: true, stale: false })
    expect(read({ contracts: [reduced(9)] }, portfolio()).score).toBe(4)
    expect(read({ contracts: [contract({ cancelledOn: ago(3) })] }, portfolio()).score).toBe(1)
  })

  it('is stale on silent feeds, and does not apply without a contract', () => {
    const silent = portfolio({ recordFeeds: recordFeeds(every(30)) })
    expect(read({ invoices: [unpaid(40)] }, silent)).toMatchObject({
      score: null,
      stale: true,
      asOf: ago(30),
    })
    expect(read({ contracts: [] })).toMatchObject({ score: null, applicable: false })
  })
})

describe('an escalation', () => {
  const open = (parts: DossierParts, all = living) =>
    openEscalations(situationOf(dossier(parts), all, defaultSettings), asOf)?.length

  it.each([
    ['alone', [escalation(20)], 1],
    ['after a check-in', [meeting(21, 'Check-in'), escalation(20)], 1],
    ['and a check-in the same day', [meeting(20, 'Check-in'), escalation(20)], 0],
    ['closed by a check-in', [escalation(20), meeting(5, 'Check-in')], 0],
    ['closed by a QBR', [escalation(20), meeting(5, 'QBR')], 0],
    ['closed by an EBR', [escalation(20), meeting(5, 'EBR')], 0],
    ['and a technical meeting', [escalation(20), meeting(5, 'Technical')], 1],
    ['and a mail', [escalation(20), touch(ago(5), [], { type: 'Check-in', kind: 'email' })], 1],
    ['and a check-in to come', [escalation(20), meeting(-5, 'Check-in')], 1],
    ['to come', [escalation(-1)], 0],
    ['179 days ago', [escalation(179)], 1],
    ['180 days ago', [escalation(180)], 0],
  ] as const)('%s', (_, touches, count) => {
    expect(open({ touches: [...touches] })).toBe(count)
  })

  it.each([
    ['escalated and open', { closedAt: null, status: 'escalated' }, 1],
    ['of the category', { closedAt: null, category: 'Escalation' }, 1],
    ['escalated and closed', { status: 'escalated' }, 0],
    ['urgent and open', { closedAt: null, priority: 'urgent', status: 'open' }, 0],
  ] as const)('a ticket %s', (_, change, count) => {
    expect(open({ tickets: [ticket(ago(9), change)] })).toBe(count)
  })

  it('is not known without touches and tickets, and not seen on a silent feed', () => {
    expect(open({ touches: [escalation(20)] }, portfolio())).toBeUndefined()
    const tickets = portfolio({
      recordFeeds: recordFeeds({ touch: { calendar: 30 }, ticket: { helpdesk: 0 } }),
    })
    expect(open({ touches: [escalation(20)] }, tickets)).toBe(0)
  })
})
