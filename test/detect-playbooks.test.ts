/** What each movement proposes: owners, days and words from the facts, and nothing sold into an account in the red (handbook 5 to 7). */
import { defaultSettings } from '#src/detect/default-settings.ts'
import { deadline as deadlineOf } from '#src/detect/deadline.ts'
import type { Finding, HealthReading } from '#src/detect/diagnosis.ts'
import { playbooks } from '#src/detect/playbooks.ts'
import type { RuleInput } from '#src/detect/rule.ts'
import { dayInWords } from '#src/detect/words.ts'
import { rules } from '#src/detect/rules.ts'
import { situationOf } from '#src/detect/situation.ts'
import { withProposals } from '#src/detect/with-proposals.ts'
import type { Person, Profile } from '#src/facts/dossier.ts'
import type { ProposedEdit } from '#src/plan/proposed-edit.ts'
import { proposedEditSchema } from '#src/operations/proposed-edit-schema.ts'
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
  users,
} from './support/dossier.ts'
import { ago, answer, event, invoice, note, ticket, touch } from './support/records.ts'

const am = 'victoria.langley@vendor.example'
const csm = 'sarah.chen@vendor.example'
const green: HealthReading = {
  score: 80,
  status: 'Green',
  coverage: 1,
  caps: [],
  arithmetic: '80',
  signals: [],
}
const red: HealthReading = { ...green, score: 31, status: 'Red' }

interface Parts extends DossierParts {
  readonly profile?: Partial<Profile>
  readonly health?: HealthReading
}

function inputOf({ profile, health = green, ...parts }: Parts): RuleInput {
  const given = dossier(parts)
  const account = { ...given, profile: { ...given.profile, amEmail: am, csmEmail: csm, ...profile } }
  const recorded = { crm: 0, calendar: 0, helpdesk: 0, billing: 0, surveys: 0 }
  const feeds = recordFeeds({
    touch: recorded,
    event: recorded,
    note: recorded,
    ticket: recorded,
    invoice: recorded,
    survey: recorded,
  })
  return {
    ...situationOf(account, portfolio({ recordFeeds: feeds }), defaultSettings),
    deadline: deadlineOf(account.contracts, account.asOf, defaultSettings.renewal),
    health,
    past: [],
    planFreshness: null,
  }
}

/** The finding of a rule on these facts, with the edits of its playbook. */
function proposed(rule: string, parts: Parts): readonly ProposedEdit[] {
  const input = inputOf(parts)
  const findings = rules.find(({ id }) => id === rule)!.find(input) ?? []
  expect(findings, `${rule} on these facts`).not.toEqual([])
  const edits = playbooks.find((one) => one.rule === rule)!.propose(findings[0]!, input)
  for (const edit of edits) expect(proposedEditSchema.parse(edit)).toEqual(edit)
  return edits
}

const lines = (edits: readonly ProposedEdit[]): string[] =>
  edits.map(({ section, says, ownerEmail, dueOn }) => `${section} | ${says} | ${ownerEmail} | ${dueOn}`)

const gone: Partial<Person> = { status: 'left', statusOn: ago(2) }
const champion = person({ ownerEmail: null })
const buyer = person({
  factId: 'contact/crm/P-2',
  sourceId: 'P-2',
  name: 'James Lin',
  email: 'james.lin@fintech.example',
  title: 'CFO',
  roles: ['Economic Buyer'],
})
const people = [champion, buyer]

/** All of 45 of 50 users on each workday. */
const full = users(45, 100, (_, at) => at % 7 < 5)

describe('the list', () => {
  it('has a playbook for every rule, and a rule for every playbook', () => {
    expect(playbooks.map(({ rule }) => rule).toSorted()).toEqual(rules.map(({ id }) => id).toSorted())
  })
})

