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
import { drafts, type InManner } from './drafts.ts'
import { retypedText, typedText, typedValue, unlessMissing } from './field-words.ts'
import { useBegun } from './use-begun.ts'
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
  /** what is read there, which the records may say as long as the item says nothing */
  readonly shown?: string | undefined
}

export function useInlineEdit(input: InlineEditInput, kind: PlanField) {
  const { item, field } = input
  const label = enPlanFields.label(item.section, field)
  const { written, problem, setProblem, send, refuse } = useSending(input)
  const [draft, setDraft] = useRetypedDraft(input, kind, refuse)
  const put = (next: Draft | null) => {
    setProblem(null)
    setDraft(next)
  }
  const { isBegun, begin, sending, isFree, onceFree } = useBegun()
  const stands = written === null ? item.values[field] : written.value
  const goOn = (typing: Draft) => {
    begin()
    put(typing)
  }
  /** @param names who may be named */
  const write = async (typed: Draft, names: Names) => {
    const typing = isFree() ? typed : await onceFree(() => drafts.of<Draft>(keyOf(input)))
    if (typing === null) return
    if (typing.text === typing.was) return put(null)
    const wanted = wantedIn(input, kind, typing, names)
    if ('refused' in wanted) return setProblem(wanted.refused)
    if (sameValue(wanted.value, stands ?? null)) return put(null)
    await sending(async ({ isAnew, reopen }) => {
      const basedOn = await send(wanted.value, typing)
      const next = isAnew() ? drafts.of<Draft>(keyOf(input)) : null
      if (basedOn !== null) return setDraft(next && { ...next, basedOn })
      reopen()
      setDraft(next === null ? typing : { ...next, was: typing.was, basedOn: typing.basedOn })
    })
  }
  // What was written and is not seen yet is closed, unless it was begun anew.
  const isOpen = draft !== null && (written === null || isBegun)
  const conflict = typeof problem === 'string' ? null : conflictOf(problem)
  const drop = () => put(null)
  const open = () => goOn(begun(kind, stands, Math.max(item.version, written?.basedOn ?? 0)))
  return { label, draft, isOpen, isBegun, problem, conflict, written, open, drop, type: put, goOn, write }
}

/** What is typed as a value, or why it stands for none. */
function wantedIn({ item, field }: InlineEditInput, kind: PlanField, { text }: Draft, names: Names) {
  const typed = typedValue(kind, text, names, currencyOfItem(item.values, names.currency))
  return unlessMissing(typed, kind, enPlanFields.label(item.section, field))
}

function useRetypedDraft(input: InlineEditInput, kind: PlanField, onGivenBack: (why: Problem) => void) {
  const [kept, keep] = useDraft<Draft>(keyOf(input), onGivenBack)
  return [kept === null ? null : retyped(kept, kind), keep] as const
}

/** What is written and not seen yet. */
interface Unseen {
  readonly value: unknown
  /** the first version that shows it; null while nobody has answered, when others may write versions that do not */
  readonly shownBy: number | null
  /** the version on which the next change stands */
  readonly basedOn: number
}

/** One value on its way to the plan. */
function useSending(input: InlineEditInput) {
  const { organization, account, item, field, seenVersion = item.version } = input
  const { edit } = usePlanEdits(organization, account)
  const [written, setWritten] = useState<Unseen | null>(null)
  const [problem, setProblem] = useState<Problem | string | null>(null)
  /** @returns the version on which the next change stands; null: it was refused */
  const send = async (value: unknown, draft: Draft): Promise<number | null> => {
    setProblem(null)
    setWritten({ value, shownBy: null, basedOn: draft.basedOn })
    const says = enPlanFields.changed(item.name, enPlanFields.label(item.section, field))
    const typed = { key: keyOf(input), draft }
    const outcome = await edit([changeOf(input, value, draft.basedOn)], says, {
      typed,
      back: () => setWritten(null),
    })
    setProblem(outcome.problem)
    setWritten(null)
    if (outcome.problem !== null) return null
    const shownBy = versionOf(outcome, draft)
    // What waits has no version yet: what others write before it is sent must not be written over.
    const basedOn = outcome.written === null ? draft.basedOn : shownBy
    setWritten({ value, shownBy, basedOn })
    return basedOn
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

function begun(kind: PlanField, stands: unknown, basedOn: number): Draft {
  const text = typedText(kind, stands)
  return { text, was: text, basedOn, locale: writtenIn.current() }
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
