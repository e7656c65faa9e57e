/** What a review asks before the next account, what it shows of what changed, and when an account stands still. */
import { describe, expect, it } from 'vitest'
import { changesSince, type ReviewedAccount } from '#src/detect/review/changes-since.ts'
import { withoutProgress } from '#src/detect/review/without-progress.ts'
import { addDays } from '#src/kernel/day.ts'
import { accountsOfReview } from '#src/plan/review/accounts-of-review.ts'
import { type Reviewed, toGo } from '#src/plan/review/gate.ts'
import { nothingSaid } from '#src/plan/review/outcome.ts'
import { diffPlans } from '#src/plan/diff-plans.ts'
import { dossier } from './support/dossier.ts'
import { movementCard } from './support/movement-card.ts'
import { planOf } from './support/plan-edits.ts'
import { risk } from './support/quality.ts'

const today = '2026-06-30'

const reviewed = (change: Partial<Reviewed> = {}): Reviewed => ({
  readers: { am: today, csm: today },
  on: today,
  movements: [],
  commitments: 1,
  needsDecision: false,
  ...change,
})
const rest = (change: Partial<Reviewed>, said: Partial<typeof nothingSaid> = {}) =>
  toGo(reviewed(change), { ...nothingSaid, ...said }).map(({ id, count }) => `${id} ${count}`)

describe('the next account opens', () => {
  it('when both have read on the day, movements are answered and a commitment stands', () => {
    expect(rest({})).toEqual([])
  })

  it('not before both have read, unless it is said why one is enough; one is always asked', () => {
    const yesterday = addDays(today, -1)
    expect(rest({ readers: { am: null, csm: yesterday } })).toEqual(['readers 2'])
    expect(rest({ readers: { am: null, csm: today } })).toEqual(['readers 1'])
    expect(rest({ readers: { am: null, csm: today } }, { readAlone: 'away' })).toEqual([])
    expect(rest({ readers: { am: null, csm: null } }, { readAlone: 'away' })).toEqual(['readers 1'])
  })

  it('without asking an owner that there is not', () => {
    expect(rest({ readers: { am: undefined, csm: today } })).toEqual([])
    expect(rest({ readers: { am: undefined, csm: undefined } })).toEqual([])
  })

  it('not while a movement waits, unless it is left with a reason', () => {
    const left = [{ movement: 'a', headline: 'Use fell', reason: 'later' }]
    expect(rest({ movements: ['a', 'b'] })).toEqual(['movements 2'])
    expect(rest({ movements: ['a', 'b'] }, { left })).toEqual(['movements 1'])
  })

  it('not without a commitment or the reason why there is none', () => {
    expect(rest({ commitments: 0 })).toEqual(['commitment 1'])
    expect(rest({ commitments: 0 }, { noCommitment: 'nothing to do' })).toEqual([])
  })

  it('not after four weeks without progress, until it is decided', () => {
    const decision = { decision: 'accept', reason: 'too small', by: 'ann' } as const
    expect(rest({ needsDecision: true })).toEqual(['decision 1'])
    expect(rest({ needsDecision: true }, { decision })).toEqual([])
  })
})

describe('an account without progress', () => {
  const points = (...scores: readonly (readonly [ago: number, score: number, status: string])[]) =>
    scores.map(([ago, score, status]) => ({ on: addDays(today, -ago), score, status }))

  it('is Red for four weeks and not better', () => {
    const still = points([35, 40, 'Red'], [28, 41, 'Red'], [7, 39, 'Red'], [0, 42, 'Red'])
    expect(withoutProgress(still, today)).toBe(addDays(today, -28))
  })

  it.each([
    ['got better by three points', points([28, 40, 'Red'], [0, 43, 'Red'])],
    ['was Green in between', points([28, 40, 'Red'], [14, 80, 'Green'], [0, 40, 'Red'])],
    ['was never Red', points([28, 60, 'Yellow'], [0, 60, 'Yellow'])],
    ['is not known for so long', points([27, 40, 'Red'], [0, 40, 'Red'])],
    ['is not known at all', []],
  ])('is none that %s', (_, given) => {
    expect(withoutProgress(given, today)).toBeNull()
  })

  it('is one that fell from Yellow to Red, whatever the figures', () => {
    expect(withoutProgress(points([28, 55, 'Yellow'], [0, 49, 'Red']), today)).not.toBeNull()
  })
})

describe('accounts on which nothing changed', () => {
  const account = (id: string, isChanged: boolean) => ({ id, isChanged })

  it('are left out and counted, up to the last that has a turn', () => {
    const inScope = [account('a', true), account('b', false), account('c', true), account('d', false)]
    expect(accountsOfReview(inScope, 2)).toEqual({ chosen: ['a', 'c'], unchanged: 1 })
    expect(accountsOfReview(inScope, 9)).toEqual({ chosen: ['a', 'c'], unchanged: 2 })
  })
})

describe('what changed since the last review', () => {
  const since = addDays(today, -7)
  const changes = (change: Partial<ReviewedAccount>) =>
    changesSince({
      since,
      today,
      before: null,
      diagnosis: null,
      healthSays: null,
      planDiff: [],
      cards: [],
      dossier: dossier(),
      ...change,
    })

  it('is nothing where nothing did', () => {
    expect(changes({})).toEqual([])
  })

  it('tells what became of movements after that day, and leaves out those that wait', () => {
    const cards = [
      movementCard(),
      movementCard({ state: 'cleared', clearedOn: today }),
      movementCard({ state: 'cleared', clearedOn: since }),
      movementCard({ state: 'dismissed', dismissedOn: today, reason: 'known' }),
      movementCard({ state: 'accepted', acceptedOn: today, answeredBy: 'ann' }),
    ]
    expect(changes({ cards }).map(({ sign, note }) => `${sign} ${note}`)).toEqual([
      '− Cleared: its cause is over',
      '− Dismissed: known',
      '~ Accepted by ann',
    ])
  })

  it('tells what people wrote line by line, and what was filled in from records in one', () => {
    const before = planOf()
    const plan = planOf(risk({ risk: 'Champion gone' }), risk({ risk: 'Low use' }))
    const said = changes({ planDiff: diffPlans(before, plan) })
    expect(said.map(({ sign, what, says }) => [sign, what, says])).toEqual([
      ['+', 'Risk', 'Champion gone'],
      ['+', 'Risk', 'Low use'],
    ])
  })
})
