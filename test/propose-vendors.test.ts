/** Exports of the vendors that are known: each is read without a word, says all that it does not read, and reads alike whatever the order of its columns. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kinds } from '#src/facts/kinds.ts'
import type { CheckReport, FactInput } from '#src/connect/files/import-input.ts'
import { all, lines, withInput } from './support/files.ts'
import { type Export, exports } from './support/vendor-exports.ts'

interface Read {
  readonly report: CheckReport
  readonly facts: readonly FactInput[]
}

function read(files: Export): Promise<Read> {
  return withInput(files, async (input) => {
    const report = await input.check({}, () => {})
    const facts = await Promise.all(kinds.map(async ({ name }) => (await all(input.facts(name, 0))).flat()))
    return { report, facts: facts.flat() }
  })
}

/** The values of the facts of a kind by their ids. */
function of({ facts }: Read, kind: string): Record<string, unknown> {
  const own = facts.filter((fact) => fact.kind === kind)
  return Object.fromEntries(own.map(({ sourceId, values }) => [sourceId, values]))
}

function leftOut({ report }: Read): Record<string, Record<string, number>> {
  const left = report.files.filter((file) => file.leftOut.length > 0)
  return Object.fromEntries(
    left.map((file) => [file.as, Object.fromEntries(file.leftOut.map(({ why, rows }) => [why, rows]))]),
  )
}

const ORPHAN = 'belongs to no account that is known'

