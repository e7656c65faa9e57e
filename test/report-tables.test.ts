/** The tables of the reports: what moved where, what a file may hold, when an owner's word counts, what a living plan is. */
import { describe, expect, it } from 'vitest'
import { defaultSettings } from '#src/detect/default-settings.ts'
import { ownerPOn } from '#src/detect/outcomes/owner-p.ts'
import { planGroup } from '#src/detect/retention/plan-group.ts'
import { emptyPlan } from '#src/plan/plan.ts'
import type { PlanEdit } from '#src/plan/plan-edit.ts'
import { csvOf } from '#src/publish/reports/csv-of.ts'
import { type HealthEnd, healthTables } from '#src/publish/reports/health-tables.ts'
import { columnsOf } from '#src/publish/reports/report.ts'
import { ruleTable } from '#src/publish/reports/rule-table.ts'

describe('a table as CSV', () => {
  it('keeps commas and quotes, leaves out what is not known, and runs no formula', () => {
    const columns = columnsOf(['name', 'Name', 'text'], ['arr', 'ARR', 'money'])
    const rows = [
      ['Smith, "Jones"', 1.5],
      ['=HYPERLINK("x")', null],
      ['Loss', -3],
    ].map((cells, at) => ({ id: String(at), account: null, cells }))
    expect(csvOf({ columns, rows })).toBe(
      'Name,ARR\r\n"Smith, ""Jones""",1.5\r\n"\'=HYPERLINK(""x"")",\r\nLoss,-3\r\n',
    )
  })
})

describe('the movement of health', () => {
  const end = (status: string | null, score: number | null): HealthEnd => ({
    on: '2026-06-30',
    status,
    score,
    arr: 100,
  })
  const one = (account: string, before: HealthEnd | null, after: HealthEnd | null) => ({
    account,
    name: account,
    owner: null,
    before,
    after,
  })

  it('counts who fell and rose, and takes neither a gap nor a new customer for a move', () => {
    const { figures, tables } = healthTables(
      [
        one('A', end('Green', 80), end('Red', 30)),
        one('B', end('Yellow', 60), end('Green', 75)),
        one('C', end(null, null), end('Red', 20)),
        one('D', null, end('Green', 90)),
        one('E', end('Green', 90), null),
        one('F', null, null),
      ],
      [],
    )
    expect(figures.map(({ id, value }) => [id, value])).toEqual([
      ['fell', 1],
      ['rose', 1],
      ['green', 1],
      ['red', 2],
    ])
    const [matrix, , movers] = tables
    expect(matrix?.rows.map(({ cells }) => cells)).toEqual([
      ['Green', 0, 0, 1, 0, 1],
      ['Yellow', 1, 0, 0, 0, 0],
      ['Red', 0, 0, 0, 0, 0],
      ['No status', 0, 0, 1, 0, 0],
      ['No customer', 1, 0, 0, 0, null],
    ])
    expect(movers?.rows.map(({ id }) => id)).not.toContain('F')
    expect(movers?.rows.find(({ id }) => id === 'A')?.cells.at(-1)).toBe(-50)
    expect(movers?.rows.find(({ id }) => id === 'D')?.cells.at(-1)).toBeNull()
  })
})

describe('the probability by an owner on a day', () => {
  const edit = (at: string, actor: string, more: object): PlanEdit =>
    ({
      section: 'renewal',
      change: 'change',
      item: null,
      actor,
      at: `${at}T10:00:00Z`,
      ...more,
    }) as unknown as PlanEdit
  const log = [
    edit('2026-01-01', 'csm@v', { item: { probabilityByCsm: 0.8 } }),
    edit('2026-01-10', 'am@v', { item: { probabilityByAm: 0.5 } }),
    edit('2026-03-01', 'csm@v', { change: 'confirm' }),
    edit('2026-06-01', 'am@v', { item: { probabilityByAm: null } }),
  ]

  it.each([
    ['2025-12-31', null],
    ['2026-01-05', 0.8],
    ['2026-01-10', 0.5],
    ['2026-02-09', 0.5],
    ['2026-02-10', null],
    ['2026-03-05', 0.8],
    ['2026-06-05', null],
  ])('on %s is %s', (day, p) => {
    expect(ownerPOn(log, day)).toBe(p)
  })
})

describe('a plan', () => {
  it('that is not there is no plan', () => {
    expect(planGroup(emptyPlan, '2026-01-01', defaultSettings.plan.shelfLifeDays)).toBe('No plan')
  })
})

describe('a rule', () => {
  const rule = { rule: 'r', says: '', found: 30, clearedUnanswered: 0 }

  it('is noisy only beyond chance', () => {
    const table = (accepted: number, dismissed: number, high: number) =>
      ruleTable([
        {
          ...rule,
          accepted,
          dismissed,
          acceptance: { share: accepted / (accepted + dismissed), low: 0, high },
        },
      ]).tables[0]!.rows[0]!.cells.at(-1)
    expect(table(2, 18, 0.3)).toMatch(/Raise its threshold/)
    expect(table(4, 6, 0.69)).toBeNull()
  })
})
