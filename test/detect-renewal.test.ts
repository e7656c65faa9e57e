/** What is to be expected of a renewal: category, risk, steps and the ninety-day checklist (handbook 1 and 7). */
import { defaultSettings } from '#src/detect/default-settings.ts'
import { detect } from '#src/detect/detect.ts'
import type { Renewal } from '#src/detect/diagnosis.ts'
import type { Decided } from '#src/detect/renewal/decided.ts'
import { categoryOf } from '#src/detect/renewal/category-of.ts'
import type { Portfolio } from '#src/detect/portfolio.ts'
import type { Settings } from '#src/detect/settings.ts'
import { dayInWords } from '#src/detect/words.ts'
import type { Person } from '#src/facts/dossier.ts'
import type { Opportunity } from '#src/facts/records.ts'
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
  users,
} from './support/dossier.ts'
import { ago, event, ticket, touch } from './support/records.ts'

const living = portfolio({
  recordFeeds: recordFeeds({ touch: { calendar: 0 }, ticket: { helpdesk: 0 }, event: { crm: 0 } }),
})
/** Feeds in the tests reach 60 days back; a quarter is told from further back. */
const longKnown: Portfolio = {
  ...living,
  recordFeeds: {
    ...living.recordFeeds,
    touch: { calendar: { ...living.recordFeeds.touch['calendar']!, firstOn: ago(400) } },
  },
}

const diagnosis = (parts: DossierParts, settings: Settings = defaultSettings, all = longKnown) =>
  detect(dossier(parts), all, settings)
const renewal = (parts: DossierParts, all = longKnown): Renewal =>
  diagnosis(parts, defaultSettings, all).renewal!
/** Ends in so many days and does not renew itself. */
const ending = (days: number, change: Parameters<typeof contract>[0] = {}) =>
  contract({ autoRenew: false, renewalOn: null, endOn: addDays(asOf, days), ...change })
const red: Settings = {
  ...defaultSettings,
  health: { ...defaultSettings.health, leastCoverage: 0.1, greenFrom: 101, yellowFrom: 101 },
}
const usage = users(5, 100, () => true)
const sponsor = person({
  factId: 'contact/crm/P-9',
  sourceId: 'P-9',
  name: 'David Park',
  email: 'david.park@fintech.example',
  roles: ['Executive Sponsor'],
})

describe('the forecast category', () => {
  const nothing: Decided | null = null
  it.each([
    [0.9, nothing, 'Commit'],
    [0.899, nothing, 'Likely'],
    [0.7, nothing, 'Likely'],
    [0.699, nothing, 'At risk'],
    [0.4, nothing, 'At risk'],
    [0.399, nothing, 'Unlikely'],
    [0.02, nothing, 'Unlikely'],
    [0.98, { kind: 'signed', evidence: [] }, 'Closed'],
    [0.03, { kind: 'notice', since: asOf, endsOn: null, evidence: [] }, 'Lost'],
  ] as const)('%f, %j: %s', (p, outcome, category) => {
    expect(categoryOf(p, outcome, defaultSettings.forecast)).toBe(category)
  })
})

describe('what is at risk', () => {
  const says = (parts: DossierParts, settings?: Settings) =>
    diagnosis(parts, settings).renewal!.atRisk?.reasons.map((reason) => reason.says)

  it('is nothing of an account that is likely to renew', () => {
    const { atRisk, category, expectedLoss } = renewal({ contracts: [ending(100)] })
    const { outlook } = diagnosis({ contracts: [ending(100)] })
    expect(atRisk).toBeNull()
    expect(category).toBe('Likely')
    expect(expectedLoss).toBeCloseTo(100_000 * (1 - outlook!.p), 6)
  })

  it('is all of it in the red, after notice, and where the outlook is below the line', () => {
    expect(says({ contracts: [ending(100)], usage }, red)).toEqual(['The account is Red.'])
    expect(says({ contracts: [ending(100)], events: [event(ago(3), 'notice_given')] })).toEqual([
      'Notice was given.',
    ])
    const strict = { ...defaultSettings, forecast: { ...defaultSettings.forecast, atRiskBelow: 0.99 } }
    expect(says({ contracts: [ending(100)] }, strict)).toEqual([
      expect.stringMatching(/^It is \d\d% likely to renew, under 99%\.$/),
    ])
    expect(says({ contracts: [contract({ terms: [terms({ arr: null })] })], usage }, red)).toHaveLength(1)
  })

  it('is what is cancelled of an account that keeps the rest', () => {
    const line = (id: string, arr: number, change = {}) =>
      contract({ id, productId: id, terms: [terms({ arr })], ...change })
    const contracts = [
      line('A', 70_000),
      line('B', 30_000, { cancelledOn: ago(100), endOn: addDays(asOf, 90) }),
    ]
    expect(renewal({ contracts }).atRisk).toEqual({
      arr: 30_000,
      reasons: [
        {
          says: 'A part is cancelled, 30,000 USD a year.',
          evidence: [expect.objectContaining({ says: 'cancelled' })],
        },
      ],
    })
  })

  it('names the amount in the currency that it is converted to', () => {
    const contracts = [ending(100, { currency: 'EUR', originalCurrency: 'GBP' })]
    expect(diagnosis({ contracts, events: [event(ago(3), 'notice_given')] }).movements[0]?.reason).toContain(
      '100,000 EUR a year',
    )
  })

  it('is no amount where none is known', () => {
    const contracts = [ending(100, { terms: [terms({ arr: null })] })]
    expect(renewal({ contracts, events: [event(ago(3), 'notice_given')] })).toMatchObject({
      atRisk: { arr: null },
      expectedLoss: null,
      category: 'Lost',
    })
  })
})

