/** The log is the history: the plan of any day, what is other between two of them, and what can be taken back. */
import { describe, expect, it } from 'vitest'
import { isOfPeople } from '#src/detect/plan/read-plan.ts'
import { Failure } from '#src/kernel/failure.ts'
import { diffPlans } from '#src/plan/diff-plans.ts'
import { foldEdits, planAsOf } from '#src/plan/fold-edits.ts'
import { itemsOf } from '#src/plan/plan.ts'
import type { PlanEdit } from '#src/plan/plan-edit.ts'
import { undoEdit } from '#src/plan/undo-edit.ts'
import { wordsOf } from '#src/plan/words-of.ts'
import {
  addObjective,
  addRisk,
  addStakeholder,
  changeRisk,
  changeStakeholder,
  instant,
  keepRisk,
  maria,
  risk,
  sarah,
  tom,
} from './support/plan-edits.ts'

const log = [
  addRisk('e1', { at: instant(1), cause: { by: 'import', file: 'risks.csv' }, actor: 'import' }),
  addObjective('e2', { at: instant(2) }),
  changeRisk('e3', { status: 'Monitoring', severity: 'High' }, { at: instant(3), actor: tom }),
  changeRisk('e4', { mitigation: 'train' }, { at: instant(4), cause: { by: 'proposal', id: 'c1' } }),
]

const by = { id: 'u', actor: sarah, at: instant(30) }

function says(from: readonly PlanEdit[], to: readonly PlanEdit[]): string[] {
  return diffPlans(foldEdits(from), foldEdits(to)).map((line) => line.says)
}

function failureOf(act: () => unknown): Failure {
  try {
    act()
  } catch (error) {
    if (error instanceof Failure) return error
    throw error
  }
  throw new Error('Nothing failed')
}

