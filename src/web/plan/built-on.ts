/** Why an edit is not taken back: others have written the same since. */
import type { SectionName } from '#src/plan/plan-sections.ts'
import { format } from '../format.ts'
import { enPlanEdit } from '../messages/en-plan-edit.ts'
import { enPlanFields } from '../messages/en-plan-fields.ts'
import type { Problem } from '../problem.ts'
import { actorName } from './actor-name.ts'

interface Later {
  readonly actor: string
  readonly section: SectionName
  /** or `item`, or `confirmation` */
  readonly fields: readonly string[]
}

/** In words for people, where the server names edits by their ids; what was refused for something else stays as it is. */
export function builtOnInWords(problem: Problem): Problem {
  const later = laterIn(problem.details)
  if (later.length === 0) return problem
  const who = [...new Set(later.map(({ actor }) => actorName(actor)))]
  const what = later.flatMap(({ section, fields }) =>
    fields.flatMap((field) =>
      field === 'item' || field === 'confirmation' ? [] : [enPlanFields.label(section, field)],
    ),
  )
  return {
    ...problem,
    message: enPlanEdit.builtOn(format.list(who), format.list([...new Set(what)])),
    hint: enPlanEdit.builtOnHint,
  }
}

function laterIn(details: unknown): readonly Later[] {
  return Array.isArray(details) && details.every(isLater) ? details : []
}

function isLater(one: unknown): one is Later {
  return typeof one === 'object' && one !== null && 'editId' in one && 'actor' in one && 'fields' in one
}
