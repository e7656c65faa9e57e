/** A cap that no replayed day could show is not said to have come on the day of the import. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#src/access/actor.ts'
import { shows } from '#src/doors/cli/render/shows.ts'
import { refreshDiagnoses } from '#src/operations/diagnosis/refresh-diagnoses.ts'
import { replayHistory } from '#src/operations/diagnosis/replay-history.ts'
import { compareHealth } from '#src/operations/health/compare-health.ts'
import { traceHealth } from '#src/operations/health/trace-health.ts'
import { importFiles } from '#src/operations/imports/import-files.ts'
import { addDays } from '#src/kernel/day.ts'
import { company } from './support/company.ts'
import { type TestHouse, testHouse } from './support/test-house.ts'

const TODAY = '2026-06-30'
const OPENED = '2026-06-12'

let test: TestHouse

beforeAll(async () => {
  test = await testHouse(TODAY)
})

afterAll(() => test.close())

/** An urgent ticket has waited for eighteen days when it is imported. @param learned the column that says since when it is known */
async function imported(name: string, learned: boolean): Promise<Actor> {
  const actor = await test.actor(name)
  const files = company({ marker: 'NORTH', endOn: TODAY, days: 90, customers: 2 })
  const row = (id: string, account: string, on: string, priority: string) =>
    [id, account, on, priority, 'open', ...(learned ? [on] : [])].join(',')
  // Others keep the feed alive.
  const others = Array.from({ length: 20 }, (_, at) =>
    row(`O-${at}`, 'NORTH-2', addDays('2026-06-10', at), 'low'),
  )
  const head = `id,account_id,opened_at,priority,status${learned ? ',observed_at' : ''}`
  const tickets = [head, row('T-1', 'NORTH-1', OPENED, 'urgent'), ...others]
  const folder = test.folder(actor.organizationId, { ...files, 'tickets.csv': tickets })
  await test.run(importFiles, { paths: [folder], source: 'crm' }, actor)
  await test.run(refreshDiagnoses, {}, actor)
  await test.run(replayHistory, {}, actor)
  return actor
}

const yesterday = addDays(TODAY, -1)
const since = async (actor: Actor) => test.run(compareHealth, { account: 'NORTH-1', from: yesterday }, actor)

describe('the cap of an urgent ticket', () => {
  it('is said to be seen, and not to have come, where how urgent it is was recorded later', async () => {
    const actor = await imported('undated', false)
    const change = await since(actor)
    expect(change.capsCame.map(({ id }) => id)).toEqual(['urgent-ticket'])
    expect(change.capsKnownFrom).toBe(TODAY)
    expect(change.sentence).toContain('the cap “urgent ticket waits on us” holds')
    expect(change.sentence).toContain(
      'Whether it held on 29 June 2026 already is not known: what it rests on is recorded since 30 June 2026.',
    )
    const history = await test.run(traceHealth, { account: 'NORTH-1' }, actor)
    expect(history.turns[0]).toMatchObject({ after: { on: TODAY }, capsKnownFrom: TODAY })
    const inTerminal = (name: string, answer: unknown) => shows[name]!.answer!(answer, [])
    const course = inTerminal('health.history', history)
    expect(course).toMatch(/^on +health +status +other model +measured +caps/)
    expect(course).toContain('an urgent ticket has waited on us for 18 days')
    expect(course).not.toMatch(/[{}]/)
    expect(inTerminal('health.compare', change)).toMatch(
      /^caps +– +an urgent ticket has waited on us for 18 days/m,
    )
  })

  it('came on its day where the records say since when they are known', async () => {
    const actor = await imported('dated', true)
    expect(await since(actor)).toMatchObject({ capsCame: [], capsKnownFrom: null })
    const { turns } = await test.run(traceHealth, { account: 'NORTH-1' }, actor)
    const came = turns.filter(({ capsCame }) => capsCame.length > 0).map(({ after }) => after.on)
    expect(came).toEqual(['2026-06-17'])
    expect(turns.map(({ capsKnownFrom }) => capsKnownFrom)).not.toContain(TODAY)
  })
})
