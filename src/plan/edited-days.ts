/** The days on which a plan was edited, each with how many edits whom it had of. */
import type { Day } from '#src/kernel/day.ts'
import { type EditOrigin, editOrigin } from './edit-origin.ts'
import type { PlanEdit } from './plan-edit.ts'
import { dayOf } from './provenance.ts'

export type EditedDay = { readonly on: Day; readonly edits: number } & Readonly<Record<EditOrigin, number>>

/** The earliest first. */
export function editedDays(log: readonly Pick<PlanEdit, 'at' | 'actor' | 'cause'>[]): EditedDay[] {
  const byDay = [...Map.groupBy(log, ({ at }) => dayOf(at))].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return byDay.map(([on, edits]) => {
    const count = (origin: EditOrigin) => edits.filter((edit) => editOrigin(edit) === origin).length
    return {
      on,
      edits: edits.length,
      people: count('people'),
      engine: count('engine'),
      import: count('import'),
    }
  })
}
