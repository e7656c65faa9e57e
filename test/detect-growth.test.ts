/** Where an account can grow, what it waits for, and which silent sources it is judged without (handbook 6 and 9). */
import { detect } from '#src/detect/detect.ts'
import { defaultSettings } from '#src/detect/default-settings.ts'
import type { Diagnosis, Lever, LeverId } from '#src/detect/diagnosis.ts'
import { ownershipOf } from '#src/detect/ownership.ts'
import type { Portfolio, PortfolioMember } from '#src/detect/portfolio.ts'
import type { Settings } from '#src/detect/settings.ts'
import type { Opportunity } from '#src/facts/records.ts'
import { addDays } from '#src/kernel/day.ts'
import { describe, expect, it } from 'vitest'
import {
  asOf,
  contract,
  dossier,
  type DossierParts,
  everyDay,
  feeds,
  portfolio,
  product,
  recordFeeds,
  terms,
  users,
} from './support/dossier.ts'
import { ago, event, ticket } from './support/records.ts'

const BASE = 'analytics'
const MORE = 'pipeline'

function owner(id: number, products: readonly string[], segment: string | null = 'SMB'): PortfolioMember {
  const contracts = products.map((productId) =>
    contract({ id: `S-${id}-${productId}`, productId, startOn: addDays('2025-01-01', id) }),
  )
  return { accountId: `A-${id}`, segment, contracts, usage: null }
}

/** The account itself, and so many others with and without the other product. */
function market(both: number, only: number, segment = 'SMB'): PortfolioMember[] {
  return [
    owner(0, [BASE]),
    ...Array.from({ length: both }, (_, at) => owner(1 + at, [BASE, MORE], segment)),
    ...Array.from({ length: only }, (_, at) => owner(100 + at, [BASE], segment)),
  ]
}

const products = [
  product({ id: BASE }),
  product({
    id: MORE,
    factId: 'product/crm/pipeline',
    name: 'Data Pipeline',
    listPrice: 40_000,
    pricePer: 'year',
  }),
]

const everyone = users(30, 150, () => true)

/** Enough is measured for a status, which these lines decide. */
function lines(greenFrom: number, yellowFrom: number): Settings {
  const health = { ...defaultSettings.health, leastCoverage: 0.1, greenFrom, yellowFrom }
  return { ...defaultSettings, health }
}
const green = lines(10, 5)
const yellow = lines(101, 5)
const red = lines(101, 100.5)

function diagnosed(
  members: readonly PortfolioMember[],
  settings: Settings = green,
  parts: DossierParts = {},
  all: Partial<Portfolio> = {},
): Diagnosis {
  const given = dossier({ contracts: [contract({ productId: BASE })], products, usage: everyone, ...parts })
  const account = { ...given, profile: { ...given.profile, segment: 'SMB' } }
  return detect(account, portfolio({ ownership: ownershipOf(members, asOf), ...all }), settings)
}

function opportunity(change: Partial<Opportunity> = {}): Opportunity {
  return {
    factId: 'opportunity/crm/O-1',
    source: 'crm',
    id: 'O-1',
    name: 'Pipeline for Fintech',
    type: 'Cross-sell',
    stage: 'Proposal',
    amount: 30_000,
    currency: 'USD',
    closeOn: '2026-07-01',
    probability: 0.5,
    confidence: null,
    productId: MORE,
    stakeholderId: null,
    buyingCentre: null,
    rationale: null,
    blocker: null,
    nextStep: null,
    ownerEmail: null,
    statedOn: '2026-01-01',
    ...change,
  }
}

describe('product fits', () => {
  const fit = (...given: Parameters<typeof diagnosed>) =>
    diagnosed(...given).movements.find(({ rule }) => rule === 'product-fits')

  it.each([
    ['three of five alike', market(3, 2)],
    ['all of five', market(5, 0)],
    ['six of ten', market(6, 4)],
  ])('fires where %s own it', (_, members) => {
    expect(fit(members)).toMatchObject({ cause: 'product pipeline', value: 40_000, severity: 'low' })
  })

  it.each([
    ['four alike', market(4, 0)],
    ['two of five', market(2, 3)],
    ['accounts of another segment', market(9, 0, 'Enterprise')],
  ])('stays quiet on %s', (_, members) => {
    expect(fit(members)).toBeUndefined()
  })

  it('compares only with those who own what this account owns', () => {
    const others = Array.from({ length: 9 }, (_, at) => owner(1 + at, ['embedded', MORE]))
    expect(fit([owner(0, [BASE]), ...others])).toBeUndefined()
    expect(diagnosed([owner(0, [BASE]), ...others]).undecided).toContain('product-fits')
  })

  it.each([
    [
      'agreed for later',
      {
        contracts: [
          contract({ productId: BASE }),
          contract({ id: 'S-2', productId: MORE, startOn: '2026-05-01' }),
        ],
      },
    ],
    [
      'on trial',
      {
        contracts: [
          contract({ productId: BASE }),
          contract({ id: 'S-2', productId: MORE, status: 'trial' as const }),
        ],
      },
    ],
    ['that an open opportunity names', { opportunities: [opportunity()] }],
  ])('stays quiet on a product %s', (_, parts) => {
    expect(fit(market(6, 0), green, parts)).toBeUndefined()
  })

  it('an opportunity that was lost leaves the cell open', () => {
    expect(fit(market(6, 0), green, { opportunities: [opportunity({ stage: 'Closed Lost' })] })).toBeDefined()
  })

  it('waits for an account that is not well', () => {
    expect(fit(market(6, 0), green)).toBeDefined()
    expect(fit(market(6, 0), yellow)).toBeUndefined()
    expect(fit(market(6, 0), red)).toBeUndefined()
  })

  it('without a status looks at its use: steady fits, falling does not, unknown cannot be told', () => {
    expect(fit(market(6, 0), defaultSettings)).toBeDefined()
    const falling = users(30, 150, (user, days) => user < (days < 40 ? 8 : 30))
    expect(fit(market(6, 0), defaultSettings, { usage: falling })).toBeUndefined()
    expect(diagnosed(market(6, 0), defaultSettings, { usage: null }).undecided).toContain('product-fits')
  })

  it('says how many own it, since when, and how sure that is', () => {
    expect(fit(market(4, 1))).toMatchObject({
      headline: 'Data Pipeline fits',
      // The third of five owned it on 4 January 2025: three fifths.
      since: '2025-01-04',
      confidence: 5 / 7,
      reason:
        'Of 5 other accounts of the segment SMB that own what it owns, 4 (80%) also own Data Pipeline. At list price it comes to 40,000 USD a year.',
      evidence: [{ factId: 'subscription/crm/S-1' }, { factId: 'product/crm/pipeline' }],
    })
  })
})

