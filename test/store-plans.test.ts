/** The plans as the database keeps them: what is read is what the log comes to, and nobody's edit is lost. */
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#src/access/actor.ts'
import { writePlan } from '#src/operations/write-plan.ts'
import { applyEdits } from '#src/plan/apply-edits.ts'
import { foldEdits } from '#src/plan/fold-edits.ts'
import type { Plan } from '#src/plan/plan.ts'
import type { PlanEdit } from '#src/plan/plan-edit.ts'
import { sectionNames } from '#src/plan/plan-sections.ts'
import { undoEdit } from '#src/plan/undo-edit.ts'
import { planLog, plansFilled, plansOf, plansToEdit, savePlans } from '#src/store/plans.ts'
import type { Transaction } from '#src/store/tenant.ts'
import { addObjective, addRisk, changeRisk, instant, keepRisk, sarah, tom } from './support/plan-edits.ts'
import { planLogs } from './support/plan-logs.ts'
import { type TestHouse, testHouse } from './support/test-house.ts'

const NOW = new Date('2026-06-30T12:00:00Z')

let test: TestHouse
let ours: Actor
let theirs: Actor

beforeAll(async () => {
  test = await testHouse('2026-06-30')
  ours = await test.actor('ours')
  theirs = await test.actor('theirs')
})

afterAll(() => test.close())

async function newAccount(of: Actor = ours): Promise<string> {
  const id = randomUUID()
  await test.transaction(of, ({ db, organizationId }) =>
    sql`insert into perennial.account (organization_id, id, source, source_id, import_no, living_id)
      values (${organizationId}, ${id}, 'crm', ${id}, 0, ${id})`.execute(db),
  )
  return id
}

async function write(accountId: string, edits: readonly PlanEdit[], of: Actor = ours): Promise<void> {
  await test.transaction(of, (tx) => apply(tx, accountId, edits))
}

async function apply(tx: Transaction, accountId: string, edits: readonly PlanEdit[]): Promise<void> {
  const before = (await plansToEdit(tx, [accountId])).get(accountId)!
  const result = applyEdits(before.plan, edits)
  if ('conflict' in result) throw new Error(JSON.stringify(result.conflict))
  await savePlans(tx, [{ accountId, before, after: result.plan, applied: result.applied }])
}

async function read(accountId: string, of: Actor = ours) {
  return test.transaction(of, async (tx) => ({
    ...(await plansOf(tx, [accountId])).get(accountId)!,
    log: await planLog(tx, accountId),
  }))
}

/** With the order of the items of each section, and of those that were taken out. */
function ordered(plan: Plan) {
  return sectionNames.map((section) => ({
    section,
    items: [...plan.items[section].values()],
    removed: [...plan.removed[section].values()],
  }))
}

describe('a plan', () => {
  it('is what its log comes to, however its edits were written, with those that take others back', async () => {
    let restored = 0
    await fc.assert(
      fc.asyncProperty(planLogs, fc.array(fc.nat({ max: 4 })), fc.nat(), async (log, cuts, which) => {
        const edits = [...log]
        for (let round = 0; round < 3; round++) {
          const id = edits[(which + round) % edits.length]!.id
          try {
            edits.push(undoEdit(edits, id, { id: `u${round}`, actor: tom, at: instant(50 + round) }))
            restored += edits.at(-1)!.change === 'restore' ? 1 : 0
          } catch {
            // Others have built on it.
          }
        }
        const account = await newAccount()
        let rest = edits
        for (const size of [...cuts, edits.length]) {
          await write(account, rest.slice(0, size))
          rest = rest.slice(size)
        }
        const kept = await read(account)
        expect(kept.log).toEqual(edits)
        expect(kept.edits).toBe(edits.length)
        expect(kept.lastAt).toBe(edits.at(-1)!.at)
        expect(ordered(kept.plan)).toEqual(ordered(foldEdits(edits)))
      }),
      { numRuns: 60 },
    )
    expect(restored).toBeGreaterThan(10)
  })

  it('puts what is taken out and brought back at the end of its section, in one writing as in two', async () => {
    const away = [
      addRisk('e1'),
      addRisk('e2', { target: { by: 'item', id: 'S' } }),
      keepRisk('e3', 'remove', { at: instant(3) }),
    ]
    const back = undoEdit(away, 'e3', { id: 'e4', actor: tom, at: instant(4) })
    const [once, twice] = [await newAccount(), await newAccount()]
    await write(once, [...away, back])
    await write(twice, away)
    await write(twice, [back])
    for (const account of [once, twice]) {
      const { plan } = await read(account)
      expect([...plan.items.risks.keys()]).toEqual(['S', 'R'])
      expect([...plan.removed.risks.keys()]).toEqual([])
    }
  })

  it('of an account that nobody has planned is empty, and says when it was filled', async () => {
    const account = await newAccount()
    expect(await read(account)).toMatchObject({ edits: 0, lastAt: null, filledOn: null, log: [] })
    await test.transaction(ours, (tx) => plansFilled(tx, [account], '2026-06-29'))
    await write(account, [addRisk('e1')])
    expect(await read(account)).toMatchObject({ edits: 1, filledOn: '2026-06-29' })
  })

  it('is nothing to another organization, even by its id', async () => {
    const account = await newAccount()
    await write(account, [addRisk('e1')])
    expect(await read(account, theirs)).toMatchObject({ edits: 0, log: [] })
    await expect(write(account, [addRisk('e2')], theirs)).rejects.toThrow('plan_account_fkey')
    const { log } = await read(account)
    expect(log.map(({ id }) => id)).toEqual(['e1'])
  })
})