describe('a champion who left', () => {
  const edits = proposed('champion-left', { people: [{ ...champion, ...gone }, buyer] })

  it('is noted at once, the rest reached within 5 business days, a successor named within 14 days', () => {
    // 30 March 2026 is a Monday.
    expect(lines(edits)).toEqual([
      `stakeholders | Maria Torres (Champion): left on 30 March 2026 | ${csm} | 2026-04-01`,
      `stakeholders | Champion: unknown | ${csm} | 2026-04-13`,
      `risks | Champion departure: Maria Torres left | ${csm} | 2026-04-13`,
      `actions | Reach James Lin after Maria Torres left | ${csm} | 2026-04-06`,
      `actions | Name a new champion in place of Maria Torres | ${csm} | 2026-04-13`,
    ])
  })

  it('is marked departed by the id of the contact, and what is done answers the risk', () => {
    expect(edits[0]).toMatchObject({
      change: 'change',
      target: { by: 'person', factId: champion.factId },
      item: { status: 'departed', statusOn: ago(2) },
      standing: 'confirmed',
      evidence: [champion.factId],
    })
    const target = { by: 'cause', cause: `person ${champion.factId}`, what: 'champion-departure' }
    expect(edits[2]).toMatchObject({ target, item: { severity: 'High', category: 'Relationship' } })
    expect(edits[3]).toMatchObject({ item: { answers: target, owner: { side: 'ours', email: csm } } })
  })

  it('is taken over by whoever has the role too', () => {
    const heir = person({ factId: 'contact/crm/P-3', sourceId: 'P-3', name: 'Priya Sharma' })
    const with2 = proposed('champion-left', {
      people: [
        { ...champion, ...gone },
        { ...heir, email: 'p@fintech.example' },
      ],
    })
    expect(with2.some(({ says }) => says === 'Champion: unknown')).toBe(false)
    expect(with2.at(-1)!.says).toBe('Meet Priya Sharma as champion in place of Maria Torres')
  })

  it('who left long ago asks for nothing that is overdue', () => {
    const late = proposed('champion-left', {
      people: [{ ...champion, status: 'left', statusOn: ago(60) }, buyer],
    })
    expect(late.filter(({ dueOn }) => dueOn < asOf)).toEqual([])
    expect(lines(late).at(-1)).toContain('| 2026-04-15')
  })

  it('names the same days on the card as in its edits, on time, half over and over', () => {
    for (const days of [2, 8, 10, 60]) {
      const parts = { people: [{ ...champion, status: 'left', statusOn: ago(days) } as Person, buyer] }
      const { nextStep } = rules.find(({ id }) => id === 'champion-left')!.find(inputOf(parts))![0]!
      const due = proposed('champion-left', parts)
        .filter(({ section }) => section === 'actions')
        .map(({ dueOn }) => `by ${dayInWords(dueOn)}`)
      expect(nextStep.match(/by \d+ \w+ \d{4}/g), `${days} days ago`).toEqual(due)
    }
  })

  it('and only may have, is unconfirmed and asked after', () => {
    const bounced = touch(ago(1), [csm], { kind: 'email', direction: 'out', bounced: [champion.email!] })
    expect(lines(proposed('champion-left', { people, touches: [bounced] }))).toEqual([
      `stakeholders | Maria Torres (Champion): to be confirmed | ${csm} | 2026-04-02`,
      `actions | Check whether Maria Torres is still there: ask James Lin | ${csm} | 2026-04-02`,
    ])
  })
})

describe('owners', () => {
  const late = { invoices: [invoice(ago(60), { paidOn: null })], people }
  it.each([
    ['AM', {}, am],
    ['CSM where there is no AM', { amEmail: null }, csm],
    ['nobody where neither is known', { amEmail: null, csmEmail: null }, null],
  ])('of money: %s', (_, profile, owner) => {
    for (const edit of proposed('invoice-overdue', { ...late, profile })) expect(edit.ownerEmail).toBe(owner)
  })

  it('of adoption: CSM, else AM', () => {
    const asked = (profile: Partial<Profile>) =>
      proposed('detractor', { people, surveys: [answer(ago(3), 2, { email: champion.email })], profile })[0]!
        .ownerEmail
    expect([asked({}), asked({ csmEmail: null })]).toEqual([csm, am])
  })
})