describe('the day of the decision', () => {
  const due = (parts: DossierParts): Day | null => renewal(parts).dueOn
  it.each([
    ['the deadline', { contracts: [contract({ renewalOn: '2026-06-15', noticeDays: 30 })] }, '2026-05-16'],
    [
      'signed: the end that it is signed for',
      { contracts: [ending(40), contract({ id: 'S-2', startOn: addDays(asOf, 40) })] },
      addDays(asOf, 40),
    ],
    ['cancelled: the last day', { contracts: [ending(40, { cancelledOn: ago(3) })] }, addDays(asOf, 40)],
    ['rolling: none', { contracts: [contract({ termMonths: 1 })] }, null],
  ] as const)('%s', (_, parts, on) => {
    expect(due(parts as DossierParts)).toBe(on)
  })

  it('is none at all without a contract', () => {
    expect(diagnosis({ contracts: [] }).renewal).toBeNull()
    expect(diagnosis({ contracts: [ending(0)] }).renewal).toBeNull()
  })
})

describe('the steps', () => {
  const step = (days: number, before: number, parts: DossierParts = {}, all = longKnown) =>
    renewal({ contracts: [ending(days)], ...parts }, all).steps.find(
      ({ daysBefore }) => daysBefore === before,
    )!

  it('are eight in the red and seven else, each on its day', () => {
    const { steps } = renewal({ contracts: [ending(200)] })
    expect(steps.map(({ daysBefore, on }) => [daysBefore, on])).toEqual(
      [120, 90, 60, 45, 30, 14, 7].map((days) => [days, addDays(asOf, 200 - days)]),
    )
    expect(steps.every(({ state }) => state === 'ahead')).toBe(true)
    const inTheRed = diagnosis({ contracts: [ending(200)], usage }, red).renewal!.steps
    expect(inTheRed[0]).toMatchObject({ daysBefore: 180, what: 'Agree how the account recovers' })
  })

  it.each([
    [121, 120, 'ahead'],
    [120, 120, 'due'],
    [91, 120, 'due'],
    [90, 120, 'overdue'],
    [90, 90, 'due'],
    [14, 30, 'overdue'],
    [7, 14, 'overdue'],
    [7, 7, 'due'],
    [1, 7, 'due'],
  ] as const)('%i days before: T-%i is %s', (days, before, state) => {
    expect(step(days, before).state).toBe(state)
  })

  it('are none for rolling contracts and once notice was given', () => {
    expect(renewal({ contracts: [contract({ termMonths: 5 })] }).steps).toEqual([])
    expect(renewal({ contracts: [ending(50, { cancelledOn: ago(3) })] }).steps).toEqual([])
    expect(renewal({ contracts: [ending(50)], events: [event(ago(3), 'notice_given')] }).steps).toEqual([])
  })

  it('are those of the next term once the notice date has passed', () => {
    const passed = contract({ renewalOn: '2026-06-15', noticeDays: 76 })
    expect(renewal({ contracts: [passed] }).steps[0]).toMatchObject({ on: '2026-12-01', state: 'ahead' })
  })

  const talk = (days: number, type = 'EBR') => ({
    touches: [touch(ago(days), ['x@fintech.example'], { type })],
  })
  it.each([
    ['an EBR', 50, talk(5), 'done', true],
    ['an EBR since T-90', 50, talk(40), 'done', true],
    ['an EBR before T-90', 50, talk(41), 'due', true],
    ['none', 50, talk(5, 'Check-in'), 'due', true],
    ['none, and the next step has come', 45, talk(5, 'Check-in'), 'overdue', true],
    ['types are not recorded', 50, { touches: [touch(ago(5), [])] }, 'due', false],
    [
      'the sponsor was met',
      50,
      { people: [sponsor], touches: [touch(ago(5), [sponsor.email!])] },
      'done',
      true,
    ],
  ] as const)('T-60, %s', (_, days, parts, state, isKnown) => {
    expect(step(days, 60, parts as DossierParts)).toMatchObject({ state, isKnown })
  })

  const deal = (stage: string, change: Partial<Opportunity> = {}): DossierParts => ({
    opportunities: [
      {
        factId: 'opportunity/crm/O-1',
        source: 'crm',
        id: 'O-1',
        name: 'Renewal 2026',
        type: 'Renewal',
        stage,
        amount: null,
        currency: null,
        closeOn: addDays(asOf, 40),
        probability: null,
        confidence: null,
        productId: null,
        stakeholderId: null,
        buyingCentre: null,
        rationale: null,
        blocker: null,
        nextStep: null,
        ownerEmail: null,
        statedOn: '2026-01-01',
        ...change,
      },
    ],
  })
  it.each([
    [45, 'no renewal in the pipeline', {}, 'due', false],
    [45, 'discovery', deal('Discovery'), 'due', true],
    [45, 'proposal', deal('Proposal sent'), 'done', true],
    [45, 'an upsell', deal('Proposal sent', { type: 'Upsell' }), 'due', false],
    [45, 'a renewal of another year', deal('Proposal sent', { closeOn: addDays(asOf, 400) }), 'due', false],
    [
      45,
      'a message',
      { touches: [touch(ago(5), [], { kind: 'email', direction: 'out', subject: 'Our proposal' })] },
      'done',
      true,
    ],
    [
      45,
      'their message',
      { touches: [touch(ago(5), [], { kind: 'email', direction: 'in', subject: 'Your offer' })] },
      'due',
      false,
    ],
    [30, 'proposal', deal('Proposal sent'), 'ahead', true],
    [30, 'negotiation', deal('Negotiation'), 'ahead', true],
    [30, 'contract', deal('Contract out'), 'done', true],
  ] as const)('T-%i, %s', (before, _, parts, state, isKnown) => {
    expect(step(40, before, parts as DossierParts)).toMatchObject({ state, isKnown })
  })

  it('knows a signature, and that one is missing where it must be signed', () => {
    expect(step(10, 14)).toMatchObject({ state: 'due', isKnown: true })
    expect(step(10, 14, { events: [event(ago(2), 'renewed')] })).toMatchObject({
      state: 'done',
      evidence: [{ factId: `event/crm/${ago(2)}-renewed` }],
    })
    const renewing = contract({ renewalOn: addDays(asOf, 10), noticeDays: 0 })
    expect(step(10, 14, { contracts: [renewing] })).toMatchObject({ state: 'due', isKnown: false })
  })

  it('knows an escalation', () => {
    expect(step(5, 7)).toMatchObject({ state: 'due', isKnown: false })
    expect(step(5, 7, talk(2, 'Escalation'))).toMatchObject({ state: 'done' })
  })
})