describe('of two who write at once', () => {
  it('the second waits, and meets what the first one said', async () => {
    const account = await newAccount()
    await write(account, [addRisk('e1')])
    const order: string[] = []
    let arrived = () => {}
    const second = new Promise<void>((resolve) => (arrived = resolve))
    const first = test.transaction(ours, async (tx) => {
      await writePlan(tx, account, NOW, () => [changeRisk('first', { severity: 'High' }, { at: instant(1) })])
      arrived()
      await new Promise((resolve) => setTimeout(resolve, 100))
      order.push('first is done')
    })
    await second
    const met = test.transaction(ours, (tx) =>
      writePlan(tx, account, NOW, ({ plan }) => {
        order.push(`second sees ${plan.items.risks.get('R')?.values.severity}`)
        return [changeRisk('second', { status: 'Monitoring' }, { actor: tom, at: instant(2) })]
      }),
    )
    await Promise.all([first, met])
    expect(order).toEqual(['first is done', 'second sees High'])
    const { plan, log } = await read(account)
    expect(log.map(({ id }) => id)).toEqual(['e1', 'first', 'second'])
    expect(plan.items.risks.get('R')?.values).toMatchObject({ severity: 'High', status: 'Monitoring' })
  })

  it('and of twenty, every edit is kept, each with a number of its own', async () => {
    const account = await newAccount()
    const ids = Array.from({ length: 20 }, (_, at) => `w${at}`)
    await Promise.all(
      ids.map((id) =>
        test.transaction(ours, (tx) =>
          writePlan(tx, account, NOW, (_stored, at) => [addRisk(id, { at, target: { by: 'item', id } })]),
        ),
      ),
    )
    const { plan, log, edits } = await read(account)
    expect(edits).toBe(20)
    expect(log.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
    expect([...plan.items.risks.keys()]).toEqual(log.map(({ id }) => id))
    expect(ordered(plan)).toEqual(ordered(foldEdits(log)))
  })
})

describe('a conflict', () => {
  it('writes nothing of all that came with it, and names who was there', async () => {
    const account = await newAccount()
    await write(account, [addRisk('e1'), changeRisk('e2', { severity: 'High' }, { actor: tom })])
    const before = await read(account)
    const refused = test.transaction(ours, (tx) =>
      writePlan(tx, account, NOW, () => [
        addObjective('e3'),
        changeRisk('e4', { severity: 'Low' }, { basedOn: 1 }),
      ]),
    )
    await expect(refused).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining(`severity is "High" (${tom}`),
      details: { kind: 'changed', edit: { id: 'e4', actor: sarah, item: { severity: 'Low' } } },
    })
    expect(await read(account)).toEqual(before)
  })
})

describe('the log', () => {
  it('ascends where the clock does not', async () => {
    const account = await newAccount()
    for (const [id, now] of [
      ['late', '2026-06-30T12:00:00Z'],
      ['early', '2026-06-29T12:00:00Z'],
    ] as const) {
      await test.transaction(ours, (tx) =>
        writePlan(tx, account, new Date(now), (_stored, at) => [
          addRisk(id, { at, target: { by: 'item', id } }),
        ]),
      )
    }
    const { log } = await read(account)
    expect(log.map(({ id, at }) => [id, at])).toEqual([
      ['late', '2026-06-30T12:00:00.000Z'],
      ['early', '2026-06-30T12:00:00.000Z'],
    ])
  })
})
