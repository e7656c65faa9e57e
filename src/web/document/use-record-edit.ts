/** Values of the account that are edited where they stand: what is typed, how it is sent, and what came of it. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Account } from '../answers.ts'
import { writtenIn } from '../format.ts'
import { enAccountRecord } from '../messages/en-account-record.ts'
import type { Ours } from '../plan/colleague-typed.ts'
import type { PlanPlace } from '../plan/edited-item.ts'
import { useUnseenRecord } from '../plan/kept-edits.ts'
import { type OvertakenValue, overtakenIn, theirsOf } from '../plan/overtaken-in.ts'
import type { RecordWanted } from '../plan/record-set-made.ts'
import { drafts, type InManner } from '../plan/drafts.ts'
import { useBegun } from '../plan/use-begun.ts'
import { useDraft } from '../plan/use-draft.ts'
import type { Problem } from '../problem.ts'
import { accountQuery } from '../queries.ts'
import { said } from '../said.ts'
import {
  type RecordField,
  type RecordName,
  recordRetyped,
  recordText,
  recordValue,
  shownRecord,
} from './record-fields.ts'
import { useSetAccount } from './use-set-account.ts'

type Texts = Readonly<Partial<Record<RecordName, string>>>
type Profile = Account['profile']
type Values = Readonly<Partial<Record<RecordName, string | number | null>>>

/** Typed, on what was in view when it was begun: what others write meanwhile is no ground of it. */
export interface RecordDraft extends InManner {
  readonly texts: Texts
  readonly seen: Values
}

export function useRecordEdit(place: PlanPlace, fields: readonly RecordField[]) {
  const { problem, setProblem, isSending, standing, words, send, sent } = useSending(place, fields)
  const [draft, setDraft] = useRecordDraft(place, fields, setProblem)
  const put = (next: RecordDraft | null) => {
    setProblem(null)
    setDraft(next)
  }
  const { isBegun, begin, sending, isFree, onceFree } = useBegun()
  /** @param ours who of us may be named */
  const write = async (typed: RecordDraft, ours: Ours) => {
    const kept = () => drafts.of<RecordDraft>(keyOf(place, fields))
    const typing = isFree() ? typed : await onceFree(kept)
    if (typing === null) return
    const wanted = wantedOf(changedIn(fields, typing), typing.texts, ours)
    if ('refused' in wanted) return setProblem(wanted.refused)
    if (Object.keys(wanted.value).length === 0) return put(null)
    await sending(async ({ isAnew, reopen }) => {
      const holds = await said.during(send(wanted.value, typing))
      const next = isAnew() ? kept() : null
      sent()
      if (holds !== null) return setDraft(next && onTopOf(next, holds))
      reopen()
      setDraft(next === null ? typing : { ...next, seen: typing.seen })
    })
  }
  const overtaken = overtakenIn(problem)
  const isOpen = draft !== null && (!isSending || isBegun)
  const open = () => {
    begin()
    put(begunOn(standing))
  }
  const type = (name: RecordName, text: string) => {
    // Two versions stand until one of them is chosen.
    if (overtaken === null) setProblem(null)
    if (draft !== null) setDraft({ ...draft, texts: { ...draft.texts, [name]: text } })
  }
  return { draft, problem, overtaken, isOpen, isBegun, words, open, type, put, write }
}

export type RecordEdit = ReturnType<typeof useRecordEdit>

/** What is typed anew, on what was written before it; where it was left as it was, it stays as that is. */
function onTopOf(draft: RecordDraft, holds: Values): RecordDraft {
  const left = Object.entries(holds).filter(([name]) => !isTyped(draft, name as RecordName))
  const texts = left.map(([name, value]) => [name, recordText(value)])
  return {
    ...draft,
    texts: { ...draft.texts, ...Object.fromEntries(texts) },
    seen: { ...draft.seen, ...holds },
  }
}

/** What was typed, on the values that hold now. */
export function onTop(draft: RecordDraft, overtaken: readonly OvertakenValue[]): RecordDraft {
  return { ...draft, seen: { ...draft.seen, ...theirsOf(overtaken) } }
}

/** Theirs, where theirs stand, and what was typed of the others. */
export function withTheirs(draft: RecordDraft, overtaken: readonly OvertakenValue[]): RecordDraft {
  const theirs = Object.entries(theirsOf(overtaken)).map(([name, value]) => [name, recordText(value)])
  return { ...onTop(draft, overtaken), texts: { ...draft.texts, ...Object.fromEntries(theirs) } }
}

function useRecordDraft(
  place: PlanPlace,
  fields: readonly RecordField[],
  onGivenBack: (problem: Problem) => void,
) {
  const [kept, keep] = useDraft<RecordDraft>(keyOf(place, fields), onGivenBack)
  return [retyped(kept, fields), keep] as const
}

