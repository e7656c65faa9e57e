/** The only way a plan changes: what each edit brings, what merges, and what is refused with both values. */
import { describe, expect, it } from 'vitest'
import { asPlanEdits } from '#src/plan/as-plan-edits.ts'
import { emptyPlan, itemsOf } from '#src/plan/plan.ts'
import type { PlanEdit } from '#src/plan/plan-edit.ts'
import type { ProposedEdit } from '#src/plan/proposed-edit.ts'
import {
  addObjective,
  addRenewal,
  addRisk,
  addStakeholder,
  after,
  changeRisk,
  changeStakeholder,
  conflictOf,
  instant,
  keepRisk,
  lowAdoption,
  maria,
  planOf,
  risk,
  sarah,
  tom,
} from './support/plan-edits.ts'

const usage = { by: 'cause', cause: 'usage', what: 'low-adoption' } as const
const buyer = { by: 'role', role: 'Economic Buyer' } as const
const place = { ...maria, personId: null, name: null }

describe('adding', () => {
  it('keeps who, when, on which evidence, and what is sure', () => {
    const item = risk(planOf(addRisk('e1', { at: instant(5), evidence: ['usage/app/1'] })))
    expect(item).toMatchObject({
      id: 'R',
      values: lowAdoption,
      standing: 'confirmed',
      source: ['usage/app/1'],
      author: sarah,
      addedAt: instant(5),
      changedAt: instant(5),
      lastConfirmedAt: instant(5),
      lastConfirmedBy: sarah,
      version: 1,
    })
  })

  it('of what is only assumed confirms nothing', () => {
    const item = risk(planOf(addRisk('e1', { standing: 'assumed' })))
    expect(item).toMatchObject({ standing: 'assumed', lastConfirmedAt: null, lastConfirmedBy: null })
  })

  it('takes the day on which the author said it, where a file came later', () => {
    const item = risk(planOf(addRisk('e1', { actor: 'import', statedOn: '2026-01-10', at: instant(5) })))
    expect(item).toMatchObject({
      addedAt: '2026-01-10T00:00:00.000Z',
      lastConfirmedAt: '2026-01-10T00:00:00.000Z',
    })
    expect(item.touches.presence.at).toBe(instant(5))
  })

  it.each<[string, PlanEdit, PlanEdit, number]>([
    ['the same cause', addRisk('e1', { target: usage }), addRisk('e2', { target: { ...usage } }), 1],
    [
      'another item of the cause',
      addRisk('e1', { target: usage }),
      addRisk('e2', { target: { ...usage, what: 'x' } }),
      2,
    ],
    [
      'the same person',
      addStakeholder('e1', { by: 'person', factId: 'contact/crm/C-1' }, maria),
      addStakeholder('e2', { by: 'person', factId: 'contact/crm/C-1' }, maria),
      1,
    ],
    [
      'a person who took a place',
      addStakeholder('e1', buyer, maria),
      addStakeholder('e2', { by: 'person', factId: 'contact/crm/C-1' }, maria),
      1,
    ],
    [
      'a place that is still empty',
      addStakeholder('e1', buyer, place),
      addStakeholder('e2', buyer, place),
      1,
    ],
    ['a place that is taken', addStakeholder('e1', buyer, maria), addStakeholder('e2', buyer, place), 2],
    ['the one item of a section', addRenewal('e1', 0.7, { by: 'section' }), addRenewal('e2', 0.7, usage), 1],
    [
      'the same id in another section',
      addRisk('e1'),
      addObjective('e2', { target: { by: 'item', id: 'R' } }),
      2,
    ],
  ])('finds what is there: %s', (_what, first, second, count) => {
    expect(itemsOf(planOf(first, second))).toHaveLength(count)
  })

  it('what is there with other figures changes it, if they were in view', () => {
    const first = planOf(addRisk('e1', { target: usage }))
    const worse = { ...lowAdoption, trigger: 'usage down 60%' }
    const item = risk(after(first, addRisk('e2', { target: usage, basedOn: 1 }, worse)), 'e1')
    expect(item).toMatchObject({ version: 2, values: worse, author: sarah })
    expect(conflictOf(first, addRisk('e3', { target: usage }, worse))).toMatchObject({
      kind: 'changed',
      fields: [{ field: 'trigger', theirs: 'usage down 46%', ours: 'usage down 60%' }],
    })
  })

  it('the one item of a section that is there never overwrites it, whatever the target is called', () => {
    const first = planOf(addRenewal('e1', 0.7, { by: 'section' }))
    expect(conflictOf(first, addRenewal('e2', 0.4, usage)).fields).toMatchObject([
      { field: 'probabilityByAm', theirs: 0.7, ours: 0.4 },
    ])
  })

  it('twice by one edit never overwrites who took the place since', () => {
    const first = addStakeholder('e1', buyer, place)
    const { personId, name } = maria
    const taking = changeStakeholder('e2', { personId, name }, { target: buyer })
    expect(conflictOf(planOf(first, taking), first).fields).toMatchObject([
      { field: 'personId', theirs: personId, ours: null },
      { field: 'name', theirs: name, ours: null },
    ])
  })

  it('what was taken out brings it anew; the version goes on where the id is the same', () => {
    const gone = planOf(addRisk('e1'), keepRisk('e2', 'remove'))
    const back = after(gone, addRisk('e3', { basedOn: 2, actor: tom }))
    expect(risk(back)).toMatchObject({ version: 3, author: tom })
    expect(back.removed.risks.size).toBe(0)
    expect(conflictOf(back, changeRisk('e4', { status: 'Closed' }, { basedOn: 1 })).kind).toBe('changed')
  })
})

