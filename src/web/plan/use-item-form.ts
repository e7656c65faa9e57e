/** What is typed in the form of an item, and how all of it is written at once: a new item, or several fields of one that is there. */
import { useState } from 'react'
import { planField, planFields } from '#src/plan/plan-fields.ts'
import type { SectionName } from '#src/plan/plan-sections.ts'
import { sameValue } from '#src/plan/same-value.ts'
import { currencyOfItem } from '../currency-of.ts'
import { writtenIn } from '../format.ts'
import { enPlanFields } from '../messages/en-plan-fields.ts'
import { en } from '../messages/en.ts'
import type { Problem } from '../problem.ts'
import { conflictOf } from './conflict-of.ts'
import { type EditedItem, idForEdit, knownAs, type PlanPlace } from './edited-item.ts'
import type { InManner } from './drafts.ts'
import { retypedText, typedText, typedValue, unlessMissing } from './field-words.ts'
import { useDraft } from './use-draft.ts'
import { useNames } from './use-names.ts'
import { type EditOutcome, type PlanEditMade, usePlanEdits } from './use-plan-edits.ts'

export interface ItemFormInput extends PlanPlace {
  readonly section: SectionName
  /** that is changed; without one, a new one is added */
  readonly item?: EditedItem | undefined
  /** what a new one starts from, as the buying centre and the product of a cell */
  readonly start?: Readonly<Record<string, unknown>> | undefined
  /** what a new one is about, so that what is typed of two does not mix */
  readonly about?: string | undefined
  /** only these of its fields; without them, all */
  readonly fields?: readonly string[] | undefined
  /** @param id of the item that was written */
  readonly onDone: (id: string | null) => void
}

interface Draft extends InManner {
  readonly typed: Readonly<Record<string, string>>
  readonly basedOn: number
}

/** The fields of a section that are for typing, in the order of the form. */
export function fieldsToType(section: SectionName): string[] {
  return Object.keys(planFields[section]).filter((field) => planField(section, field) !== null)
}

/** Under which what is typed is kept. */
export function formKey({
  organization,
  account,
  section,
  item,
  about,
}: Omit<ItemFormInput, 'onDone'>): string {
  return [
    'form',
    organization,
    account,
    item === undefined ? `${section} new` : knownAs(item),
    ...(about === undefined ? [] : [about]),
  ].join(' ')
}

export function useItemForm(input: ItemFormInput) {
  const { organization, account, section, item, start = {}, onDone } = input
  const names = useNames({ organization, account })
  const [kept, keep] = useDraft<Draft>(formKey(input))
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({})
  const sending = useSending(input)
  const draft = retyped(kept ?? { typed: {}, basedOn: item?.version ?? 0 }, section)
  const before = item?.values ?? start
  const close = (id: string | null) => {
    keep(null)
    onDone(id)
  }
  const write = async (typing: Draft): Promise<void> => {
    const read = readFields(section, typing.typed, before, names, item === undefined)
    setWrong(read.wrong)
    if (Object.keys(read.wrong).length > 0) return
    if (Object.keys(read.values).length === 0) return close(item?.id ?? null)
    const outcome = await sending.send(read.values, typing)
    // What waits for the connection is as good as written.
    if (outcome.problem === null) close(outcome.written?.edits[0]?.item ?? item?.id ?? null)
  }
  return {
    names,
    draft,
    wrong,
    problem: sending.problem,
    isSaving: sending.isSaving,
    conflict: conflictOf(sending.problem),
    textOf: (field: string) => draft.typed[field] ?? typedText(planField(section, field)!, before[field]),
    type: (field: string, text: string) => keep({ ...draft, typed: { ...draft.typed, [field]: text } }),
    write,
    retype: (next: Draft) => {
      sending.forget()
      keep(next)
    },
    cancel: () => close(null),
  }
}

/** As it would have been typed in the manner in which the screen is written by now. */
function retyped(draft: Draft, section: SectionName): Draft {
  const locale = writtenIn.current()
  const typed = Object.entries(draft.typed).map(([field, text]) => {
    const kind = planField(section, field)
    return [field, kind === null ? text : retypedText(kind, text, draft.locale ?? locale)]
  })
  return { ...draft, typed: Object.fromEntries(typed), locale }
}

/** One edit on its way: to add the item, or to change those of its fields. */
function useSending(input: ItemFormInput) {
  const { organization, account, section, item } = input
  const { edit } = usePlanEdits(organization, account)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isSaving, setSaving] = useState(false)
  const send = async (values: PlanEditMade['values'] & object, draft: Draft): Promise<EditOutcome> => {
    setSaving(true)
    setProblem(null)
    const made: PlanEditMade =
      item === undefined
        ? { section, change: 'add', values }
        : { section, change: 'change', ...idForEdit(item), values, basedOn: draft.basedOn }
    const outcome = await edit([made], sayOf(section, item), { typed: { key: formKey(input), draft } })
    setSaving(false)
    setProblem(outcome.problem)
    return outcome
  }
  return { send, problem, isSaving, forget: () => setProblem(null) }
}

export type ItemFilling = ReturnType<typeof useItemForm>

function sayOf(section: SectionName, item: EditedItem | undefined): string {
  return item === undefined
    ? enPlanFields.added(en.proposal.sections[section])
    : enPlanFields.itemChanged(item.name)
}

/** Of a new item what is known of it; of another one what is other than before. */
function readFields(
  section: SectionName,
  typed: Readonly<Record<string, string>>,
  before: Readonly<Record<string, unknown>>,
  names: ItemFilling['names'],
  isNew: boolean,
) {
  const values: Record<string, unknown> = isNew ? { ...before } : {}
  const currency = currencyOfItem({ ...before, ...typed }, names.currency)
  const wrong: Record<string, string> = {}
  for (const field of fieldsToType(section)) {
    const kind = planField(section, field)!
    const text = typed[field]
    const given =
      text === undefined ? { value: before[field] ?? null } : typedValue(kind, text, names, currency)
    const read = unlessMissing(given, kind, enPlanFields.label(section, field))
    if ('refused' in read) wrong[field] = read.refused
    else if (text !== undefined && (isNew ? text !== '' : !sameValue(read.value, before[field] ?? null))) {
      values[field] = read.value
    }
  }
  return { values, wrong }
}