describe('an export', () => {
  it('of reports of Salesforce brings the buying role, the segment and the ARR', async () => {
    const made = await read({
      'accounts report.csv':
        'Account ID,Account Name,Website,ARR,Customer Segment\n1,Alpen AG,alpen.example,48000,Enterprise\n',
      'contacts report.csv': `Contact ID,Account ID,Full Name,Email,Job Title,Buying Role
7,1,Ada Berg,ada@alpen.example,CTO,Economic buyer
8,1,Bo Dahl,bo@alpen.example,CFO,Legal
`,
    })
    expect(lines(made.report)).toEqual([])
    expect(of(made, 'account')).toMatchObject({ 1: { arr: 48_000, segment: 'Enterprise' } })
    expect(of(made, 'contact')).toMatchObject({ 7: { title: 'CTO', roles: ['Economic Buyer'] } })
    expect(of(made, 'contact')['8']).not.toHaveProperty('roles')
  })

  it('of lists of HubSpot is read', async () => {
    const made = await read(exports['HubSpot lists'])
    expect(lines(made.report)).toEqual([])
    expect(of(made, 'account')).toMatchObject({
      9001: {
        name: 'Nordlicht GmbH',
        domain: 'nordlicht.example',
        employees: 120,
        revenue: 4_500_000,
        city: 'Kiel',
        country: 'Germany',
        created_on: '2024-02-03',
        arr: 48_000,
        segment: 'Enterprise',
      },
      9002: { name: 'sturm.example', domain: 'sturm.example', country: 'Austria' },
    })
    expect(of(made, 'contact')).toMatchObject({
      501: {
        account_id: '9001',
        name: 'Ada Berg',
        email: 'ada@nordlicht.example',
        title: 'CTO',
        roles: ['Champion'],
      },
      502: { account_id: '9002', name: 'Bo Dahl', roles: ['Economic Buyer'] },
      // Only the name of the company is given.
      504: { account_id: '9001', name: 'Di Berg' },
    })
    expect(of(made, 'opportunity')).toMatchObject({
      71: {
        account_id: '9001',
        name: 'More seats',
        stage: 'Contract sent',
        amount: 12_000,
        close_on: '2026-12-01',
      },
    })
    expect(of(made, 'ticket')).toMatchObject({
      81: { account_id: '9001', priority: 'normal', status: 'New', opened_at: '2026-03-01T08:30:00.000Z' },
      82: { account_id: '9002', priority: 'urgent', closed_at: '2026-03-04T10:00:00.000Z' },
    })
    expect(leftOut(made)).toEqual({ contacts: { [ORPHAN]: 1 } })
    expect(made.facts.every(({ source }) => source === 'hubspot')).toBe(true)
  })

  it('of the data of Salesforce is read, owners by their e-mail, cases and events by their contact', async () => {
    const made = await read(exports['Salesforce data export'])
    expect(lines(made.report)).toEqual([])
    expect(of(made, 'account')).toMatchObject({
      '001A': { name: 'Alpen AG', domain: 'alpen.example', am_email: 'eva@us.example', employees: 300 },
      '001B': { name: 'Alpen Labs', parent_id: '001A', domain: 'labs.alpen.example' },
    })
    expect(of(made, 'contact')).toMatchObject({
      '003A': { name: 'Lea Zuber', owner_email: 'eva@us.example' },
      '003B': { reports_to_id: '003A', account_id: '001A' },
    })
    expect(of(made, 'opportunity')).toMatchObject({
      '006A': { stage: 'Negotiation/Review', probability: 0.75, product_id: '01tA', close_on: '2027-01-31' },
    })
    expect(of(made, 'ticket')).toMatchObject({
      '500A': { account_id: '001A', requester_email: 'tim@alpen.example', priority: 'high' },
    })
    expect(of(made, 'touch')).toMatchObject({
      '00TA': { kind: 'call', direction: 'out', at: '2026-04-01T10:00:00.000Z' },
      '00UA': { kind: 'meeting', account_id: '001A', subject: 'Quarterly review' },
    })
    expect(of(made, 'teammate')).toMatchObject({ 'eva@us.example': { name: 'Eva Lang', team: 'Success' } })
    expect(leftOut(made)).toEqual({
      accounts: { 'deleted in Salesforce': 1 },
      contacts: { [ORPHAN]: 1 },
      touches: { 'a task that is neither a call nor an e-mail': 1 },
    })
  })

  it('of reports of Salesforce is read, accounts found by their names', async () => {
    const made = await read(exports['Salesforce reports'])
    expect(lines(made.report)).toEqual([])
    expect(of(made, 'account')).toMatchObject({ '001A': { name: 'Alpen AG', city: 'Bern', employees: 300 } })
    expect(of(made, 'contact')).toMatchObject({ '003A': { account_id: '001A', name: 'Lea Zuber' } })
    expect(of(made, 'opportunity')).toMatchObject({
      '006A': { account_id: '001A', amount: 48_000, stage: 'Negotiation' },
    })
    expect(of(made, 'ticket')).toMatchObject({ '00001026': { account_id: '001A', priority: 'high' } })
  })

  it('of the API of Zendesk is read, tickets by the organization of who asked', async () => {
    const made = await read(exports['Zendesk API'])
    expect(lines(made.report)).toEqual([])
    expect(of(made, 'account')).toMatchObject({ 360001: { name: 'Weber & Co', domain: 'weber.example' } })
    expect(of(made, 'contact')).toEqual({
      11: expect.objectContaining({ name: 'Ina Weber', email: 'ina@weber.example' }),
    })
    expect(of(made, 'ticket')).toMatchObject({
      901: {
        account_id: '360001',
        requester_email: 'ina@weber.example',
        closed_at: '2026-01-07T08:00:00.000Z',
        satisfaction: 5,
      },
      903: { status: 'open', category: 'question' },
    })
    expect(of(made, 'ticket')['903']).not.toHaveProperty('closed_at')
    expect(leftOut(made)).toEqual({
      contacts: { 'an agent or an administrator, not a customer': 1 },
      tickets: { 'deleted in Zendesk': 1 },
    })
  })

  it('of a view of Zendesk is read beside its organizations', async () => {
    const made = await read(exports['Zendesk view'])
    expect(lines(made.report)).toEqual([])
    expect(of(made, 'ticket')).toMatchObject({
      901: { account_id: '360001', requester_email: 'ina@weber.example', priority: 'high', satisfaction: 5 },
    })
  })

  it('of the dashboard of Stripe is read in whole units', async () => {
    const made = await read(exports['Stripe dashboard'])
    expect(lines(made.report)).toEqual([])
    expect(of(made, 'account')).toMatchObject({
      cus_A: { name: 'Birke GmbH', domain: 'birke.example', country: 'DE', created_on: '2024-01-05' },
    })
    expect(Object.values(of(made, 'subscription'))).toMatchObject([
      {
        id: 'sub_A',
        account_id: 'cus_A',
        seats: 5,
        amount: 99,
        billing_months: 1,
        status: 'active',
        auto_renew: true,
        renewal_on: '2026-11-05',
      },
    ])
    expect(of(made, 'invoice')).toMatchObject({
      in_A: {
        amount: 99,
        currency: 'EUR',
        issued_on: '2026-10-05',
        paid_on: '2026-10-06',
        kind: 'recurring',
      },
    })
    expect(leftOut(made)).toEqual({
      subscriptions: { 'never paid for the first time': 1 },
      invoices: { 'a draft': 1 },
    })
    const [, subscriptions] = ['customers', 'subscriptions'].map((as) =>
      made.report.files.find((file) => file.as === as),
    )
    expect(subscriptions?.assumptions.join()).toContain('Amount is taken as the price of one unit')
  })

  it('of the API of Stripe is read from minor units, of which a yen has none', async () => {
    const made = await read(exports['Stripe API'])
    expect(lines(made.report)).toEqual([])
    expect(of(made, 'account')).toMatchObject({
      cus_J: { name: 'Sakura KK', created_on: '2023-11-14', city: 'Osaka' },
    })
    expect(of(made, 'invoice')).toMatchObject({
      in_J: {
        amount: 5000,
        currency: 'JPY',
        kind: 'recurring',
        issued_on: '2024-03-01',
        paid_on: '2024-03-02',
      },
      in_K: { amount: 12.5, currency: 'USD', kind: 'one-off', due_on: '2024-04-01' },
    })
  })

  it('of lists of Intercom is read', async () => {
    const made = await read(exports['Intercom lists'])
    expect(lines(made.report)).toEqual([])
    expect(of(made, 'account')).toMatchObject({
      'c-1': { name: 'Moor Ltd', domain: 'moor.example', segment: 'Pro', employees: 85 },
    })
    expect(of(made, 'contact')).toMatchObject({ 'u-1': { account_id: 'c-1', name: 'Kim Moor' } })
    expect(of(made, 'ticket')).toMatchObject({
      7001: { account_id: 'c-1', satisfaction: 4, closed_at: '2026-06-02T10:00:00.000Z' },
    })
  })

  it('of lists of Pipedrive is read, which name their organization', async () => {
    const made = await read(exports['Pipedrive lists'])
    expect(lines(made.report)).toEqual([])
    expect(of(made, 'account')).toMatchObject({
      'Hafen KG': { domain: 'hafen.example', created_on: '2023-04-01' },
    })
    expect(of(made, 'contact')).toMatchObject({ 'jan@hafen.example': { account_id: 'Hafen KG' } })
    expect(of(made, 'opportunity')).toMatchObject({
      5: { stage: 'Proposal Made', probability: 0.4, close_on: '2026-12-15', amount: 8000 },
      6: { stage: 'Won' },
    })
    expect(Object.values(of(made, 'touch'))).toMatchObject([
      { kind: 'meeting', at: '2026-02-02T15:00:00.000Z' },
    ])
    expect(leftOut(made)).toEqual({
      contacts: { [ORPHAN]: 1 },
      touches: { 'neither a meeting nor a call nor an e-mail': 1 },
    })
  })

  it('reads alike in whatever order its columns stand', async () => {
    const tables = Object.entries(exports).filter(([, files]) =>
      Object.keys(files).every((name) => name.endsWith('.csv')),
    )
    const plain = new Map<string, Promise<Read>>()
    const property = fc.asyncProperty(
      fc.constantFrom(...tables),
      fc.integer(),
      async ([name, files], seed) => {
        plain.set(name, plain.get(name) ?? read(files))
        const { facts, report } = await plain.get(name)!
        const mixed = await read(
          Object.fromEntries(Object.entries(files).map(([file, text]) => [file, shuffled(text, seed)])),
        )
        expect(mixed.facts.map(meaning)).toEqual(facts.map(meaning))
        expect(mixed.report.good).toEqual(report.good)
      },
    )
    await fc.assert(property, { numRuns: 5 })
  })
})

/** Attributes stand in the order of the columns that they come from. */
function meaning({ attributes, ...fact }: FactInput): unknown {
  return { ...fact, attributes: Object.entries(attributes).toSorted() }
}

/** The same rows with their columns in another order; no cell of the exports holds a comma. */
function shuffled(text: string, seed: number): string {
  const rows = text
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','))
  const order = rows[0]!
    .map((name, index) => ({ index, by: hash(`${seed} ${name} ${index}`) }))
    .toSorted((a, b) => a.by - b.by)
  return rows.map((row) => order.map(({ index }) => row[index]!).join(',')).join('\n') + '\n'
}

function hash(text: string): number {
  return [...text].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0, 7)
}
