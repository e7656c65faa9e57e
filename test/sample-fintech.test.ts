/** Fintech Corp of the sample company: every figure of the worked example follows from the rows. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { daysBetween, isDay } from '#src/kernel/day.ts'
import { generateSample } from '#src/sample/generate-sample.ts'
import type { Sample } from '#src/sample/generate-sample.ts'
import { rowsOf } from './support/sample-rules.ts'
import type { Row } from './support/sample-rules.ts'

const GOLDEN = '2026-03-01'
const golden = generateSample({ seed: 7, endOn: GOLDEN })

const text = (row: Row, column: string) => String(row[column] ?? '')

describe('Fintech Corp on any day', () => {
  it.each([GOLDEN, '2024-02-29', '2025-12-31', '2026-01-06', '2026-07-31'])(
    'is as it is told, ending on %s',
    (endOn) => {
      const sample = generateSample({ seed: 11, endOn })
      expect(fintechFigures(sample)).toEqual({
        activeUsers: 112,
        seats: 150,
        arr: 250_000,
        pipeline: 188_000,
        renewalInDays: 106,
        silentDays: {
          'Maria Torres': 9,
          'James Lin': 45,
          'Priya Sharma': 1,
          '8 team leads': 19,
          'David Park': 90,
        },
      })
    },
  )
})

describe('What the worked example says of months', () => {
  it.each([
    [GOLDEN, 'December', 'March', 'April'],
    ['2026-11-23', 'August', 'December', 'January'],
  ])('is true on %s', (endOn, reviewIn, trainedIn, scopedBy) => {
    const sample = generateSample({ seed: 7, endOn })
    const met = rowsOf(sample, 'meetings').filter((row) => text(row, 'attendees').includes('David Park'))
    expect(met.map((row) => new Date(text(row, 'on')).toLocaleString('en', { month: 'long' }))).toEqual([
      reviewIn,
    ])
    const triggers = rowsOf(sample, 'risks').map((row) => text(row, 'trigger'))
    expect(triggers).toContain(`David Park not met since the ${reviewIn} review`)
    const steps = rowsOf(sample, 'opportunities').map((row) => text(row, 'next_step'))
    expect(steps).toContain(`Schedule 2 training sessions in ${trainedIn}`)
    expect(steps).toContain(`Engineering to scope the rate limit change by ${scopedBy}`)
  })
})

/** Counted from the rows alone. */
function fintechFigures(sample: Sample) {
  const { endOn } = sample.truth
  const account = text(
    rowsOf(sample, 'accounts').find((row) => row['name'] === 'Fintech Corp')!,
    'id',
  )
  const of = (name: string) => rowsOf(sample, name).filter((row) => row['account_id'] === account)
  const latest = new Map(of('subscriptions').map((row) => [text(row, 'id'), row]))
  const largest = [...latest.values()].toSorted((a, b) => Number(b['seats']) - Number(a['seats']))[0]!
  const active = of('usage').filter(
    (row) =>
      row['product_id'] === largest['product_id'] &&
      row['actor'] === 'human' &&
      daysBetween(text(row, 'on'), endOn) < 28,
  )
  const met = (row: Row) =>
    of('touches')
      .filter((touch) => text(touch, 'attended').split(';').includes(text(row, 'email')))
      .map((touch) => text(touch, 'at').slice(0, 10))
      .toSorted()
      .at(-1)!
  const contacts = of('contacts')
  for (const row of contacts) expect(met(row), text(row, 'name')).toBe(row['last_contact_on'])
  return {
    activeUsers: new Set(active.map((row) => row['user_id'])).size,
    seats: largest['seats'],
    arr: [...latest.values()].reduce((sum, row) => sum + Number(row['arr']), 0),
    pipeline: of('opportunities').reduce((sum, row) => sum + Number(row['amount']), 0),
    renewalInDays: daysBetween(endOn, text(largest, 'renewal_on')),
    silentDays: Object.fromEntries(contacts.map((row) => [row['name'], daysBetween(met(row), endOn)])),
  }
}

describe('Fintech Corp on the day of the worked example', () => {
  const path = '../shared/data/worked-example/fintech-corp.json'
  const present = existsSync(path)
  if (!present)
    console.log(`skipped: ${path} is not here, so the sample cannot be held against the worked example`)

  it.skipIf(!present)('agrees with it in every figure', () => {
    const told = JSON.parse(readFileSync(path, 'utf8'))
    const account = rowsOf(golden, 'accounts').find((row) => row['name'] === told.account.name)!
    const of = (name: string) => rowsOf(golden, name).filter((row) => row['account_id'] === account['id'])
    const figures = fintechFigures(golden)
    expect(account).toMatchObject({
      crm_id: told.account.crmId,
      segment: told.account.tier,
      industry: told.account.industry,
      employees: told.account.employees,
      revenue: told.account.revenue,
      currency: told.account.currency,
    })
    const csm = rowsOf(golden, 'people').find((row) => row['email'] === account['csm_email'])!
    expect(csm['name']).toBe(told.account.csm)
    const products = new Map(rowsOf(golden, 'products').map((row) => [row['id'], row['name']]))
    const contracts = of('subscriptions')
    expect([...new Set(contracts.map((row) => products.get(row['product_id']!)))]).toEqual(
      told.account.products,
    )
    for (const row of contracts) expect(row['start_on']).toBe(told.account.contractStart)
    expect(contracts.at(-1)!['renewal_on']).toBe(told.account.renewalDate)
    expect(figures.arr).toBe(told.account.arr)
    expect([figures.activeUsers, figures.seats]).toEqual([
      told.account.activeSeats,
      told.account.licensedSeats,
    ])
    expect(figures.activeUsers / Number(figures.seats)).toBeCloseTo(told.mustFollow.utilisation, 4)
    expect(figures.pipeline).toBe(told.mustFollow.pipeline)
    expect(figures.renewalInDays).toBe(told.mustFollow.renewalInDays)
    expect(figures.silentDays['David Park']).toBe(told.mustFollow.sponsorSilentDays)
    expect(figures.silentDays['James Lin']! <= 60).toBe(told.mustFollow.economicBuyerContactedIn60Days)
    const people = of('contacts').map((row) => ({
      name: row['name'],
      title: row['title'],
      role: row['roles'],
      influence: row['influence'],
      sentiment: row['sentiment'],
      lastContact: row['last_contact_on'],
      notes: row['notes'],
    }))
    expect(people).toEqual(told.stakeholders)
    const quarter = (day: string) => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
    const pipeline = of('opportunities').map((row) => ({
      name: row['name'],
      type: row['type'],
      value: row['amount'],
      timeline: quarter(text(row, 'close_on')),
      confidence: row['confidence'],
      blocker: row['blocker'],
      nextStep: row['next_step'],
    }))
    expect(pipeline).toEqual(told.opportunities)
  })

  it('has an active risk, answered by owned and dated actions', () => {
    const risk = rowsOf(golden, 'risks').find((row) => row['status'] === 'Active')!
    const answers = rowsOf(golden, 'actions').filter((row) => row['answers'] === risk['id'])
    expect(answers.length).toBeGreaterThanOrEqual(3)
    for (const action of answers) expect(action['owner_email'] && isDay(text(action, 'due_on'))).toBe(true)
  })
})
