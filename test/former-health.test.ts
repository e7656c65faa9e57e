/** A former customer is neither red nor little known, in what is kept, reviewed, printed and held against the plan. */
import { describe, expect, it } from 'vitest'
import { defaultSettings } from '#src/detect/default-settings.ts'
import { detect } from '#src/detect/detect.ts'
import { planQuality } from '#src/detect/quality/quality-of.ts'
import { expansionWaits } from '#src/detect/proposals/expansion-waits.ts'
import { changesSince } from '#src/detect/review/changes-since.ts'
import { judgementOf } from '#src/detect/settings/judgement.ts'
import { settingsEffect } from '#src/detect/settings/settings-effect.ts'
import { snapshotOf } from '#src/detect/snapshot.ts'
import { diagnosisText } from '#src/doors/cli/render/diagnosis.ts'
import { addDays } from '#src/kernel/day.ts'
import { healthFigures } from '#src/publish/figures/health-figures.ts'
import { materialOf } from '#src/publish/material.ts'
import { monthPoints } from '#src/publish/month-points.ts'
import { emptySource } from '#src/publish/plan-source.ts'
import { health as healthSection } from '#src/publish/sections/health.ts'
import { asOf, contract, dossier, portfolio, recordFeeds, users } from './support/dossier.ts'
import { objective, opportunity, qualityInput } from './support/quality.ts'
import { ago, ticket } from './support/records.ts'

const feeds = recordFeeds({ ticket: { helpdesk: 0 } })

/** Two urgent tickets wait for weeks, and use falls. */
function diagnosed(endedAgo: number | null, on = asOf) {
  const contracts = endedAgo === null ? [contract()] : [contract({ endOn: ago(endedAgo), status: 'expired' })]
  const tickets = [20, 22].map((days) =>
    ticket(ago(days), { priority: 'urgent', status: 'open', closedAt: null }),
  )
  const usage = users(20, 150, (user, daysAgo) => user < (daysAgo < 40 ? 4 : 20))
  const given = dossier({ asOf: on, contracts, tickets, usage })
  return detect(given, portfolio({ asOf: on, recordFeeds: feeds }), defaultSettings)
}

const customer = diagnosed(null)
const former = diagnosed(10)

describe('who is no customer any more', () => {
  it('is red by the same records only while it is one', () => {
    expect(customer.health.weighted.status).toBe('Red')
    expect(former.goneSince).toBe(ago(10))
    expect([former.health.weighted.status, former.health.seven.status]).toEqual([null, null])
    expect(expansionWaits(customer.health.weighted)).not.toBeNull()
    expect(expansionWaits(former.health.weighted)).toBeNull()
  })

  it('is kept as such, and has no point in its course', () => {
    const kept = snapshotOf(former)
    expect(kept.goneSince).toBe(ago(10))
    expect(monthPoints([kept], asOf).at(-1)).toMatchObject({ score: null, status: null })
    expect(monthPoints([snapshotOf(customer)], asOf).at(-1)).toMatchObject({ status: 'Red' })
  })

  it('is told as such by a review, and once', () => {
    const health = (before: typeof customer) =>
      changesSince({
        since: addDays(asOf, -30),
        today: asOf,
        before: snapshotOf(before),
        diagnosis: former,
        healthSays: null,
        planDiff: [],
        cards: [],
        dossier: dossier(),
      }).filter(({ what }) => what === 'Health')
    expect(health(customer)).toMatchObject([{ says: 'no customer any more' }])
    expect(health(customer)[0]!.from).toMatch(/, red$/)
    expect(health(former)).toEqual([])
  })

  it('has nothing held against its plan by its health and use', () => {
    const plan = [objective({ status: 'In progress' }), opportunity({ status: 'Open' })]
    const says = (diagnosis: typeof customer) =>
      planQuality(qualityInput(plan, { diagnosis }))
        .disagreements.map((one) => one.says)
        .join(' ')
    const judged = /usage|falls|critical|health is|Red/i
    expect(says(customer)).toMatch(judged)
    expect(says(former)).not.toMatch(judged)
  })

  it('has no health in documents and on the command line', () => {
    const source = { ...emptySource(asOf), diagnosis: former }
    expect(healthFigures(source).health).toMatchObject({
      value: '–',
      note: expect.stringContaining('no customer since'),
    })
    const { section } = healthSection(materialOf(source, 'internal'))
    expect(JSON.stringify(section.blocks)).not.toContain('Held at')
    const text = diagnosisText(former as Parameters<typeof diagnosisText>[0])
    expect(text).toContain(`Health       no customer since ${ago(10)}`)
  })

  it('counts in no status of the portfolio that other settings would make', () => {
    const all = [
      judgementOf(customer),
      { ...judgementOf(former), account: { ...former.account, id: 'gone' } },
    ]
    const { before, after } = settingsEffect(all, all, 5).totals
    for (const totals of [before, after]) {
      expect(totals.red.accounts).toBe(1)
      expect(totals.none).toEqual({ accounts: 0, arr: 0 })
    }
  })
})
