/** The edit that takes another one back, as long as nobody has built on it. */
import { Failure } from '#src/kernel/failure.ts'
import { proofOf } from './apply-edit.ts'
import { fatesOf } from './fates-of.ts'
import { type Step, stepsOf } from './fold-edits.ts'
import type { Plan, PlanItem } from './plan.ts'
import { isByPerson } from './is-by-person.ts'
import type { PlanEdit, WordsAgain } from './plan-edit.ts'
import { type Made, type Proof, type Word, wordOf } from './provenance.ts'
import { sameValue } from './same-value.ts'
import { wordOfField } from './words-of.ts'

export interface UndoneBy extends Pick<Made, 'id' | 'actor' | 'at'> {
  /** that is taken back, and the edit with it */
  readonly importNo?: number
}

/**
 * What of the item other edits made of it since stays as they made it.
 * @param edits the whole log
 * @throws Failure `not-found` for an edit that the log does not hold; `conflict` when it is undone already, or when later
 * edits touch the same fields, each of which is named
 */
export function undoEdit(edits: readonly PlanEdit[], editId: string, by: UndoneBy): PlanEdit {
  const steps = stepsOf(edits)
  const at = steps.findIndex(({ edit }) => edit.id === editId)
  const step = steps[at]
  if (step === undefined) {
    throw new Failure('not-found', `The plan has no edit ${editId}.`, {
      hint: 'Look up its id in the history.',
    })
  }
  const fates = fatesOf(edits)
  if (fates.get(editId) === 'undone') {
    throw new Failure('conflict', 'This edit is undone already.', {
      hint: 'Undo its undoing to redo it.',
    })
  }
  const later = steps.slice(at + 1).filter(({ edit }) => !fates.has(edit.id))
  refuseIfBuiltOn(step, later)
  const hasNewProof = later.some((other) => isOfSameItem(step, other) && partsOf(other).has('confirmation'))
  const cause = {
    by: 'undo',
    editId,
    ...(by.importNo === undefined ? {} : { importNo: by.importNo }),
  } as const
  // Who takes back what no person said decides on it; else it is as if that had not been said.
  const isDecision = isByPerson(cause) && !isByPerson(step.edit.cause)
  const { again, ...undoing } = undoingOf(step, hasNewProof)
  return {
    ...undoing,
    ...(again === null || isDecision ? {} : { again }),
    ...madeBy(step, steps.at(-1)!.after, by),
    cause,
  } as PlanEdit
}

function refuseIfBuiltOn(step: Step, later: readonly Step[]): void {
  const own = partsOf(step)
  // A confirmation that came with new values goes when they go; alone it is what the edit was about.
  if (own.size > 1) own.delete('confirmation')
  const clashes = later
    .filter((other) => isOfSameItem(step, other))
    .flatMap((other) => {
      const parts = [...partsOf(other)].filter((part) => own.has(part) || own.has('item') || part === 'item')
      const { id, actor, section } = other.edit
      return parts.length === 0 ? [] : [{ editId: id, actor, section, fields: parts }]
    })
  if (clashes.length === 0) return
  const named = clashes.map(({ editId, actor, fields }) => `${editId} by ${actor} (${fields.join(', ')})`)
  throw new Failure(
    'conflict',
    `The edit ${step.edit.id} cannot be undone: later edits touch the same, ${named.join('; ')}.`,
    {
      hint: 'Undo the later edits first, or change the item by hand.',
      details: clashes,
    },
  )
}

/** What an edit touched: fields by their names, `confirmation`, and `item` where it put the item there or took it out. */
function partsOf({ edit, itemId, before, after }: Step): Set<string> {
  const was = itemIn(before, edit, itemId)
  const is = itemIn(after, edit, itemId)
  if (was === undefined || is === undefined) return new Set(['item', 'confirmation'])
  const { fields, proof } = is.touches
  const touched = Object.keys(fields).filter((field) => fields[field]!.editId === edit.id)
  return new Set(proof.editId === edit.id ? [...touched, 'confirmation'] : touched)
}

function undoingOf({ edit, itemId, before, after }: Step, hasNewProof: boolean) {
  const was = itemIn(before, edit, itemId)
  const is = itemIn(after, edit, itemId)
  if (was === undefined) return { change: 'remove', item: null, again: null }
  const item = is === undefined ? {} : fieldsBack(was, is)
  const proof = hasNewProof ? null : proofOf(was)
  return {
    change: 'restore',
    item,
    proof,
    again: wordsAgain(was, is === undefined, Object.keys(item), proof),
  }
}

function wordsAgain(
  was: PlanItem,
  isBack: boolean,
  back: readonly string[],
  proof: Proof | null,
): WordsAgain {
  const fields = back.flatMap((field) => {
    const word = wordOfField(was, field)
    return word === undefined ? [] : [[field, bare(word)] as const]
  })
  return {
    presence: isBack ? bare(wordOf(was.touches.presence)) : null,
    proof: proof && bare(wordOf(was.touches.proof)),
    fields: Object.fromEntries(fields),
  }
}

function bare({ actor, cause, at, editId }: Word): Word {
  return { actor, cause, at, editId }
}

/** A field that had no value before is one that is not known. */
function fieldsBack(was: PlanItem, is: PlanItem): Readonly<Record<string, unknown>> {
  const values = was.values as unknown as Readonly<Record<string, unknown>>
  const present = Object.entries(is.values).filter(([field, value]) => !sameValue(values[field], value))
  return Object.fromEntries(present.map(([field]) => [field, values[field] ?? null]))
}

function madeBy(
  { edit, itemId }: Step,
  now: Plan,
  { id, actor, at }: UndoneBy,
): Omit<PlanEdit, 'change' | 'item' | 'cause'> {
  const { section } = edit
  return {
    id,
    actor,
    at,
    section,
    target: { by: 'item', id: itemId },
    statedOn: null,
    basedOn: itemIn(now, edit, itemId)?.version ?? now.removed[section].get(itemId)?.item.version ?? 0,
    says: `Undone: ${edit.says}`,
    ownerEmail: null,
    dueOn: null,
    evidence: [],
    standing: edit.standing,
    why: `It takes back what ${whoDid(edit.actor)} did.`,
  }
}

/** Who is no person, in a sentence. */
function whoDid(actor: string): string {
  if (actor.includes('@')) return actor
  if (actor === 'engine') return 'Perennial'
  return actor === 'import' ? 'an imported file' : `the ${actor}`
}

function itemIn(plan: Plan, { section }: PlanEdit, itemId: string): PlanItem | undefined {
  return plan.items[section].get(itemId)
}

function isOfSameItem(step: Step, other: Step): boolean {
  return step.edit.section === other.edit.section && step.itemId === other.itemId
}
