/** Tiers: suggested from the top of the portfolio with reasons, decided by a person, and the plan that follows (handbook 1). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#src/access/actor.ts'
import { suggestTiers as suggest, type TierCandidate } from '#src/detect/tiers/suggest-tiers.ts'
import { listAccounts } from '#src/operations/accounts/list-accounts.ts'
import { importFiles } from '#src/operations/imports/import-files.ts'
import { setTier } from '#src/operations/tiers/set-tier.ts'
import { suggestTiers } from '#src/operations/tiers/suggest-tiers.ts'
import { plansOf } from '#src/store/plans.ts'
import { accountNamed } from '#src/store/show-account.ts'
import { type TestHouse, testHouse } from './support/test-house.ts'

const one = (accountId: string, change: Partial<TierCandidate> = {}): TierCandidate => ({
  accountId,
  arr: 1000,
  potential: null,
  fit: null,
  tier: null,
  ...change,
})
const tiersOf = (candidates: readonly TierCandidate[], topShare = 0.2) =>
  Object.fromEntries(
    suggest(candidates, { topShare }, 'USD').map(({ accountId, suggested }) => [accountId, suggested]),
  )

describe('suggested tiers', () => {
  const ten = Array.from({ length: 10 }, (_, at) => one(`A${at}`, { arr: 10_000 - 1000 * at }))

  it('give a full plan to the top share and the half page to as many more', () => {
    expect(tiersOf(ten)).toEqual({
      A0: 1,
      A1: 2,
      A2: 3,
      A3: 3,
      ...Object.fromEntries(['A4', 'A5', 'A6', 'A7', 'A8', 'A9'].map((id) => [id, null])),
    })
    expect(tiersOf(ten, 0.1)).toMatchObject({ A0: 1, A1: 3, A2: null })
  })

  it('weigh potential and fit like revenue, and what is not known neither way', () => {
    const shown = ten.map((candidate, at) =>
      at === 3 ? { ...candidate, potential: 50_000, fit: 5 } : { ...candidate, potential: 1000 - at, fit: 3 },
    )
    expect(tiersOf(shown)).toMatchObject({ A0: 2, A3: 1 })
    const unknown = ten.map((candidate, at) => (at === 0 ? candidate : { ...candidate, fit: 3 }))
    expect(tiersOf(unknown)['A0']).toBe(1)
  })

  it('say the places, and where another tier holds', () => {
    const [first] = suggest(
      [one('A', { arr: 250_000, potential: 60_000, fit: 4, tier: 2 }), one('B', { fit: 5 })],
      { topShare: 0.2 },
      'USD',
    )
    expect(first).toEqual({
      accountId: 'A',
      suggested: 1,
      reasons: [
        'ARR 250,000 USD: 1 of 2',
        'expansion potential 60,000 USD: 1 of 1',
        'strategic fit 4: 2 of 2',
      ],
      differs: true,
    })
  })

  it('suggest nothing for accounts that pay nothing, and keep those alike together', () => {
    expect(tiersOf([one('A', { arr: null }), one('B', { arr: 0 })])).toEqual({})
    const alike = suggest([one('A'), one('B'), one('C', { arr: 1 })], { topShare: 0.2 }, 'USD')
    expect(alike.map(({ reasons }) => reasons[0])).toEqual([
      'ARR 1,000 USD: 1 of 3',
      'ARR 1,000 USD: 1 of 3',
      'ARR 1 USD: 3 of 3',
    ])
  })
})

describe('through the doors', () => {
  let test: TestHouse
  let actor: Actor

  beforeAll(async () => {
    test = await testHouse('2026-06-30')
    actor = await test.actor('company')
    const ids = ['A-1', 'A-2', 'A-3', 'A-4', 'A-5', 'A-6']
    const files = {
      'accounts.csv': [
        'id,name,segment,tier,csm_email,strategic_fit',
        ...ids.map(
          (id, at) => `${id},${id} Ltd,SMB,${id === 'A-6' ? 1 : ''},csm@vendor.example,${at === 0 ? 5 : 3}`,
        ),
      ],
      'contacts.csv': ['id,account_id,name,roles', ...ids.map((id) => `C-${id},${id},Ann of ${id},Champion`)],
      'subscriptions.csv': [
        'id,account_id,start_on,renewal_on,arr,currency',
        ...ids.map((id, at) => `S-${id},${id},2025-01-01,2027-01-01,${60_000 - 1000 * at},USD`),
      ],
    }
    await test.run(importFiles, { paths: [test.folder('company', files)], source: 'crm' }, actor)
  })

  afterAll(() => test.close())

  const stored = (name: string) =>
    test.transaction(actor, async (tx) => {
      const { id } = await accountNamed(tx, name)
      return (await plansOf(tx, [id])).get(id)!
    })
  const tierOf = async (id: string) => {
    const { accounts } = await test.run(listAccounts, { search: id }, actor)
    return accounts[0]!.tier
  }

  it('are shown beside those that hold', async () => {
    const { accounts, currency, suggestions, differing } = await test.run(suggestTiers, {}, actor)
    expect({ accounts, currency }).toEqual({ accounts: 6, currency: 'USD' })
    expect(suggestions.map(({ sourceId, tier, suggested }) => [sourceId, tier, suggested])).toEqual([
      ['A-1', null, 1],
      ['A-2', null, 2],
      ['A-3', null, 3],
      ['A-4', null, 3],
      ['A-5', null, null],
      ['A-6', 1, null],
    ])
    expect(suggestions[0]!.reasons).toEqual(['ARR 60,000 USD: 1 of 6', 'strategic fit 5: 1 of 6'])
    expect(differing).toBe(5)
    const others = await test.run(suggestTiers, { differing: true, limit: 2 }, actor)
    expect(others.suggestions.map(({ sourceId }) => sourceId)).toEqual(['A-1', 'A-2'])
  })

  it('are decided by a person: the account follows, and its plan is filled', async () => {
    expect((await stored('A-1')).filledOn).toBeNull()
    const { edits } = await test.run(
      setTier,
      { account: 'A-1', tier: 1, by: 'am@vendor.example', why: 'Our reference in the sector.' },
      actor,
    )
    expect(edits[0]).toMatchObject({ section: 'overview', change: 'add', by: 'am@vendor.example' })
    expect(await tierOf('A-1')).toBe(1)
    const { plan, filledOn } = await stored('A-1')
    expect(filledOn).toBe('2026-06-30')
    expect([...plan.items.stakeholders.values()][0]!.values.name).toBe('Ann of A-1')
    expect(plan.items.overview.get('overview')!.values).toMatchObject({ tier: 1, strategicFit: 5 })
    const { suggestions } = await test.run(suggestTiers, {}, actor)
    expect(suggestions[0]).toMatchObject({ sourceId: 'A-1', tier: 1, decided: true, differs: false })
  })

  it('the decision of a person holds over the CRM', async () => {
    await test.run(setTier, { account: 'A-6', tier: 3 }, actor)
    expect(await tierOf('A-6')).toBe(3)
    const { suggestions } = await test.run(suggestTiers, {}, actor)
    expect(suggestions.at(-1)).toMatchObject({ sourceId: 'A-6', tier: 3, decided: true })
  })

  it('are not for programs to decide', async () => {
    const agent = await test.actor('company', 'agent')
    await expect(test.run(setTier, { account: 'A-2', tier: 1 }, agent)).rejects.toMatchObject({
      code: 'forbidden',
    })
    expect((await test.run(suggestTiers, {}, agent)).accounts).toBe(6)
  })
})