describe('growth', () => {
  it('offers the seats that are short, with their value', () => {
    const [edit] = proposed('utilisation-high', { usage: full, people })
    expect(edit).toMatchObject({
      section: 'opportunities',
      ownerEmail: am,
      item: {
        type: 'Seat',
        stakeholder: { personId: buyer.factId, name: 'James Lin' },
        value: 20_000,
        currency: 'USD',
        quarter: '2026-Q2',
        status: 'Open',
        blocker: null,
      },
    })
  })

  it.each([
    ['utilisation-high', { usage: full }],
    ['plan-limit-near', { events: [event(ago(3), 'limit_used', { value: 0.9, text: 'API calls' })] }],
    ['new-department', { usage: [...full, ...users(48, 20, (user) => user > 44)] }],
  ])('waits in an account in the red, and says so: %s', (rule, parts) => {
    const newcomers = [45, 46, 47].map((at) =>
      person({
        factId: `contact/crm/U-${at}`,
        sourceId: `user-${at}`,
        name: `User ${at}`,
        email: null,
        department: 'Risk',
        roles: [],
      }),
    )
    const group = rule === 'new-department' ? newcomers : []
    const edits = proposed(rule, { ...parts, people: [...people, ...group], health: red })
    const edit = edits.find(({ section }) => section === 'opportunities')
    expect(edit).toMatchObject({ item: { status: 'Waiting', quarter: null } })
    expect(edit!.says).toMatch(/it waits$/)
    expect(edit!.why).toContain('The account is Red (31 of 100): no expansion is offered, it waits.')
    const open = proposed(rule, { ...parts, people: [...people, ...group] })
    expect(open[0]).toMatchObject({ item: { status: 'Open' } })
    expect(open[0]!.says).not.toMatch(/waits/)
  })
})

describe('money', () => {
  it('asks for an overdue invoice within 5 business days, and blocks the renewal', () => {
    const late = invoice(ago(46), { id: 'INV-7', paidOn: null, amount: 12_000 })
    expect(lines(proposed('invoice-overdue', { invoices: [late], people }))).toEqual([
      `risks | Unpaid invoices: invoice INV-7 of 12,000 USD, 16 days overdue | ${am} | 2026-04-15`,
      `blockers | Invoice INV-7 of 12,000 USD is not paid | ${am} | 2026-04-08`,
      `actions | Ask James Lin (Economic Buyer) what holds back invoice INV-7 of 12,000 USD, and agree on the day of the payment | ${am} | 2026-04-08`,
    ])
  })

  it('has a risk mitigated before the renewal is decided', () => {
    const unpaid = invoice(ago(46), { paidOn: null })
    const contracts = [contract({ autoRenew: false, renewalOn: null, endOn: addDays(asOf, 6) })]
    expect(proposed('invoice-overdue', { invoices: [unpaid], people, contracts })[0]!.dueOn).toBe(
      '2026-04-06',
    )
  })

  it('lets our executive speak with whoever decides before the last day', () => {
    const cancelled = contract({ status: 'cancelled', cancelledOn: ago(5), endOn: addDays(asOf, 40) })
    const edits = proposed('cancellation-set', {
      contracts: [cancelled],
      people,
      profile: { sponsorEmail: 'ceo@vendor.example' },
    })
    expect(edits.map(({ section }) => section)).toEqual(['risks', 'blockers', 'actions'])
    expect(edits[2]!.says).toContain('James Lin (Economic Buyer)')
    expect(edits[2]!.says).toContain('ceo@vendor.example')
  })
})

