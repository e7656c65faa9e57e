/** A value that is edited where it stands: what is typed, how it is written, and what came of it. */
import { useCallback, useState } from 'react'
import type { PlanField } from '#src/plan/plan-fields.ts'
import { sameValue } from '#src/plan/same-value.ts'
import { currencyOfItem } from '../currency-of.ts'
import { writtenIn } from '../format.ts'
import { enPlanFields } from '../messages/en-plan-fields.ts'
import type { Problem } from '../problem.ts'
import { conflictOf } from './conflict-of.ts'
import { type EditedItem, idForEdit, knownAs, type PlanPlace } from './edited-item.ts'
import type { InManner } from './drafts.ts'
import { retypedText, typedText, typedValue, unlessMissing } from './field-words.ts'
import { useDraft } from './use-draft.ts'
import type { Names } from './use-names.ts'
import { type EditOutcome, type PlanEditMade, usePlanEdits } from './use-plan-edits.ts'

/** Typed, on the version that was in view when it was begun: what others write meanwhile is no ground of it. */
interface Draft extends InManner {
  readonly text: string
  /** what stood there: as long as it is the same, nothing is to be written */
  readonly was: string
  readonly basedOn: number
}

export interface InlineEditInput extends PlanPlace {
  readonly item: EditedItem
  readonly field: string
  /** the version that is seen, where what is seen is not the item itself */
  readonly seenVersion?: number | undefined
}

export function useInlineEdit(input: InlineEditInput, kind: PlanField) {
  const { item, field } = input
  const label = enPlanFields.label(item.section, field)
  const { written, problem, setProblem, send, refuse } = useSending(input)
  const [kept, setDraft] = useDraft<Draft>(keyOf(input), refuse)
  const draft = kept === null ? null : retyped(kept, kind)
  const [isBegun, setBegun] = useState(false)
  const put = (next: Draft | null) => {
    setProblem(null)
    setDraft(next)
  }
  const goOn = (typing: Draft) => {
    setBegun(true)
    put(typing)
  }
  /** @param names who may be named */
  const write = async (typing: Draft, names: Names) => {
    const { text, was } = typing
    if (text === was) return put(null)
    const currency = currencyOfItem(item.values, names.currency)
    const typed = unlessMissing(typedValue(kind, text, names, currency), kind, label)
    if ('refused' in typed) return setProblem(typed.refused)
    if (sameValue(typed.value, item.values[field] ?? null)) return put(null)
    if (!(await send(typed.value, typing))) return
    setBegun(false)
    setDraft(null)
  }
  return {
    label,
    draft,
    /** not found as it was left before a reload, or refused after it had to wait */
    isBegun,
    problem,
    conflict: typeof problem === 'string' ? null : conflictOf(problem),
    written,
    begin: () => goOn(begun(input, kind)),
    drop: () => put(null),
    type: put,
    /** goes on typing where the two versions stood */
    goOn,
    write,
  }
}

/** What is written and not seen yet. */
interface Unseen {
  readonly value: unknown
  /** the first version that shows it; null while nobody has answered, when others may write versions that do not */
  readonly shownBy: number | null
}

/** One value on its way to the plan. */
function useSending(input: InlineEditInput) {
  const { organization, account, item, field, seenVersion = item.version } = input
  const { edit } = usePlanEdits(organization, account)
  const [written, setWritten] = useState<Unseen | null>(null)
  const [problem, setProblem] = useState<Problem | string | null>(null)
  const send = async (value: unknown, draft: Draft): Promise<boolean> => {
    setProblem(null)
    setWritten({ value, shownBy: null })
    const says = enPlanFields.changed(item.name, enPlanFields.label(item.section, field))
    const typed = { key: keyOf(input), draft }
    const outcome = await edit([changeOf(input, value, draft.basedOn)], says, typed)
    setWritten(outcome.problem === null ? { value, shownBy: versionOf(outcome, draft) } : null)
    setProblem(outcome.problem)
    return outcome.problem === null
  }
  const refuse = useCallback((why: Problem) => {
    setWritten(null)
    setProblem(why)
  }, [])
  const isUnseen = written !== null && (written.shownBy === null || seenVersion < written.shownBy)
  // Once it was seen it is not shown again, as when an undo brings the version before back.
  if (written !== null && !isUnseen) setWritten(null)
  return { written: isUnseen ? written : null, problem, setProblem, send, refuse }
}

/** What waits for the connection will be the next version at the least. */
function versionOf({ written }: EditOutcome, { basedOn }: Draft): number {
  return written === null ? basedOn + 1 : (written.edits.at(-1)?.version ?? basedOn)
}

function begun({ item, field }: InlineEditInput, kind: PlanField): Draft {
  const text = typedText(kind, item.values[field])
  return { text, was: text, basedOn: item.version, locale: writtenIn.current() }
}

/** As it would have been typed in the manner in which the screen is written by now. */
function retyped(draft: Draft, kind: PlanField): Draft {
  const locale = writtenIn.current()
  const from = draft.locale ?? locale
  const [text, was] = [draft.text, draft.was].map((one) => retypedText(kind, one, from))
  return { ...draft, text: text!, was: was!, locale }
}

function changeOf({ item, field }: InlineEditInput, value: unknown, basedOn: number): PlanEditMade {
  return { section: item.section, change: 'change', ...idForEdit(item), values: { [field]: value }, basedOn }
}

function keyOf({ organization, account, item, field }: InlineEditInput): string {
  return [organization, account, knownAs(item), field].join(' ')
}

export type InlineEditing = ReturnType<typeof useInlineEdit>