describe('changing', () => {
  const first = planOf(addRisk('e1', { at: instant(1) }))

  it('gives fields other values and confirms the item', () => {
    const item = risk(
      after(first, changeRisk('e2', { status: 'Closed' }, { actor: tom, at: instant(2), evidence: ['f'] })),
    )
    expect(item).toMatchObject({
      values: { ...lowAdoption, status: 'Closed' },
      version: 2,
      author: sarah,
      addedAt: instant(1),
      changedAt: instant(2),
      lastConfirmedBy: tom,
      source: ['f'],
    })
    expect(item.touches.fields['status']).toMatchObject({ editId: 'e2', actor: tom, version: 2 })
    expect(item.touches.fields['risk']).toMatchObject({ editId: 'e1', version: 1 })
  })

  it('by what is assumed leaves the last confirmation as it was', () => {
    const item = risk(
      after(first, changeRisk('e2', { status: 'Closed' }, { standing: 'assumed', at: instant(9) })),
    )
    expect(item).toMatchObject({ standing: 'assumed', lastConfirmedAt: instant(1) })
  })

  it('to the same values is a confirmation', () => {
    const item = risk(
      after(first, changeRisk('e2', { status: 'Active', cause: undefined }, { at: instant(2) })),
    )
    expect(item).toMatchObject({
      values: lowAdoption,
      changedAt: instant(1),
      lastConfirmedAt: instant(2),
      version: 2,
    })
  })

  const second = after(first, changeRisk('e2', { status: 'Closed' }, { actor: tom }))

  it('other fields since the same version merges', () => {
    const item = risk(after(second, changeRisk('e3', { severity: 'High' }, { basedOn: 1 })))
    expect(item.values).toEqual({ ...lowAdoption, status: 'Closed', severity: 'High' })
  })

  it('the same field since the same version is refused with both values', () => {
    const edit = changeRisk('e3', { status: 'Monitoring', severity: 'High' }, { basedOn: 1 })
    const conflict = conflictOf(second, edit)
    expect(conflict).toMatchObject({ kind: 'changed', edit, removal: null })
    expect(conflict.fields).toMatchObject([
      { field: 'status', theirs: 'Closed', ours: 'Monitoring', by: { editId: 'e2', actor: tom } },
    ])
  })

  it('the same field to the same value contradicts nobody', () => {
    expect(risk(after(second, changeRisk('e3', { status: 'Closed' }, { basedOn: 1 }))).version).toBe(3)
  })

  it('with what was changed in view is no conflict', () => {
    const item = risk(after(second, changeRisk('e3', { status: 'Monitoring' }, { basedOn: 2 })))
    expect(item.values.status).toBe('Monitoring')
  })

  it('what never was there is refused', () => {
    expect(conflictOf(emptyPlan, changeRisk('e1', { status: 'Closed' }))).toMatchObject({
      kind: 'not-there',
      item: null,
    })
  })
})

