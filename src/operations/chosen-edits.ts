/** Which of the edits that a movement proposes somebody takes, and how: as they are, changed, or not at all. */
import { Failure } from '#src/kernel/failure.ts'
import { fieldWords } from '#src/plan/field-text.ts'
import type { ProposedEdit } from '#src/plan/proposed-edit.ts'
import { sameValue } from '#src/plan/same-value.ts'
import { checkedValues } from './checked-values.ts'

export interface Choice {
  /** numbers of the edits that are taken, from 1; default: all */
  readonly only?: readonly number[] | undefined
  /** by the number of an edit, the fields of its item that are to be other than proposed */
  readonly changes?: Readonly<Record<string, Readonly<Record<string, unknown>>>> | undefined
}

export interface ChosenEdit {
  readonly no: number
  readonly proposed: ProposedEdit
  /** as it is taken; null: it is left out */
  readonly taken: ProposedEdit | null
  readonly answer: 'accepted' | 'changed' | 'left out'
}

/** @throws Failure 'invalid-input' for a number that is not there, and for a field that its section does not know so */
export function chosenEdits(
  proposals: readonly ProposedEdit[],
  { only, changes = {} }: Choice,
): ChosenEdit[] {
  const numbers = [...(only ?? []), ...Object.keys(changes).map(Number)]
  const unknown = numbers.find((no) => proposals[no - 1] === undefined)
  if (unknown !== undefined) throw noSuchEdit(unknown, proposals)
  if (only?.length === 0) {
    throw new Failure('invalid-input', 'No edit is named to be accepted', {
      hint: 'Name some, leave "only" out to accept all, or dismiss the movement.',
    })
  }
  return proposals.map((proposed, place) => {
    const no = place + 1
    const change = changes[no]
    if (only !== undefined && !only.includes(no)) {
      if (change === undefined) return { no, proposed, taken: null, answer: 'left out' }
      throw new Failure('invalid-input', `Edit ${no} is changed and left out`, {
        hint: 'Name it in "only" too, or do not change it.',
      })
    }
    const taken = change === undefined ? proposed : changedEdit(proposed, change, no)
    return { no, proposed, taken, answer: taken === proposed ? 'accepted' : 'changed' }
  })
}

/** @returns the edit itself where the fields are as it proposes them */
function changedEdit(
  proposed: ProposedEdit,
  given: Readonly<Record<string, unknown>>,
  no: number,
): ProposedEdit {
  if (proposed.item === null) {
    throw new Failure('invalid-input', `Edit ${no} is to ${proposed.change} an item and names no field`, {
      hint: 'Accept it as it is, leave it out, or change the item in the plan itself.',
    })
  }
  const fields = checkedFields(proposed, given, no)
  const item: Readonly<Record<string, unknown>> = { ...proposed.item }
  const other = Object.entries(fields).filter(([field, value]) => !sameValue(item[field], value))
  if (other.length === 0) return proposed
  const { ownerEmail = proposed.ownerEmail, dueOn } = fields
  return {
    ...proposed,
    item: { ...item, ...fields },
    ownerEmail,
    dueOn: dueOn ?? proposed.dueOn,
    says: `${proposed.says} (changed: ${other.map(([field]) => fieldWords(field)).join(', ')})`,
  } as ProposedEdit
}

function checkedFields(
  { section }: ProposedEdit,
  given: Readonly<Record<string, unknown>>,
  no: number,
): Readonly<Record<string, unknown>> {
  const checked = checkedValues(section, given, false)
  if ('values' in checked) return checked.values
  const says = checked.problems.map((problem) => problem.says)
  throw new Failure('invalid-input', `The changes of edit ${no} do not fit: ${says.join('; ')}`, {
    hint: 'Nothing was accepted.',
    details: checked.problems,
  })
}

function noSuchEdit(no: number, { length }: readonly ProposedEdit[]): Failure {
  return new Failure('invalid-input', `The movement proposes no edit ${no}`, {
    hint: length === 0 ? 'It proposes none: accept it without.' : `They are numbered 1 to ${length}.`,
  })
}