describe('the ninety-day checklist', () => {
  const buyer = { ...sponsor, roles: ['Economic Buyer'] }
  const line = (id: string, parts: DossierParts = {}, all = longKnown) =>
    renewal({ contracts: [ending(80)], ...parts }, all).checklist.find((one) => one.id === id)!
  const sent = (days: number, change = {}) => ({
    touches: [touch(ago(days), [], { type: 'Value summary', ...change })],
  })
  const met = (days: number) => [touch(ago(days), [sponsor.email!])]

  it('has ten lines while the window is open, and none before', () => {
    expect(renewal({ contracts: [ending(120)] }).checklist).toHaveLength(10)
    expect(renewal({ contracts: [ending(121)] }).checklist).toEqual([])
    expect(diagnosis({ contracts: [ending(180)], usage }, red).renewal!.checklist).toHaveLength(10)
    expect(diagnosis({ contracts: [ending(181)], usage }, red).renewal!.checklist).toEqual([])
    expect(renewal({ contracts: [ending(80, { cancelledOn: ago(2) })] }).checklist).toEqual([])
  })

  it.each(['success-plan', 'pricing', 'paper-process', 'risks'])('%s: no record shows it', (id) => {
    expect(line(id)).toMatchObject({ holds: null, says: 'no record shows it', evidence: [] })
  })

  it.each([
    ['value-summary', 'sent', sent(90), true],
    ['value-summary', 'sent too long ago', sent(91), false],
    ['value-summary', 'types are not recorded', { touches: [touch(ago(5), [])] }, null],
    ['buyer-met', 'met', { people: [buyer], touches: met(90) }, true],
    ['buyer-met', 'met too long ago', { people: [buyer], touches: met(91) }, false],
    ['buyer-met', 'nobody is recorded', {}, null],
    ['buyer-met', 'gone', { people: [{ ...buyer, status: 'left', statusOn: ago(9) }] }, false],
    ['sponsor-briefed', 'met', { people: [sponsor], touches: met(9) }, true],
    ['sponsor-briefed', 'not met', { people: [sponsor] }, false],
    ['escalations', 'none', {}, true],
    ['escalations', 'open', { touches: [touch(ago(9), [], { type: 'Escalation' })] }, false],
    [
      'escalations',
      'a ticket',
      { tickets: [ticket(ago(9), { closedAt: null, status: 'escalated' })] },
      false,
    ],
    ['seats', 'use is not known', {}, null],
    ['seats', 'half of them used', { usage: users(25, 100, () => true) }, true],
    ['seats', 'fewer used', { usage: users(24, 100, () => true) }, false],
    ['seats', 'all used', { usage: users(50, 100, () => true) }, true],
    ['seats', 'more used than licensed', { usage: users(51, 100, () => true) }, false],
    ['competitors', 'nothing recorded', {}, null],
    ['competitors', 'recorded', { people: [person({ competitors: ['Rivalry'] })] }, true],
  ] as const)('%s, %s', (id, _, parts, holds) => {
    const found = line(id, parts as DossierParts)
    expect(found.holds).toBe(holds)
    expect(found.says).not.toBe('')
  })

  it('says that meetings are not known where contacts are, and since when they are known', () => {
    const buyerMet = (touchFeeds: Parameters<typeof recordFeeds>[0]) =>
      line('buyer-met', { people: [buyer] }, portfolio({ recordFeeds: recordFeeds(touchFeeds) })).says
    expect(buyerMet({})).toBe('meetings and messages are not known')
    const feeds = recordFeeds({ touch: { calendar: 0 } })
    const late = { calendar: { ...feeds.touch['calendar']!, firstOn: ago(20) } }
    const all = portfolio({ recordFeeds: { ...feeds, touch: late } })
    expect(line('buyer-met', { people: [buyer] }, all).says).toBe(
      `meetings and messages are known only since ${dayInWords(ago(20))}`,
    )
    expect(buyerMet({ touch: { calendar: 40 } })).toBe(
      `meetings and messages are known only through ${dayInWords(ago(40))}`,
    )
    const breadth = (people: readonly Person[]) =>
      diagnosis(
        { people },
        defaultSettings,
        portfolio({ recordFeeds: recordFeeds({}) }),
      ).relationship.checklist.find(({ id }) => id === 'breadth')!.says
    expect(breadth([buyer])).toBe('meetings and messages are not known')
    expect(breadth([])).toBe('no contacts are recorded')
  })

  it('names the same day for a value summary as the checklist of the relationship', () => {
    // Three months before this day are 89 days.
    const day = '2026-05-01'
    const feeds = recordFeeds({ touch: { calendar: -30 } })
    const touches = { calendar: { ...feeds.touch['calendar']!, firstOn: ago(400) } }
    const all = portfolio({ asOf: day, recordFeeds: { ...feeds, touch: touches } })
    const parts = { asOf: day, people: [sponsor], touches: [touch(ago(9), [], { type: 'Check-in' })] }
    const { relationship, renewal: expected } = diagnosis(
      { ...parts, contracts: [ending(80)] },
      defaultSettings,
      all,
    )
    const lines = [...relationship.checklist, ...expected!.checklist]
    expect(lines.filter(({ id }) => id === 'value-summary').map(({ says }) => says)).toEqual([
      'none since 31 January 2026',
      'none since 31 January 2026',
    ])
  })

  it('cannot tell on silent feeds, nor from a feed that began within the quarter', () => {
    const silent = portfolio({
      recordFeeds: recordFeeds({ touch: { calendar: 30 }, ticket: { helpdesk: 30 } }),
    })
    const parts = { people: [sponsor], touches: [touch(ago(80), [], { type: 'Check-in' })] }
    for (const id of ['value-summary', 'sponsor-briefed', 'escalations'])
      expect(line(id, parts, silent).holds, id).toBeNull()
    expect(line('value-summary', parts, living).holds).toBeNull()
    expect(line('value-summary', parts).holds).toBe(false)
  })

  it('shows the record', () => {
    expect(line('value-summary', sent(9))).toMatchObject({
      says: 'Value summary on 23 March 2026',
      evidence: [{ source: 'calendar', on: ago(9) }],
    })
  })
})