describe('voice', () => {
  it('makes a risk of somebody who decides, and asks them', () => {
    const surveys = [answer(ago(3), 2, { email: champion.email, comment: 'Too slow' })]
    expect(lines(proposed('detractor', { people, surveys }))).toEqual([
      `risks | Unhappy stakeholder: Maria Torres, NPS 2 | ${csm} | 2026-04-12`,
      `stakeholders | Maria Torres: sentiment Positive → Negative | ${csm} | 2026-04-03`,
      `actions | Call Maria Torres about NPS 2: “Too slow” | ${csm} | 2026-04-03`,
    ])
  })

  it('makes a friction of several others', () => {
    const surveys = [3, 2, 1].map((at) => answer(ago(at), 3, { email: `user${at}@fintech.example` }))
    expect(proposed('detractor', { people, surveys }).map(({ section }) => section)).toEqual([
      'frictions',
      'actions',
    ])
  })

  it.each([
    ['competitor', 'They saw a demo of Looker.', { ...defaultSettings.movements, competitors: ['Looker'] }],
    ['budget-freeze', 'There is a budget freeze until autumn.', defaultSettings.movements],
  ])('only assumes a risk of a word: %s', (rule, text, movements) => {
    const input = inputOf({ people, notes: [note(ago(2), text)] })
    const own = { ...input, settings: { ...input.settings, movements } }
    const [finding] = rules.find(({ id }) => id === rule)!.find(own)!
    const edits = playbooks.find((one) => one.rule === rule)!.propose(finding!, own)
    expect(edits[0]).toMatchObject({ section: 'risks', standing: 'assumed', ownerEmail: am })
    expect(edits.at(-1)).toMatchObject({ section: 'actions', dueOn: '2026-04-06' })
  })
})

describe('support', () => {
  it('settles the urgent ticket that waits within a business day', () => {
    const urgent = ticket(ago(4), {
      priority: 'urgent',
      status: 'open',
      closedAt: null,
      subject: 'Exports fail',
    })
    const edits = proposed('ticket-spike', { people, tickets: [urgent] })
    expect(lines(edits)[1]).toBe(
      `actions | Settle the open ticket “Exports fail” (urgent, since 28 March 2026) | ${csm} | 2026-04-01`,
    )
  })
})

describe('renewal window', () => {
  const ends = (days: number) => contract({ autoRenew: false, endOn: addDays(asOf, days), renewalOn: null })

  it('begins with the present step and plans those to come on their days', () => {
    const edits = proposed('renewal-window', { contracts: [ends(110)], people })
    expect(edits[0]).toMatchObject({
      section: 'actions',
      says: 'T-120: Make the renewal plan and get ready inside, 100,000 USD a year',
    })
    expect(edits.slice(1).map(({ section, dueOn }) => `${section} ${dueOn}`)).toEqual(
      [90, 60, 45, 30, 14, 7].map((days) => `checklist ${addDays(asOf, 110 - days)}`),
    )
    expect(edits[1]!.ownerEmail).toBe(csm)
  })

  it('makes up for what no record shows as done, never after the deadline', () => {
    const edits = proposed('renewal-window', { contracts: [ends(3)], people })
    expect(edits.every(({ dueOn }) => dueOn >= asOf && dueOn <= addDays(asOf, 3))).toBe(true)
    expect(edits.find(({ says }) => says.startsWith('T-90'))!.why).toContain('no record shows it')
  })

  it('makes up for them before the next step, which rests on them', () => {
    // T-45 is the present one, and the next is in two days.
    const edits = proposed('renewal-window', { contracts: [ends(32)], people })
    const steps = edits.flatMap(({ says, dueOn }) => {
      const days = /^T-(\d+):/.exec(says)?.[1]
      return days === undefined ? [] : [{ days: Number(days), dueOn }]
    })
    expect(steps.length).toBeGreaterThan(5)
    const inOrder = steps.toSorted((a, b) => b.days - a.days).map(({ dueOn }) => dueOn)
    expect(inOrder).toEqual(inOrder.toSorted())
    expect(inOrder[0]).toBe(addDays(asOf, 2))
  })
})

