/** What a rule was worth: where a movement begins and goes on, and precision, recall and lead time by hand. */
import { describe, expect, it } from 'vitest'
import { follow } from '#src/detect/backtest/follow.ts'
import type { Held, Look } from '#src/detect/backtest/look.ts'
import { ruleRecord } from '#src/detect/backtest/rule-record.ts'
import type { Movement } from '#src/detect/diagnosis.ts'
import { look } from './support/looks.ts'

const JANUARY = '2026-01-01'
const FEBRUARY = '2026-02-01'
const MARCH = '2026-03-01'
const APRIL = '2026-04-01'

function movement(rule: string, since: string, cause = 'cause'): Movement {
  return {
    rule,
    cause,
    since,
    confidence: 1,
    severity: 'high',
    headline: '',
    reason: '',
    nextStep: '',
    dueOn: null,
    value: null,
    evidence: [],
    priority: 0,
    proposals: [],
  }
}

type Seen = readonly [on: string, movements: readonly Movement[], undecided?: readonly string[]]

function followed(...seen: readonly Seen[]): Held[][] {
  const held = follow()
  return seen.map(([asOf, movements, undecided = []]) => held({ asOf, movements, undecided }))
}

describe('a movement', () => {
  const drop = movement('drop', '2025-12-20')

  it('begins at the look at which it is first seen, and goes on from there', () => {
    expect(followed([JANUARY, []], [FEBRUARY, [movement('drop', '2026-01-20')]], [MARCH, [drop]])).toEqual([
      [],
      [{ rule: 'drop', firstOn: FEBRUARY, began: true }],
      [{ rule: 'drop', firstOn: FEBRUARY, began: false }],
    ])
  })

  it('that ended between two looks and came again begins anew', () => {
    const found = followed([JANUARY, [drop]], [FEBRUARY, [movement('drop', '2026-01-10')]])
    expect(found[1]).toEqual([{ rule: 'drop', firstOn: FEBRUARY, began: true }])
  })

  it('that was gone at a look begins anew', () => {
    const found = followed([JANUARY, [drop]], [FEBRUARY, []], [MARCH, [drop]])
    expect(found[2]).toEqual([{ rule: 'drop', firstOn: MARCH, began: true }])
  })

  it('that cannot be told neither ends nor begins', () => {
    const found = followed([JANUARY, [drop]], [FEBRUARY, [], ['drop']], [MARCH, [drop]])
    expect(found[1]).toEqual([])
    expect(found[2]).toEqual([{ rule: 'drop', firstOn: JANUARY, began: false }])
  })

  it('with another cause begins, while the first goes on: the rule has held since the first', () => {
    const other = movement('drop', '2026-01-20', 'other cause')
    const found = followed([JANUARY, [drop]], [FEBRUARY, [drop, other]], [MARCH, [other]])
    expect(found[1]).toEqual([{ rule: 'drop', firstOn: JANUARY, began: true }])
    expect(found[2]).toEqual([{ rule: 'drop', firstOn: FEBRUARY, began: false }])
  })
})

const fire = { rule: 'drop', firstOn: JANUARY, began: true }
const goesOn = { rule: 'drop', firstOn: JANUARY, began: false }

function recordOf(looks: readonly Look[], losses = 20) {
  return ruleRecord(
    Map.groupBy(looks, ({ account }) => account),
    {
      rule: 'drop',
      stepDays: 30.4375,
      baseRates: new Map([JANUARY, FEBRUARY, MARCH, APRIL].map((day) => [day, day === JANUARY ? 0.1 : 0.3])),
      losses,
      level: 0.95,
    },
  )
}

describe('the record of a rule', () => {
  it('counts fires, not the looks at which they go on, and what follows them', () => {
    const found = recordOf([
      look({ account: 'A', on: JANUARY, held: [fire] }),
      look({ account: 'A', on: FEBRUARY, held: [goesOn], isLost: true, lostOn: '2026-04-15' }),
      look({ account: 'B', on: JANUARY, held: [fire], isLost: true, lostOn: '2026-02-20' }),
      look({ account: 'C', on: JANUARY }),
      look({ account: 'C', on: FEBRUARY }),
      look({ account: 'D', on: JANUARY, isLost: true, lostOn: '2026-01-20' }),
    ])
    expect(found).toMatchObject({
      fires: 2,
      precision: { cases: 2, hits: 1, share: 0.5 },
      whileHeld: { cases: 3, hits: 2 },
      recall: { cases: 3, hits: 2 },
    })
    // two looks in January, one in February
    expect(found.expected).toBeCloseTo(0.5 / 3, 12)
    expect(found.lift).toBeCloseTo(4, 12)
    // 2 fires in 6 looks, a month each
    expect(found.firesAYear).toBeCloseTo(4, 10)
  })

  it('measures how early from the first fire to the loss, where the rule held up to it', () => {
    const lost = (account: string, firstOn: string, last: string, lostOn: string, held = true) =>
      look({
        account,
        on: last,
        lostOn,
        isLost: true,
        held: held ? [{ rule: 'drop', firstOn, began: false }] : [],
      })
    const { lead } = recordOf([
      lost('A', JANUARY, MARCH, '2026-03-12'),
      lost('B', FEBRUARY, MARCH, '2026-03-03'),
      lost('C', JANUARY, FEBRUARY, '2026-02-10'),
      // The rule had stopped holding, and here the last look lies too long before the loss to know.
      lost('D', JANUARY, MARCH, '2026-03-20', false),
      lost('E', JANUARY, MARCH, '2026-05-20'),
    ])
    // 70, 30 and 40 days
    expect(lead).toEqual({ losses: 3, quarter: 35, median: 40, threeQuarters: 55 })
  })

  it('does not count looks at which the rule could not be told as time in which it was silent', () => {
    const looks = [JANUARY, FEBRUARY, MARCH, APRIL].map((on, at) =>
      look({ account: 'A', on, held: at === 0 ? [fire] : [], undecided: at > 1 ? ['drop'] : [] }),
    )
    expect(recordOf(looks).firesAYear).toBeCloseTo(6, 10)
    const never = looks.map((one) => ({ ...one, held: [], undecided: ['drop'] }))
    expect(recordOf(never)).toMatchObject({ fires: 0, firesAYear: null, precision: null, link: 'none' })
  })

  it.each([
    ['many fires that losses follow', 40, 20, 'more'],
    ['as many losses as without it', 40, 4, 'none'],
    ['a single fire with a loss', 1, 1, 'none'],
    ['many fires and no loss', 120, 0, 'fewer'],
  ] as const)('of %s', (_what, fires, followedByLoss, link) => {
    const looks = Array.from({ length: fires }, (_, at) =>
      look({ account: `A${at}`, held: [fire], isLost: at < followedByLoss, lostOn: null }),
    )
    expect(recordOf(looks).link).toBe(link)
    expect(recordOf(looks, 19).link).toBe('too few losses')
  })
})