/** Under which what is typed is kept. */
function keyOf({ organization, account }: PlanPlace, fields: readonly RecordField[]): string {
  return [organization, account, 'record', ...fields.map(({ name }) => name)].join(' ')
}

function begunOn(seen: Values): RecordDraft {
  const texts = Object.entries(seen).map(([name, value]) => [name, recordText(value)])
  return { texts: Object.fromEntries(texts), seen, locale: writtenIn.current() }
}

/** As it would have been typed in the manner in which the screen is written by now. */
function retyped(draft: RecordDraft | null, fields: readonly RecordField[]): RecordDraft | null {
  if (draft === null) return null
  const locale = writtenIn.current()
  const texts = fields.map((field) => [
    field.name,
    recordRetyped(field, draft.texts[field.name] ?? '', draft.locale ?? locale),
  ])
  return { ...draft, texts: Object.fromEntries(texts), locale }
}

/** What an edit begins with: what is on its way, else what is known. */
function standingOf(
  fields: readonly RecordField[],
  profile: Profile | undefined,
  unseen: RecordWanted,
): Values {
  const valueOf = (name: RecordName) => (name in unseen ? unseen[name] : profile?.[name])
  return Object.fromEntries(fields.map(({ name }) => [name, valueOf(name) ?? null]))
}

function wordsOf(fields: readonly RecordField[], values: Values): string | null {
  const words = fields.flatMap((field) => {
    const value = values[field.name] ?? null
    return value === null ? [] : [shownRecord(field, value)]
  })
  return words.length === 0 ? null : words.join(', ')
}

/**
 * What an edit begins with, in words: the document, which is read beside it, may be a moment older, and whoever wrote
 * over what it says would be told that somebody else had changed it.
 * @returns null: as the document has it, where nobody knows a value, and of amounts, which it puts into words of its own
 */
function shownOf(fields: readonly RecordField[], standing: Values, unseen: RecordWanted): string | null {
  if (fields.some(({ name }) => name in unseen)) return wordsOf(fields, standing) ?? enAccountRecord.asRecords
  return fields.some(({ kind }) => kind === 'number') ? null : wordsOf(fields, standing)
}

/** Values on their way to the record of the account. */
function useSending(place: PlanPlace, fields: readonly RecordField[]) {
  const { organization, account } = place
  const profile = useQuery(accountQuery(organization, account)).data?.profile
  const set = useSetAccount(place)
  const [problem, setProblem] = useState<Problem | string | null>(null)
  const [sending, setSending] = useState<RecordWanted | null>(null)
  /** @returns what holds since of that, as far as the server has said so; null: it was refused */
  const send = async (wanted: RecordWanted, draft: RecordDraft): Promise<Values | null> => {
    const changed = fields.filter(({ name }) => name in wanted)
    setProblem(null)
    setSending(wanted)
    const seen = Object.fromEntries(changed.map(({ name }) => [name, draft.seen[name] ?? null]))
    const says = enAccountRecord.changed(changed.map(({ name }) => enAccountRecord.labels[name]).join(', '))
    const outcome = await set({ wanted, seen }, { says, typed: { key: keyOf(place, fields), draft } })
    setProblem(outcome.problem)
    if (outcome.problem !== null) return null
    if (outcome.undo !== null) said.say({ says, undo: outcome.undo })
    else if (!outcome.isKept) said.say({ says: enAccountRecord.unchanged })
    // Not what is in view by now: somebody else may have written over it already.
    return outcome.holds ?? {}
  }
  const unseen = { ...useUnseenRecord(place), ...sending }
  const standing = standingOf(fields, profile, unseen)
  return {
    problem,
    setProblem,
    isSending: sending !== null,
    standing,
    words: shownOf(fields, standing, unseen),
    send,
    /** what was typed goes at once with it, or it would open for a moment and take the focus along */
    sent: () => setSending(null),
  }
}

function changedIn(fields: readonly RecordField[], draft: RecordDraft): RecordField[] {
  return fields.filter(({ name }) => isTyped(draft, name))
}

function isTyped({ texts, seen }: RecordDraft, name: RecordName): boolean {
  return (texts[name] ?? '') !== recordText(seen[name])
}

/** What is typed as values, or why it stands for none. */
function wantedOf(
  fields: readonly RecordField[],
  typed: Texts,
  ours: Ours,
): { readonly value: RecordWanted } | { readonly refused: string } {
  const wanted: Partial<Record<RecordName, string | number | null>> = {}
  for (const field of fields) {
    const read = recordValue(field, typed[field.name] ?? '', ours)
    if ('refused' in read) return read
    wanted[field.name] = read.value
  }
  return { value: wanted as RecordWanted }
}
