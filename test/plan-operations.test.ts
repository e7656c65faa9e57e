/** A plan written by hand through operations: what is checked, what is refused, what it was on any day, and back again. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { Actor } from '#src/access/actor.ts'
import { importFiles } from '#src/operations/imports/import-files.ts'
import { comparePlan } from '#src/operations/plans/compare-plan.ts'
import { editPlan } from '#src/operations/plans/edit-plan.ts'
import { listPlanItems } from '#src/operations/plans/list-plan-items.ts'
import { showPlanHistory } from '#src/operations/plans/show-plan-history.ts'
import { undoPlanEdit } from '#src/operations/plans/undo-plan-edit.ts'
import { sectionNames } from '#src/plan/plan-sections.ts'
import { company } from './support/company.ts'
import { type TestHouse, testHouse } from './support/test-house.ts'

const TODAY = '2026-06-30'
const sarah = 'sarah@vendor.example'
const tom = 'tom@vendor.example'

let test: TestHouse
let actor: Actor
let account: string
let accounts = 0

beforeAll(async () => {
  test = await testHouse(TODAY)
  actor = await test.actor('main')
  test.house.touched = async () => {}
  const files = company({ marker: 'NORTH', endOn: TODAY, days: 5, customers: 30 })
  await test.run(importFiles, { paths: [test.folder('north', files)], source: 'crm' }, actor)
})

afterAll(() => test.close())

beforeEach(() => {
  test.liveOn(TODAY)
  accounts += 1
  account = `NORTH-${accounts}`
})

type Edit = Omit<z.input<typeof editPlan.input>, 'account'>

const edit = (input: Edit) => test.run(editPlan, { account, by: sarah, ...input }, actor)
const items = async (asOf?: string) => (await test.run(listPlanItems, { account, asOf }, actor)).items
const history = () => test.run(showPlanHistory, { account }, actor)
const undo = (id: string) => test.run(undoPlanEdit, { account, edit: id, by: tom }, actor)
const compare = (from: string, to?: string) => test.run(comparePlan, { account, from, to }, actor)

async function added(values: Readonly<Record<string, unknown>>, section: Edit['section'] = 'risks') {
  const { edits } = await edit({ section, change: 'add', values })
  return edits[0]!
}

describe('an edit', () => {
  it('adds an item of which nothing but its name is known', async () => {
    const { item, ...written } = await added({ risk: 'Low adoption' })
    expect(written).toMatchObject({ version: 1, by: sarah, says: 'Risk "Low adoption"', change: 'add' })
    expect(await items()).toEqual([
      expect.objectContaining({
        id: item,
        section: 'risks',
        version: 1,
        standing: 'confirmed',
        lastConfirmedBy: sarah,
        author: sarah,
        values: {
          risk: 'Low adoption',
          category: null,
          severity: null,
          likelihood: null,
          trigger: null,
          cause: null,
          mitigation: null,
          ownerEmail: null,
          dueOn: null,
          status: 'Active',
        },
      }),
    ])
  })

  it('changes the fields that it names, confirms, takes out, and says so', async () => {
    const { item } = await added({ risk: 'Low adoption', ownerEmail: tom })
    const on = { section: 'risks', item } as const
    const changed = await edit({ ...on, change: 'change', values: { severity: 'High', dueOn: '2026-08-01' } })
    expect(changed.edits[0]).toMatchObject({
      version: 2,
      says: 'Risk "Low adoption": severity High, due on 2026-08-01',
    })
    const confirmed = await edit({ ...on, change: 'confirm', by: tom })
    expect(confirmed.edits[0]!.says).toBe('Risk "Low adoption" confirmed')
    expect((await items())[0]).toMatchObject({
      version: 3,
      lastConfirmedBy: tom,
      values: { severity: 'High', ownerEmail: tom },
      fields: { severity: { by: sarah, version: 2 }, risk: { by: sarah, version: 1 } },
    })
    await edit({ ...on, change: 'remove' })
    expect(await items()).toEqual([])
  })

  it('of a section that is one item needs no id, and leaves what it does not name', async () => {
    await edit({ section: 'renewal', change: 'change', values: { probabilityByAm: 0.7 } })
    await edit({ section: 'renewal', change: 'add', values: { probabilityByCsm: 0.5 }, by: tom })
    expect(await items()).toEqual([
      expect.objectContaining({
        id: 'renewal',
        version: 2,
        values: { probabilityByAm: 0.7, probabilityByCsm: 0.5, forecast: null },
      }),
    ])
  })

  it('is the operator’s where nobody is named, and assumed where it says so', async () => {
    await test.run(
      editPlan,
      {
        account,
        standing: 'assumed',
        section: 'competitors',
        change: 'add',
        values: { name: 'Rival' },
        why: 'Heard it.',
      },
      actor,
    )
    expect((await items())[0]).toMatchObject({
      author: 'operator',
      standing: 'assumed',
      lastConfirmedBy: null,
      lastConfirmedAt: null,
    })
    expect((await history()).edits[0]).toMatchObject({ by: 'operator', why: 'Heard it.' })
  })

  it('takes a list all or none, and names everything that is wrong with it', async () => {
    const refused = edit({
      edits: [
        { section: 'risks', change: 'add', values: { risk: 'Fine' } },
        {
          section: 'risks',
          change: 'add',
          values: { risk: 'Odd', severity: 'Hgh', ownerMail: tom, dueOn: 'soon' },
        },
        { section: 'blockers', change: 'add', values: { blocker: 'Legal' } },
      ],
    })
    await expect(refused).rejects.toMatchObject({
      code: 'invalid-input',
      message:
        'risks.severity is "Hgh": allowed is "High", "Medium", "Low" or null; ' +
        'risks.ownerMail is no field of it: did you mean "ownerEmail"?; ' +
        'risks.dueOn is "soon": allowed is day as 2026-06-30 or null; ' +
        'blockers.dueOn is missing: day as 2026-06-30',
      details: [
        { edit: 2, section: 'risks', field: 'severity', value: 'Hgh' },
        { edit: 2, field: 'ownerMail' },
        { edit: 2, field: 'dueOn' },
        { edit: 3, section: 'blockers', field: 'dueOn' },
      ],
    })
    expect(await items()).toEqual([])
  })

  it.each<[string, Edit, string]>([
    ['nothing', {}, 'Say what is to be written'],
    ['one edit and a list', { section: 'risks', edits: [{ section: 'qbr', change: 'confirm' }] }, 'not both'],
    ['no id of what is changed', { section: 'risks', change: 'confirm' }, 'name its id'],
    [
      'an id of what is new',
      { section: 'risks', change: 'add', item: 'R', values: { risk: 'R' } },
      'by the plan',
    ],
    ['no values', { section: 'risks', change: 'add' }, 'give values'],
    [
      'values to confirm',
      { section: 'risks', change: 'confirm', item: 'R', values: { risk: 'R' } },
      'no values',
    ],
    ['an empty name', { section: 'risks', change: 'add', values: { risk: ' ' } }, 'an empty text'],
    ['what no text holds', { section: 'risks', change: 'add', values: { risk: 'a\u0000b' } }, 'leave it out'],
    ['half a character', { section: 'risks', change: 'add', values: { risk: 'a\ud800b' } }, 'leave it out'],
    [
      'no address',
      { section: 'risks', change: 'add', values: { risk: 'R', ownerEmail: 'Tom' } },
      'e-mail address or null',
    ],
    [
      'a field too many within',
      {
        section: 'meetings',
        change: 'add',
        values: { on: TODAY, attendees: [{ personId: null, name: 'Ada', mail: 'x' }] },
      },
      'list of { personId, name }',
    ],
    [
      'a share in per cent',
      { section: 'renewal', change: 'add', values: { probabilityByAm: 70 } },
      'number from 0 to 1 or null',
    ],
    [
      'no quarter',
      { section: 'opportunities', change: 'add', values: { opportunity: 'O', quarter: 'soon' } },
      'quarter as 2026-Q3 or null',
    ],
    [
      'no such field',
      { section: 'qbr', change: 'add', values: { zzz: 1 } },
      'they are everyMonths, nextOn, format',
    ],
  ])('is refused with %s', async (_what, input, says) => {
    await expect(edit(input)).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining(says),
    })
    expect(await items()).toEqual([])
  })

  it('of what is not there is not found', async () => {
    await expect(edit({ section: 'risks', change: 'confirm', item: 'GHOST' })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(edit({ section: 'renewal', change: 'confirm' })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('is a person’s: an agent may look and not write', async () => {
    const agent = await test.actor('main', 'agent')
    const writing = test.run(
      editPlan,
      { account, section: 'risks', change: 'add', values: { risk: 'R' } },
      agent,
    )
    await expect(writing).rejects.toMatchObject({ code: 'forbidden' })
    await expect(test.run(undoPlanEdit, { account, edit: 'x' }, agent)).rejects.toMatchObject({
      code: 'forbidden',
    })
    expect((await test.run(listPlanItems, { account }, agent)).items).toEqual([])
  })
})

describe('an edit of a version that somebody has changed since', () => {
  it('is refused with both sayings, and merges where they speak of other fields', async () => {
    const { item } = await added({ risk: 'Low adoption' })
    const on = { section: 'risks', item, basedOn: 1, change: 'change' } as const
    await edit({ ...on, values: { severity: 'High' } })
    await expect(edit({ ...on, by: tom, values: { severity: 'Low' } })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining(`severity is "High" (${sarah}, ${TODAY})`),
      details: { kind: 'changed', fields: [{ field: 'severity', theirs: 'High', ours: 'Low' }] },
    })
    await edit({ ...on, by: tom, values: { likelihood: 'Low' } })
    expect((await items())[0]).toMatchObject({ values: { severity: 'High', likelihood: 'Low' }, version: 3 })
  })

  it('of what was taken out is refused with who did', async () => {
    const { item } = await added({ risk: 'Low adoption' })
    await edit({ section: 'risks', item, change: 'remove', by: tom })
    await expect(edit({ section: 'risks', item, change: 'confirm' })).rejects.toMatchObject({
      code: 'conflict',
      message: `Risk "Low adoption" was taken out by ${tom}.`,
    })
  })
})

describe('the history', () => {
  it('is the newest first, with who, why, and what no longer counts', async () => {
    const first = await added({ risk: 'Low adoption' })
    test.liveOn('2026-07-02')
    const second = await edit({
      section: 'risks',
      item: first.item,
      change: 'change',
      values: { severity: 'High' },
    })
    await undo(second.edits[0]!.id)
    const { total, edits } = await history()
    expect(total).toBe(3)
    expect(edits.map(({ no, by, cause, says, stands }) => [no, by, cause, says, stands])).toEqual([
      [3, tom, `undoing ${second.edits[0]!.id}`, 'Undone: Risk "Low adoption": severity High', 'undoing'],
      [2, sarah, 'by hand', 'Risk "Low adoption": severity High', 'undone'],
      [1, sarah, 'by hand', 'Risk "Low adoption"', 'counts'],
    ])
    const part = (input: object) => test.run(showPlanHistory, { account, ...input }, actor)
    expect(await part({ since: '2026-07-02', limit: 1, offset: 1 })).toMatchObject({
      total: 2,
      edits: [{ no: 2 }],
    })
    expect(await part({ section: 'renewal' })).toMatchObject({ total: 0, edits: [] })
  })

  it('tells amounts in the currency of their item, beside what the item is called', async () => {
    const values = { opportunity: 'Seats', value: 80_000, currency: 'USD' }
    const { item } = await added(values, 'opportunities')
    const change = { section: 'opportunities', item, change: 'change' } as const
    const { edits } = await edit({ ...change, values: { value: 90_000 } })
    await undo(edits[0]!.id)
    const [undoing, changed] = (await history()).edits
    expect(changed).toMatchObject({
      name: 'Opportunity "Seats"',
      currency: 'USD',
      says: 'Opportunity "Seats": value 90,000 USD',
    })
    expect(undoing).toMatchObject({
      says: 'Undone: Opportunity "Seats": value 90,000 USD',
      why: `It takes back what ${sarah} did.`,
    })
    const { lines } = await compare('2026-06-29')
    expect(lines).toEqual([expect.objectContaining({ currency: 'USD' })])
  })
})

describe('undoing', () => {
  it('brings back what was changed and what was taken out, and is undone like an edit', async () => {
    const { item, id } = await added({ risk: 'Low adoption' })
    const { edits } = await edit({ section: 'risks', item, change: 'remove' })
    await undo(edits[0]!.id)
    expect((await items()).map((one) => one.id)).toEqual([item])
    const gone = await undo(id)
    expect(await items()).toEqual([])
    await undo(gone.edits[0]!.id)
    expect((await items()).map((one) => one.id)).toEqual([item])
  })

  it('is refused where somebody has built on it, naming the field and the edit', async () => {
    const { item } = await added({ risk: 'Low adoption' })
    const on = { section: 'risks', item, change: 'change' } as const
    const [high] = (await edit({ ...on, values: { severity: 'High' } })).edits
    const [low] = (await edit({ ...on, values: { severity: 'Low' }, by: tom })).edits
    const before = await history()
    await expect(undo(high!.id)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining(`${low!.id} by ${tom} (severity`),
    })
    await expect(undo('GHOST')).rejects.toMatchObject({ code: 'not-found' })
    expect(await history()).toEqual(before)
  })
})

describe('the plan of a day', () => {
  it('is what was known at its end, and the difference of two days is who did what', async () => {
    const { item } = await added({ risk: 'Low adoption' })
    test.liveOn('2026-07-02')
    await edit({ section: 'risks', item, change: 'change', values: { severity: 'High' }, by: tom })
    await added({ objective: 'Close in two days' }, 'objectives')
    expect(await items('2026-06-29')).toEqual([])
    expect(await items('2026-06-30')).toEqual([expect.objectContaining({ id: item, version: 1 })])
    expect(await items('2026-07-02')).toEqual(await items())
    const { lines } = await compare('2026-06-30')
    expect(lines).toHaveLength(2)
    expect(lines.find(({ sign }) => sign === '+')).toMatchObject({
      says: `+ Objective "Close in two days" (${sarah}, by hand)`,
    })
    const severity = lines.find(({ sign }) => sign === '~')?.fields.find(({ field }) => field === 'severity')
    expect(severity).toMatchObject({ from: null, to: 'High', made: { by: tom, cause: 'by hand' } })
    expect((await compare('2026-06-30', '2026-07-01')).lines).toEqual([])
    await expect(compare('2026-07-02', '2026-07-01')).rejects.toMatchObject({ code: 'invalid-input' })
  })
})

describe('every section', () => {
  /** What has no value that goes without saying. */
  const named: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    overview: { mainBusiness: 'Payments' },
    useCases: { useCase: 'Month end' },
    stakeholders: { name: 'Maria Lind', interest: 'High', knownTo: ['Rival'], standsFor: 8 },
    objectives: { objective: 'Close in two days' },
    metrics: { name: 'Time to close' },
    milestones: { name: 'Goals agreed' },
    values: { value: 'Two people saved', on: '2026-05-01' },
    risks: { risk: 'Low adoption' },
    qbr: { everyMonths: 3 },
    reviews: { review: 'After the move', on: '2026-07-01' },
    renewal: { forecast: 'Commit' },
    sentiment: { byCsm: 4 },
    readings: { reader: 'AM', on: '2026-06-01' },
    blockers: { blocker: 'Legal', dueOn: '2026-07-01' },
    checklist: { step: 'Terms agreed', dueOn: '2026-07-01' },
    opportunities: { opportunity: 'Seats', stakeholder: { personId: null, name: 'Maria' } },
    whitespace: { buyingCentre: 'Support', product: 'Insight' },
    cadence: { kind: 'EBR' },
    actions: { action: 'Call', answers: { by: 'item', id: 'R' } },
    currentState: { usedFor: 'Reports' },
    wins: { says: 'Live in a week', on: '2026-05-01' },
    frictions: { says: 'Slow exports', on: '2026-05-01' },
    futureState: { targetNrr: 1.1 },
    meetings: { on: '2026-06-01' },
    commitments: { commitment: 'A call a week', side: 'ours' },
    competitors: { name: 'Rival' },
  }

  it('can be written by hand from what it needs, and is read as it was written', async () => {
    expect(Object.keys(named).toSorted()).toEqual(sectionNames.toSorted())
    const edits = sectionNames.map(
      (section) => ({ section, change: 'add', values: named[section]! }) as const,
    )
    await edit({ edits })
    const found = await items()
    expect(found.map(({ section }) => section)).toEqual(sectionNames)
    for (const { section, values } of found) expect(values, section).toMatchObject(named[section]!)
  })
})