describe('confirming and removing', () => {
  const first = planOf(addRisk('e1', { standing: 'assumed' }))
  const changed = after(first, changeRisk('e2', { status: 'Closed' }, { actor: tom, standing: 'assumed' }))

  it('confirms, whatever the proposal was read from', () => {
    const item = risk(after(first, keepRisk('e2', 'confirm', { at: instant(7), standing: 'assumed' })))
    expect(item).toMatchObject({
      standing: 'confirmed',
      lastConfirmedAt: instant(7),
      lastConfirmedBy: sarah,
      version: 2,
    })
  })

  it('takes out, and does not forget', () => {
    const gone = after(first, keepRisk('e2', 'remove', { actor: tom }))
    expect(itemsOf(gone)).toEqual([])
    expect(gone.removed.risks.get('R')).toMatchObject({
      item: { values: lowAdoption },
      removal: { actor: tom },
    })
  })

  it.each(['confirm', 'remove'] as const)('%s what changed unseen is refused', (change) => {
    expect(conflictOf(changed, keepRisk('e3', change)).fields).toMatchObject([
      { field: 'status', theirs: 'Closed' },
    ])
    expect(() => after(changed, keepRisk('e3', change, { basedOn: 2 }))).not.toThrow()
  })

  it.each([changeRisk('e3', { status: 'Closed' }), keepRisk('e3', 'confirm'), keepRisk('e3', 'remove')])(
    '$change of what was taken out is refused with the item as it was',
    (edit) => {
      const gone = after(first, keepRisk('e2', 'remove', { actor: tom }))
      expect(conflictOf(gone, edit)).toMatchObject({
        kind: 'removed',
        edit,
        item: { values: lowAdoption },
        removal: { actor: tom },
      })
    },
  )
})

describe('what the engine proposes', () => {
  const said = {
    says: 's',
    ownerEmail: sarah,
    dueOn: '2026-04-01',
    evidence: ['f'],
    standing: 'confirmed',
    why: 'w',
  } as const
  const proposed: ProposedEdit[] = [
    { ...said, section: 'risks', change: 'add', target: usage, item: lowAdoption },
    { ...said, section: 'risks', change: 'change', target: usage, item: { severity: 'High' } },
    { ...said, section: 'risks', change: 'confirm', target: usage, item: null },
  ]
  const cause = { by: 'proposal', id: 'card-1' } as const

  function accepted(plan = emptyPlan, prefix = 'a') {
    let number = 0
    return asPlanEdits(proposed, {
      actor: tom,
      cause,
      at: instant(3),
      plan,
      newId: () => `${prefix}${(number += 1)}`,
    })
  }

  it('becomes edits without translation, each with the one before it in view', () => {
    const edits = accepted()
    expect(edits[0]).toEqual({
      ...proposed[0],
      id: 'a1',
      actor: tom,
      cause,
      at: instant(3),
      statedOn: null,
      basedOn: 0,
    })
    expect(edits.map(({ basedOn }) => basedOn)).toEqual([0, 1, 2])
    expect(risk(planOf(...edits), 'a1')).toMatchObject({
      version: 3,
      values: { ...lowAdoption, severity: 'High' },
    })
  })

  it('is found where it was accepted before', () => {
    const once = planOf(...accepted())
    const twice = accepted(once, 'b').reduce(after, once)
    expect(itemsOf(twice).map(({ id, values }) => [id, values])).toEqual(
      itemsOf(once).map(({ id, values }) => [id, values]),
    )
  })
})