describe('the map', () => {
  it('adds a new stakeholder as assumed', () => {
    const newcomer = person({
      factId: 'contact/crm/P-9',
      sourceId: 'P-9',
      name: 'Ana Ruiz',
      title: 'CTO',
      roles: [],
      knownSince: ago(3),
    })
    const [edit] = proposed('new-stakeholder', { people: [...people, newcomer] })
    expect(edit).toMatchObject({
      change: 'add',
      target: { by: 'person', factId: 'contact/crm/P-9' },
      standing: 'assumed',
      item: { name: 'Ana Ruiz', title: 'CTO', roles: [] },
    })
  })

  it('is unconfirmed as a whole after a reorganisation, but for those who only use it', () => {
    const user = person({ factId: 'contact/crm/P-8', sourceId: 'P-8', roles: ['End User'], influence: 'Low' })
    const events = [event(ago(2), 'organisation_change')]
    const edits = proposed('reorganisation', { people: [...people, user], events })
    expect(edits[0]).toMatchObject({ section: 'actions', dueOn: addDays(ago(2), 14) })
    expect(edits.slice(1).map(({ target, item }) => [target, item])).toEqual(
      people.map(({ factId }) => [
        { by: 'person', factId },
        { status: 'unconfirmed', statusOn: ago(2) },
      ]),
    )
  })
})

describe('before a meeting', () => {
  it('confirms the low signals and refreshes the material on the workday before', () => {
    // 6 April 2026 is a Monday.
    const review = touch('2026-04-06', [csm], { type: 'QBR', subject: 'Spring review', attended: [] })
    const low = {
      id: 'seat-utilisation',
      score: 1,
      value: 0.05,
      trend: null,
      before: null,
      source: 'product',
      asOf,
      stale: false,
      applicable: true,
      says: '2 of 50 seats',
      evidence: [],
    } as const
    const edits = proposed('before-meeting', {
      people,
      touches: [review],
      health: { ...green, signals: [low] },
    })
    expect(edits[0]).toMatchObject({
      section: 'reviews',
      dueOn: '2026-04-03',
      item: {
        on: '2026-04-06',
        confirm: ['seat utilisation 1 of 5', 'Maria Torres (Champion): silent since 4 March 2026'],
      },
    })
    expect(edits.find(({ section }) => section === 'metrics')).toMatchObject({
      change: 'confirm',
      target: { by: 'signal', signal: 'seat-utilisation' },
    })
    expect(edits.at(-1)!.says).toBe('Refresh the material for Spring review on 6 April 2026')
  })
})

describe('a stale plan', () => {
  it('is reviewed', () => {
    const input = { ...inputOf({ people }), planFreshness: { share: 0.4, staleSince: ago(10) } }
    const [finding] = rules.find(({ id }) => id === 'stale-plan')!.find(input)!
    const edits = playbooks.find(({ rule }) => rule === 'stale-plan')!.propose(finding!, input)
    expect(lines(edits)).toEqual([
      `reviews | Plan review: Only 40% of the plan is fresh | ${am} | 2026-04-03`,
    ])
  })
})

describe('good news', () => {
  it('is a win and a value that the customer is to agree', () => {
    const edits = proposed('good-news', {
      people,
      events: [event(ago(1), 'value_milestone', { text: 'First board report' })],
    })
    expect(edits.map(({ section }) => section)).toEqual(['wins', 'values', 'actions'])
    expect(edits[1]).toMatchObject({ item: { value: 'First board report', agreed: false, amount: null } })
  })
})

describe('one cause, one card', () => {
  it('proposes once what two movements of it call for', () => {
    const late = invoice(ago(60), { id: 'INV-7', paidOn: null })
    const failed = event(ago(20), 'payment_failed', { text: 'Card declined INV-7' })
    const input = inputOf({ people, invoices: [late], events: [failed] })
    const findings = ['invoice-overdue', 'payment-failed'].flatMap((rule): readonly Finding[] =>
      rules.find(({ id }) => id === rule)!.find(input)!,
    )
    const [overdue, refused] = withProposals(findings, input)
    expect(overdue!.proposals.map(({ section }) => section)).toEqual(['risks', 'blockers', 'actions'])
    expect(refused!.proposals.map(({ section }) => section)).toEqual(['actions'])
  })
})
