/** Values of the account that are edited where they stand: what is typed, how it is sent, and what came of it. */
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Account } from '../answers.ts'
import { enAccountRecord } from '../messages/en-account-record.ts'
import type { Ours } from '../plan/colleague-typed.ts'
import type { PlanPlace } from '../plan/edited-item.ts'
import type { Problem } from '../problem.ts'
import { accountQuery } from '../queries.ts'
import { said } from '../said.ts'
import { type OvertakenValue, overtakenIn, theirsOf } from './overtaken-in.ts'
import {
  type RecordField,
  type RecordName,
  recordText,
  recordValue,
  type RecordWanted,
} from './record-fields.ts'
import { useSetAccount } from './use-set-account.ts'

type Texts = Readonly<Partial<Record<RecordName, string>>>
type Profile = Account['profile']
type Values = Readonly<Partial<Record<RecordName, string | number | null>>>

/** Typed, on what was in view when it was begun: what others write meanwhile is no ground of it. */
export interface RecordDraft {
  readonly texts: Texts
  readonly seen: Values
}

export function useRecordEdit(place: PlanPlace, fields: readonly RecordField[]) {
  const profile = useQuery(accountQuery(place.organization, place.account)).data?.profile
  const [draft, setDraft] = useState<RecordDraft | null>(null)
  const { problem, sending, setProblem, send } = useSending(place)
  const begun = useRef(0)
  const put = (next: RecordDraft | null) => {
    setProblem(null)
    setDraft(next)
  }
  /** @param ours who of us may be named */
  const write = async (typed: RecordDraft, ours: Ours) => {
    const changed = fields.filter(({ name }) => textOf(typed, name) !== recordText(typed.seen[name]))
    if (changed.length === 0) return put(null)
    const wanted = wantedOf(changed, typed.texts, ours)
    if ('refused' in wanted) return setProblem(wanted.refused)
    const mine = begun.current
    const isWritten = await send(changed, wanted.value, typed.seen)
    // Whoever has begun anew meanwhile goes on.
    if (isWritten && begun.current === mine) setDraft(null)
  }
  const overtaken = overtakenIn(problem)
  return {
    texts: draft?.texts ?? null,
    draft,
    problem,
    overtaken,
    isSending: sending !== null,
    begin: () => {
      begun.current += 1
      const seen = standing(fields, profile, sending)
      const texts = Object.fromEntries(fields.map(({ name }) => [name, recordText(seen[name])]))
      put({ texts, seen })
    },
    type: (name: RecordName, text: string) => {
      // Two versions stand until one of them is chosen.
      if (overtaken === null) setProblem(null)
      if (draft !== null) setDraft({ ...draft, texts: { ...draft.texts, [name]: text } })
    },
    /** goes on typing, on what holds now */
    retype: put,
    drop: () => put(null),
    write,
  }
}

export type RecordEdit = ReturnType<typeof useRecordEdit>

/** What was typed, on the values that hold now. */
export function onTop({ texts, seen }: RecordDraft, overtaken: readonly OvertakenValue[]): RecordDraft {
  return { texts, seen: { ...seen, ...theirsOf(overtaken) } }
}

/** Theirs, where theirs stand, and what was typed of the others. */
export function withTheirs(draft: RecordDraft, overtaken: readonly OvertakenValue[]): RecordDraft {
  const theirs = Object.entries(theirsOf(overtaken)).map(([name, value]) => [name, recordText(value)])
  return { ...onTop(draft, overtaken), texts: { ...draft.texts, ...Object.fromEntries(theirs) } }
}

/** What an edit begins with: what is on its way, else what is known. */
function standing(
  fields: readonly RecordField[],
  profile: Profile | undefined,
  sending: RecordWanted | null,
): Values {
  const valueOf = (name: RecordName) =>
    sending !== null && name in sending ? sending[name] : profile?.[name]
  return Object.fromEntries(fields.map(({ name }) => [name, valueOf(name) ?? null]))
}

/** Values on their way to the record of the account. */
function useSending(place: PlanPlace) {
  const set = useSetAccount(place)
  const [problem, setProblem] = useState<Problem | string | null>(null)
  const [sending, setSending] = useState<RecordWanted | null>(null)
  const send = async (changed: readonly RecordField[], wanted: RecordWanted, seen: Values) => {
    setProblem(null)
    setSending(wanted)
    const outcome = await set(
      wanted,
      Object.fromEntries(changed.map(({ name }) => [name, seen[name] ?? null])),
    )
    setSending(null)
    setProblem(outcome.problem)
    if (outcome.problem !== null) return false
    const what = changed.map(({ name }) => enAccountRecord.labels[name]).join(', ')
    if (outcome.undo === null) said.say({ says: enAccountRecord.unchanged })
    else said.say({ says: enAccountRecord.changed(what), undo: outcome.undo })
    return true
  }
  return { problem, sending, setProblem, send }
}

function textOf({ texts }: RecordDraft, name: RecordName): string {
  return texts[name] ?? ''
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