describe('growth levers', () => {
  const lever = (id: LeverId, ...given: Parameters<typeof diagnosed>): Lever =>
    diagnosed(...given).levers.find((one) => one.id === id)!

  it('names all five, and none for an account that pays nothing', () => {
    expect(diagnosed([]).levers.map(({ id }) => id)).toEqual([
      'seats',
      'cross-sell',
      'tier',
      'department',
      'geography',
    ])
    expect(diagnosed([], green, { contracts: [] }).levers).toEqual([])
  })

  it('what cannot be told is unknown, not closed', () => {
    const states = diagnosed([], green, { usage: null }).levers.map(({ state }) => state)
    expect(states).toEqual(Array(5).fill('unknown'))
  })

  it('seats are open where they are nearly all used, with their value', () => {
    const full = { contracts: [contract({ productId: BASE, terms: [terms({ seats: 32, arr: 64_000 })] })] }
    expect(lever('seats', [], green, full)).toMatchObject({ state: 'open', value: 16_000, waits: null })
    expect(lever('seats', [], green)).toMatchObject({ state: 'none', value: null })
  })

  it('low utilisation is an adoption risk first', () => {
    const idle = { contracts: [contract({ productId: BASE, terms: [terms({ seats: 100 })] })] }
    expect(lever('seats', [], green, idle)).toMatchObject({
      state: 'none',
      reason: 'Only 30% of the seats used: that is an adoption risk first, and no room to grow.',
    })
  })

  it('cross-sell is open on a fit, and on an opportunity that is under way', () => {
    expect(lever('cross-sell', market(6, 0))).toMatchObject({ state: 'open', value: 40_000 })
    expect(lever('cross-sell', market(0, 6))).toMatchObject({ state: 'none' })
    expect(lever('cross-sell', [], green, { opportunities: [opportunity()] })).toMatchObject({
      state: 'open',
      value: 30_000,
      evidence: [{ factId: 'opportunity/crm/O-1' }],
    })
  })

  it('the tier is open near a limit', () => {
    const events = [event(ago(3), 'limit_used', { value: 0.9, text: 'API calls' })]
    const all = { recordFeeds: recordFeeds({ event: { crm: 0 } }) }
    expect(lever('tier', [], green, { events }, all)).toMatchObject({ state: 'open' })
  })

  it('an open one waits in an account that is in the red, and says so', () => {
    const open = diagnosed(market(6, 0), red).levers.filter(({ state }) => state === 'open')
    expect(open.map(({ id, waits }) => [id, waits])).toEqual([
      ['cross-sell', 'The account is Red: no expansion is proposed before that is settled.'],
    ])
  })
})

describe('silent feeds', () => {
  const silent = (parts: DossierParts, all: Partial<Portfolio>) =>
    diagnosed([], green, parts, all).silentFeeds.map(({ kind, source, lastOn }) => ({ kind, source, lastOn }))

  it('names a source of use that died, with its last day', () => {
    const usage = everyDay(150, () => 5).slice(20)
    expect(silent({ usage }, { feeds: feeds({ product: 20 }) })).toEqual([
      { kind: 'usage', source: 'product', lastOn: ago(20) },
    ])
  })

  it('names a source of records that the account has records of', () => {
    const tickets = [ticket(ago(40), { source: 'old-desk' })]
    const dead = { recordFeeds: recordFeeds({ ticket: { 'old-desk': 30 } }) }
    expect(silent({ tickets }, dead)).toEqual([{ kind: 'ticket', source: 'old-desk', lastOn: ago(30) }])
    expect(silent({ tickets: [] }, dead)).toEqual([])
  })

  it('misses no source that another one has replaced, and none that speaks', () => {
    const tickets = [ticket(ago(40), { source: 'old-desk' }), ticket(ago(5), { source: 'new-desk' })]
    expect(
      silent({ tickets }, { recordFeeds: recordFeeds({ ticket: { 'old-desk': 30, 'new-desk': 0 } }) }),
    ).toEqual([])
    expect(silent({ tickets: [] }, {})).toEqual([])
  })
})
