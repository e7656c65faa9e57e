/** Which keys a review offers as it stands: none that would do nothing. */
import { describe, expect, it } from 'vitest'
import { nothingSaid } from '#src/plan/review/outcome.ts'
import { enReview } from '#src/web/messages/en-review.ts'
import { offeredKeys, type StandingReview } from '#src/web/screens/review/offered-keys.ts'

type Account = NonNullable<StandingReview['account']>

const movement: Account['movements'][number] = {
  id: 'a',
  rule: 'usage-drop',
  headline: 'Use fell',
  reason: 'By half',
  severity: 'high',
  confidence: 0.9,
  since: '2026-06-30',
  edits: [],
}
const quiet: Account = {
  movements: [],
  closedOn: null,
  stillSince: null,
  outcome: { ...nothingSaid, left: [], commitments: [], kept: null },
  toGo: [{ id: 'commitment', count: 1 }],
}
const offered = (account: Partial<Account> | null, rest: Partial<StandingReview> = {}) =>
  [
    ...offeredKeys({
      accounts: 1,
      canUndo: false,
      account: account === null ? null : { ...quiet, ...account },
      ...rest,
    }),
  ].join(' ')

describe('the foot of a review', () => {
  it('offers answers only where a movement waits for one', () => {
    expect(offered({})).toBe('c ?')
    expect(offered({ movements: [movement] })).toBe('a d c ?')
    expect(offered({ movements: [movement, { ...movement, id: 'b' }] })).toBe('j a d c ?')
  })

  it('offers to escalate or accept only where that is to be decided', () => {
    const stillSince = '2026-06-01'
    const decision = { decision: 'accept', reason: 'fine', by: 'ann' } as const
    expect(offered({ stillSince })).toBe('c x y ?')
    expect(offered({ stillSince, outcome: { ...quiet.outcome, decision } })).toBe('c ?')
    expect(offered({ stillSince, closedOn: '2026-06-30' })).toBe('n ?')
  })

  it('offers the next account only once it opens', () => {
    expect(offered({ toGo: [] })).toBe('c n ?')
  })

  it('offers to go elsewhere where there is an elsewhere, and to undo where there is something', () => {
    expect(offered(null)).toBe('?')
    expect(offered(null, { accounts: 2, canUndo: true })).toBe('← z ?')
  })

  it('has words for every key that can be offered, and each of them under the help', () => {
    const all = offered(
      { movements: [movement, movement], stillSince: '2026-06-01', toGo: [] },
      { accounts: 2, canUndo: true },
    ).split(' ')
    const first = enReview.keys.map(({ keys: [key] }) => key)
    expect(first.toSorted()).toEqual(all.toSorted())
    const helped = new Set(enReview.help.keys.flatMap(({ keys }): readonly string[] => keys))
    expect(all.filter((key) => !helped.has(key) && key !== 'z' && key !== '?')).toEqual([])
  })
})
