/** What a movement weighs and what accepting it changes, as numbers and in words, before anything is written. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Cap, Diagnosis, Evidence } from '#src/detect/diagnosis.ts'
import { shows } from '#src/doors/cli/render/shows.ts'
import { movementWeight } from '#src/detect/effect/movement-weight.ts'
import { acceptMovement } from '#src/operations/movements/accept-movement.ts'
import { showMovement } from '#src/operations/movements/show-movement.ts'
import { proposePlan } from '#src/operations/plans/propose-plan.ts'
import { showQuality } from '#src/operations/quality/show-quality.ts'
import { type ProposalsHouse, proposalsHouse, TODAY } from './support/proposals-house.ts'
import { type TestHouse, testHouse } from './support/test-house.ts'

let test: TestHouse
let house: ProposalsHouse

beforeAll(async () => {
  test = await testHouse(TODAY)
  house = await proposalsHouse(test, 'effect')
})

afterAll(() => test.close())

const show = (id: string) => test.run(showMovement, { id }, house.actor)
const change = (shown: Awaited<ReturnType<typeof show>>, what: string) =>
  shown.effect.accepting.find((one) => one.what === what)

describe('accepting', () => {
  it('leaves health and outlook as they are, in words, and tells the quality of the plan before and after', async () => {
    const id = await house.cardOf('usage-drop')
    const shown = await show(id)
    for (const what of ['score', 'p']) {
      const { before, after, says } = change(shown, what)!
      expect(before).not.toBeNull()
      expect(after).toBe(before)
      expect(says).toMatch(/stays at .* records/)
    }
    const told = change(shown, 'unanswered')!
    expect(told.after).toBe(told.before! - 1)
    const before = await test.run(showQuality, { account: 'OTTER-1' }, house.actor)
    const done = change(shown, 'done')!
    expect(done.before).toBe(before.done.share)
    expect(done.after).toBeGreaterThan(done.before!)

    const text = shows['movement.show']!.answer!(shown, [])
    expect(text).toMatch(
      /\n {2}1 \+ risk: Low adoption: usage down 88%.*\n {6}not in the plan yet\n {8}risk: Low/s,
    )
    expect(text).toMatch(/Accepting all of it\n {2}Health stays at 60.*Plan quality: done/s)
    expect(text).toContain(`perennial movement accept ${id} --seen ${shown.seen}`)

    const accepted = await test.run(acceptMovement, { id }, house.actor)
    expect(shows['movement.accept']!.answer!(accepted, [])).toMatch(/\n {2}1 accepted: Low adoption/)
    const after = await test.run(showQuality, { account: 'OTTER-1' }, house.actor)
    expect(after.done.share).toBe(done.after)
    expect(after.freshness.unanswered).toBe(told.after)
    expect((await show(id)).effect.accepting).toEqual([])
  })

  it('moves the outlook where the plan then says what the engine listens to', async () => {
    const { id } = await test.run(
      proposePlan,
      {
        account: 'OTTER-1',
        headline: 'Contoso is in',
        reason: 'Ada says that two teams use Contoso now.',
        confidence: 0.9,
        nextStep: 'Ask Ada which teams.',
        edits: [
          {
            section: 'competitors',
            change: 'add',
            values: { name: 'Contoso', where: 'two teams', status: 'Active' },
            says: 'Contoso: two teams',
            evidence: ['contact/crm/OTTER-1-ada'],
          },
        ],
      },
      { ...house.actor, role: 'agent' },
    )
    const { before, after, says } = change(await show(id), 'p')!
    expect(after).toBeLessThan(before!)
    expect(says).toMatch(/^Outlook \d+% → \d+%, by what the plan then says\.$/)
  })
})

describe('a movement', () => {
  const record = (factId: string): Evidence => ({ factId, source: 'crm', on: TODAY, says: factId })
  const cap = (id: string, evidence: readonly Evidence[]): Cap => ({
    id,
    holdsAt: 60,
    says: `${id}.`,
    evidence,
  })
  const reading = {
    score: 60,
    status: 'Yellow',
    coverage: 1,
    arithmetic: '',
    caps: [
      cap('champion-left', [record('contact/crm/ada')]),
      cap('invoice-overdue', [record('invoice/crm/1')]),
    ],
    signals: [],
  } as const
  const driver = (id: string, points: number, family: 'people' | 'contract' = 'people') => ({
    id,
    family,
    points,
    says: `${id} moved`,
    evidence: [record('contact/crm/ada')],
  })
  const diagnosis = {
    health: { seven: reading, weighted: reading },
    leads: 'weighted',
    outlook: {
      class: 'term',
      p: 0.7,
      low: 0.6,
      high: 0.8,
      logit: 1,
      known: 1,
      lossWithin90: 0.3,
      dueOn: null,
      drivers: [
        driver('breadth', -1.2),
        driver('champion', -4),
        driver('size', 9, 'contract'),
        driver('buyer', 0.2),
      ],
    },
  } satisfies Pick<Diagnosis, 'health' | 'leads' | 'outlook'>

  it('weighs what rests on its records: caps, and drivers by how much they move; never what the contract is', () => {
    expect(movementWeight({ evidence: [record('contact/crm/ada')] }, diagnosis)).toEqual([
      { on: 'health', amount: 60, says: 'Holds health at 60: champion-left.' },
      { on: 'outlook', amount: -4, says: 'Outlook −4 points: champion moved' },
      { on: 'outlook', amount: -1.2, says: 'Outlook −1.2 points: breadth moved' },
    ])
    expect(movementWeight({ evidence: [record('ticket/crm/1')] }, diagnosis)).toEqual([])
  })

  it('says that a cap holds health only where it does, and names the model where that one does not lead', () => {
    const caps = (weighted: number, seven: number) =>
      movementWeight(
        { evidence: [record('contact/crm/ada')] },
        {
          ...diagnosis,
          health: { weighted: { ...reading, score: weighted }, seven: { ...reading, score: seven } },
        },
      )
        .filter(({ on }) => on === 'health')
        .map(({ says }) => says)
    expect(caps(59, 60)).toEqual(['Holds the seven-signal score at 60: champion-left.'])
    expect(caps(60, 59)).toEqual(['Holds health at 60: champion-left.'])
    expect(caps(39, 59)).toEqual([])
  })
})
