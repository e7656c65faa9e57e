/** Values of the account that are edited where they stand: what is typed, how it is sent, and what came of it. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { enAccountRecord } from '../messages/en-account-record.ts'
import { enPlanFields } from '../messages/en-plan-fields.ts'
import type { PlanPlace } from '../plan/edited-item.ts'
import type { Problem } from '../problem.ts'
import { accountQuery } from '../queries.ts'
import { said } from '../said.ts'
import { type RecordField, type RecordName, type RecordWanted, recordValue } from './record-fields.ts'
import { useSetAccount } from './use-set-account.ts'

type Texts = Readonly<Partial<Record<RecordName, string>>>

export function useRecordEdit(place: PlanPlace, fields: readonly RecordField[]) {
  const profile = useQuery(accountQuery(place.organization, place.account)).data?.profile
  const set = useSetAccount(place)
  const [texts, type] = useState<Texts | null>(null)
  const [problem, setProblem] = useState<Problem | string | null>(null)
  const [isSending, setSending] = useState(false)
  const wasOf = (name: RecordName) => String(profile?.[name] ?? '')
  const drop = () => {
    type(null)
    setProblem(null)
  }
  const write = async (typed: Texts) => {
    const changed = fields.filter(({ name }) => (typed[name] ?? '') !== wasOf(name))
    if (changed.length === 0) return drop()
    const wanted = wantedOf(changed, typed)
    if (wanted === null) return setProblem(enPlanFields.noNumber)
    setProblem(null)
    setSending(true)
    const outcome = await set(wanted)
    setSending(false)
    setProblem(outcome.problem)
    if (outcome.problem !== null) return
    type(null)
    const what = changed.map(({ name }) => enAccountRecord.labels[name]).join(', ')
    if (outcome.undo === null) said.say({ says: enAccountRecord.unchanged })
    else said.say({ says: enAccountRecord.changed(what), undo: outcome.undo })
  }
  return {
    texts,
    problem,
    isSending,
    begin: () => type(Object.fromEntries(fields.map(({ name }) => [name, wasOf(name)]))),
    type: (name: RecordName, text: string) => {
      setProblem(null)
      type({ ...texts, [name]: text })
    },
    drop,
    write,
  }
}

/** @returns null where what is typed is no value */
function wantedOf(fields: readonly RecordField[], typed: Texts): RecordWanted | null {
  const read = fields.map((field) => [field.name, recordValue(field, typed[field.name] ?? '')] as const)
  if (read.some(([, value]) => value === null)) return null
  return Object.fromEntries(read.map(([name, value]) => [name, value!.value])) as RecordWanted
}
