/** The answers that are given on this page: shown at once, taken back where the server refuses, undone on request. */
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Answered as FromServer } from '../../../answers.ts'
import { call } from '../../../call.ts'
import { me } from '../../../me.ts'
import { type Said, sendAnswer } from '../../../movements/send-answer.ts'
import { type Problem, problemOf } from '../../../problem.ts'
import { said as told } from '../../../said.ts'
import type { ListedMovement } from './listed-movements.ts'
import { useUndoKey } from './use-undo-key.ts'
import { refreshAccount } from '../../../plan/refresh-account.ts'

/** An answer as it stands between this page and the server. */
export interface GivenAnswer {
  readonly movement: ListedMovement
  /** where in the list it stood */
  readonly at: number
  readonly said: Said
  /** what the key takes back when it is the last thing done */
  readonly done: number
  readonly phase: 'sending' | 'sent' | 'undoing'
  /** what entered the plan; none before the server has said so */
  readonly written: FromServer['written']
  /** why it could not be undone */
  readonly problem: Problem | null
}

export interface Answers {
  readonly given: ReadonlyMap<string, GivenAnswer>
  /** why an answer was refused, by the movement */
  readonly refused: ReadonlyMap<string, Problem>
  readonly answer: (movement: ListedMovement, at: number, said: Said) => Promise<void>
  readonly undo: (id: string) => Promise<void>
  readonly forget: (id: string) => void
}

/** What answering and taking back both need. */
interface Desk {
  readonly organization: string
  readonly given: ReadonlyMap<string, GivenAnswer>
  readonly keep: (id: string, one: GivenAnswer | null) => void
  readonly refuse: (id: string, problem: Problem | null) => void
  readonly refresh: () => Promise<void>
  /** what became of an answer that may still be on its way */
  readonly sending: Map<string, Promise<boolean>>
  readonly underKey: (id: string) => number
}

export function useAnswers(organization: string): Answers {
  const [given, keep] = useEntries<GivenAnswer>()
  const [refused, refuse] = useEntries<Problem>()
  const client = useQueryClient()
  const refresh = () => refreshAccount(client, organization)
  const [sending] = useState(() => new Map<string, Promise<boolean>>())
  const key = useUndoKey()
  const desk: Desk = { organization, given, keep, refuse, refresh, sending, underKey: key.lay }
  const undo = (id: string) => takeBack(desk, id)
  useEffect(() => {
    key.means(undo)
  })
  return {
    given,
    refused,
    answer: (movement, at, said) => giveAnswer(desk, movement, at, said),
    undo,
    forget: (id) => refuse(id, null),
  }
}

async function giveAnswer(desk: Desk, movement: ListedMovement, at: number, said: Said): Promise<void> {
  const { organization, keep, refuse, refresh, sending, underKey } = desk
  const { id } = movement
  if (id === null) return
  const sent = Promise.withResolvers<boolean>()
  sending.set(id, sent.promise)
  const one: GivenAnswer = {
    movement,
    at,
    said,
    done: underKey(id),
    phase: 'sending',
    written: [],
    problem: null,
  }
  refuse(id, null)
  keep(id, one)
  try {
    const { written } = await sendAnswer(organization, id, said)
    keep(id, { ...one, phase: 'sent', written })
    sent.resolve(true)
  } catch (error) {
    told.forget(one.done)
    keep(id, null)
    refuse(id, problemOf(error))
    sent.resolve(false)
  }
  await refresh()
}

async function takeBack(desk: Desk, id: string): Promise<void> {
  const { organization, given, keep, refuse, refresh, sending, underKey } = desk
  const one = given.get(id)
  if (one !== undefined) {
    told.forget(one.done)
    keep(id, { ...one, phase: 'undoing', problem: null })
  }
  // Who is faster than the server means what the server is about to do.
  if ((await sending.get(id)) === false) return
  try {
    await call(organization)['movement.reopen']({ id, by: me.in(organization) })
  } catch (error) {
    if (one === undefined) refuse(id, problemOf(error))
    else keep(id, { ...one, done: underKey(id), phase: 'sent', problem: problemOf(error) })
    return refresh()
  }
  // Read first: what the page knew still lists it among the answered, and it would jump there and back.
  await refresh()
  keep(id, null)
}

/** Values by the movement that they are about; null takes one out. */
function useEntries<Value>() {
  const [entries, setEntries] = useState<ReadonlyMap<string, Value>>(new Map())
  const put = (id: string, value: Value | null) =>
    setEntries((all) => {
      const next = new Map(all)
      if (value === null) next.delete(id)
      else next.set(id, value)
      return next
    })
  return [entries, put] as const
}