describe('as of an instant', () => {
  it.each([
    [0, []],
    [1, ['R']],
    [2, ['R', 'O']],
    [9, ['R', 'O']],
  ])('minute %i holds %j', (minute, ids) => {
    expect(
      itemsOf(planAsOf(log, instant(minute)))
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(ids.toSorted())
  })

  it('has the values of then', () => {
    expect(risk(planAsOf(log, instant(2))).values.status).toBe('Active')
    expect(risk(planAsOf(log, instant(3))).values.status).toBe('Monitoring')
  })

  it('a log with what cannot have been applied is refused by name', () => {
    const failure = failureOf(() => foldEdits([changeRisk('e9', { status: 'Closed' })]))
    expect(failure.message).toBe('The log of the plan holds the edit e9, which does not apply: not-there.')
  })
})

describe('the diff', () => {
  it('names what came, went and changed, with author and cause', () => {
    expect(says([], log.slice(0, 2))).toEqual([
      '+ Objective "Close in two days" (sarah@vendor.example, by hand)',
      '+ Risk "Low adoption" (import, from risks.csv)',
    ])
    const fields = diffPlans(foldEdits(log.slice(0, 2)), foldEdits(log))[0]!.fields
    expect(
      fields.map(({ field, from, to, by: { editId } }) => [field, from, to, editId]).slice(0, 3),
    ).toEqual([
      ['severity', 'Medium', 'High', 'e3'],
      ['mitigation', 'train the new team', 'train', 'e4'],
      ['status', 'Active', 'Monitoring', 'e3'],
    ])
    expect(says(log.slice(0, 2), log)[0]).toContain(
      '~ Risk "Low adoption": severity Medium → High (tom@vendor.example, by hand); mitigation train the new team → train (sarah@vendor.example, proposal c1)',
    )
    const gone = [...log, keepRisk('e5', 'remove', { basedOn: 3, actor: tom })]
    expect(says(log, gone)).toEqual(['− Risk "Low adoption" (tom@vendor.example, by hand)'])
    expect(says(log, log.slice(0, 0))).toEqual(['− Objective "Close in two days"', '− Risk "Low adoption"'])
  })

  it('shows a confirmation, and what is not known as ?', () => {
    const assumed = [addRisk('e1', { standing: 'assumed' })]
    const confirmed = [...assumed, keepRisk('e2', 'confirm', { actor: tom })]
    const closed = [...confirmed, changeRisk('e3', { ownerEmail: null }, { basedOn: 2, actor: tom })]
    expect(says(assumed, confirmed)[0]).toContain(
      'standing assumed → confirmed (tom@vendor.example, by hand)',
    )
    const anew = [...confirmed, keepRisk('e3', 'confirm', { basedOn: 2, actor: tom, at: instant(8) })]
    expect(says(confirmed, anew)).toEqual([
      `~ Risk "Low adoption": last confirmed at ${instant(0)} → ${instant(8)} (tom@vendor.example, by hand)`,
    ])
    expect(says(confirmed, closed)).toEqual([
      '~ Risk "Low adoption": owner sarah@vendor.example → ? (tom@vendor.example, by hand)',
    ])
  })
})

describe('undoing', () => {
  it.each(['e1', 'e2', 'e3', 'e4'].map((id, at) => [id, log.slice(0, at), log.slice(0, at + 1)] as const))(
    'the last edit, %s, restores the plan before it',
    (id, before, edits) => {
      expect(says(before, [...edits, undoEdit(edits, id, by)])).toEqual([])
    },
  )

  it('a removal brings the item back with its author, and undoing that takes it out again', () => {
    const gone = [...log, keepRisk('e5', 'remove', { basedOn: 3, at: instant(5) })]
    const back = [...gone, undoEdit(gone, 'e5', by)]
    expect(says(log, back)).toEqual([])
    expect(risk(foldEdits(back)).author).toBe('import')
    const again = [...back, undoEdit(back, 'u', { ...by, id: 'u2' })]
    expect(says(gone, again)).toEqual([])
  })

  it('what a person said leaves what stands again the word of whoever had said it', () => {
    const words = (edits: readonly PlanEdit[]) =>
      wordsOf(risk(foldEdits(edits))).map(({ actor, at, editId }) => [actor, at, editId])
    const filled = [addRisk('e1', { actor: 'engine', cause: { by: 'records' } })]
    const said = [
      ...filled,
      changeRisk('e2', { status: 'Monitoring' }, { cause: { by: 'proposal', id: 'c1' } }),
    ]
    const back = [...said, undoEdit(said, 'e2', by)]
    expect(isOfPeople(risk(foldEdits(said)))).toBe(true)
    expect(words(back)).toEqual(words(filled))
    expect(isOfPeople(risk(foldEdits(back)))).toBe(false)
    expect(risk(foldEdits(back)).touches.fields['status']).toMatchObject({ actor: sarah, version: 3 })
    // Again and again.
    const redone = [...back, undoEdit(back, 'u', { ...by, id: 'u2' })]
    expect(words(redone)).toEqual(words(said))
    expect(words([...redone, undoEdit(redone, 'u2', { ...by, id: 'u3' })])).toEqual(words(filled))
  })

  it('what the records say is a decision of whoever does it', () => {
    const records = { actor: 'engine', cause: { by: 'records' } } as const
    const log = [addRisk('e1', records), changeRisk('e2', { status: 'Monitoring' }, records)]
    const back = risk(foldEdits([...log, undoEdit(log, 'e2', by)]))
    expect(isOfPeople(back)).toBe(true)
    // Whoever takes an import back decides on the import alone.
    expect(isOfPeople(risk(foldEdits([...log, undoEdit(log, 'e2', { ...by, importNo: 7 })])))).toBe(false)
  })

  it('an earlier edit leaves other fields and the later confirmation as they are', () => {
    const plan = foldEdits([...log, undoEdit(log, 'e3', by)])
    expect(risk(plan).values).toMatchObject({ status: 'Active', severity: 'Medium', mitigation: 'train' })
    expect(risk(plan)).toMatchObject({ lastConfirmedAt: instant(4), lastConfirmedBy: sarah })
    expect(risk(plan).touches.proof.editId).toBe('e4')
  })

  it('is refused when later edits touch the same fields, and names them', () => {
    const edits = [...log, changeRisk('e5', { status: 'Closed' }, { basedOn: 3, actor: tom })]
    const failure = failureOf(() => undoEdit(edits, 'e3', by))
    expect(failure.code).toBe('conflict')
    expect(failure.message).toBe(
      'The edit e3 cannot be undone: later edits touch the same, e5 by tom@vendor.example (status).',
    )
    expect(failure.details).toEqual([
      { editId: 'e5', actor: 'tom@vendor.example', section: 'risks', fields: ['status'] },
    ])
    expect(failureOf(() => undoEdit(edits, 'e1', by)).message).toContain(
      'e3 by tom@vendor.example (severity, status',
    )
  })

  it('is refused when the item was taken out since', () => {
    const edits = [...log, keepRisk('e5', 'remove', { basedOn: 3, actor: tom })]
    expect(failureOf(() => undoEdit(edits, 'e3', by)).message).toContain('e5 by tom@vendor.example (item')
  })

  it('leaves what nobody had said before as not known', () => {
    const target = { by: 'person', factId: 'contact/crm/C-1' } as const
    const first = addStakeholder('s1', target, maria)
    const edits = [first, changeStakeholder('s2', { interest: 'High' }, { target })]
    const plan = foldEdits([...edits, undoEdit(edits, 's2', by)])
    expect(plan.items.stakeholders.get('s1')?.values).toEqual({ ...maria, interest: null })
    expect(diffPlans(foldEdits([first]), plan)).toEqual([])
  })

  it('a confirmation is refused when somebody confirmed since', () => {
    const edits = [
      ...log,
      keepRisk('e5', 'confirm', { basedOn: 3 }),
      keepRisk('e6', 'confirm', { basedOn: 4, actor: tom }),
    ]
    expect(failureOf(() => undoEdit(edits, 'e5', by)).message).toContain(
      'e6 by tom@vendor.example (confirmation)',
    )
  })

  it('goes back step by step, and an undone edit stands in nobody’s way', () => {
    const edits = [...log, changeRisk('e5', { status: 'Closed' }, { basedOn: 3 })]
    const one = [...edits, undoEdit(edits, 'e5', by)]
    const two = [...one, undoEdit(one, 'e3', { ...by, id: 'u2' })]
    expect(risk(foldEdits(two)).values.status).toBe('Active')
    expect(failureOf(() => undoEdit(one, 'e5', by)).message).toBe('This edit is undone already.')
  })

  it('redone stands in the way again', () => {
    const edits = [...log, changeRisk('e5', { status: 'Closed' }, { basedOn: 3 })]
    const undone = [...edits, undoEdit(edits, 'e5', by)]
    const redone = [...undone, undoEdit(undone, 'u', { ...by, id: 'u2' })]
    expect(says(edits, redone)).toEqual([])
    expect(failureOf(() => undoEdit(redone, 'e3', { ...by, id: 'u3' })).message).toContain('e5 by')
  })

  it('of what is not in the log is refused', () => {
    expect(failureOf(() => undoEdit(log, 'e9', by)).code).toBe('not-found')
  })

  it('is itself an edit with its cause', () => {
    expect(undoEdit(log, 'e4', by)).toMatchObject({
      ...by,
      cause: { by: 'undo', editId: 'e4' },
      change: 'restore',
    })
  })
})
