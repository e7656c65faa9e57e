/** Where the figures that lead an account come from: systems, age, what is missing, and feeds that have fallen silent. */
import { describe, expect, it } from 'vitest'
import { defaultSettings } from '#src/detect/default-settings.ts'
import { detect } from '#src/detect/detect.ts'
import { figureOrigins } from '#src/detect/figures/figure-origins.ts'
import type { Portfolio } from '#src/detect/portfolio.ts'
import { addDays } from '#src/kernel/day.ts'
import {
  asOf,
  contract,
  dossier,
  type DossierParts,
  portfolio,
  silentFor,
  terms,
  today,
  users,
} from './support/dossier.ts'

const team = users(20, 120, () => true)

function originsOf(parts: DossierParts, book: Portfolio = portfolio()) {
  const given = dossier({ contracts: [contract()], usage: team, ...parts })
  const used = { sources: ['product'], lastOn: asOf }
  const { contracts, usage } = given
  return figureOrigins(detect(given, book, defaultSettings), { contracts, usage: usage && used })
}

describe('the origin of a figure', () => {
  it('is its systems, the newest record behind it, and how it comes about', () => {
    const { arr, seats, health, outlook } = originsOf({
      contracts: [
        contract({ terms: [terms(), terms({ effectiveOn: '2026-01-10', arr: 120_000 })] }),
        contract({ id: 'S-2', source: 'billing' }),
      ],
    })
    expect(arr).toEqual({
      sources: ['crm', 'billing'],
      lastOn: '2026-01-10',
      says: 'What 2 paid contracts bring a year.',
      missing: [],
      silent: [],
    })
    expect(seats).toMatchObject({ sources: ['product'], lastOn: asOf, missing: [], silent: [] })
    expect(seats.says).toMatch(/^20 active users ÷ 50 seats/)
    expect(health.sources).toContain('product')
    expect(outlook.says).toMatch(/^From records only, no opinion: \d+% of what counts is measured\.$/)
  })

  it('names what is missing: an amount, a notice period that is assumed, a signal that is not measured', () => {
    const { arr, deadline, health } = originsOf({
      contracts: [contract(), contract({ id: 'S-2', terms: [terms({ arr: null })] })],
    })
    expect(arr.missing).toEqual([{ signal: null, says: '1 paid contract without an amount.' }])
    expect(deadline.missing.map(({ says }) => says)).toEqual([
      'No record says how long before that notice is due: it is assumed.',
    ])
    expect(health.missing.map(({ signal }) => signal)).toContain('nps-csat')
    const noticed = originsOf({ contracts: [contract({ noticeDays: 30 })] })
    expect(noticed.deadline.missing).toEqual([])
  })

  it('is that there is none, where nothing is paid and nothing was ever used', () => {
    const { arr, deadline, outlook, usage } = originsOf({ contracts: [], usage: null })
    for (const one of [arr, deadline, outlook])
      expect(one).toMatchObject({ sources: [], lastOn: null, says: null, missing: [{ signal: null }] })
    expect(usage).toMatchObject({
      sources: [],
      says: null,
      missing: [{ signal: 'product-usage' }],
      silent: [],
    })
  })

  it('says of a feed that is down that it is, with the age of the last reading', () => {
    const stopped = team.filter(({ on }) => on <= today - 10)
    const { seats, usage, health, arr } = originsOf({ usage: stopped }, silentFor(10))
    for (const one of [seats, usage, health])
      expect(one.silent).toMatchObject([{ kind: 'usage', source: 'product', lastOn: addDays(asOf, -10) }])
    expect([seats.lastOn, usage.lastOn]).toEqual([addDays(asOf, -10), addDays(asOf, -10)])
    expect(health.missing.map(({ signal }) => signal)).toContain('seat-utilisation')
    expect(arr.silent).toEqual([])
  })
})
