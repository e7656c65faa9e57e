/** Edits of plans that could not be sent: kept in this window, also over a reload, and sent in their order once the server answers. */
import { useSyncExternalStore } from 'react'
import { call } from '../call.ts'
import { ownEdits } from '../live/own-edits.ts'
import { enLive } from '../messages/en-live.ts'
import { type Problem, problemOf } from '../problem.ts'
import { said } from '../said.ts'
import { drafts } from './drafts.ts'
import type { PlanEditMade } from './plan-edit-made.ts'
import { type OwnFields, sendKept } from './send-kept.ts'

export interface KeptEdit {
  readonly organization: string
  readonly account: string
  readonly by: string | undefined
  readonly edits: readonly PlanEditMade[]
  /** in words, for whoever typed it */
  readonly says: string | undefined
  /** what was typed, under the key of its draft, for when it is refused */
  readonly typed: TypedDraft | undefined
}

export interface TypedDraft {
  readonly key: string
  readonly draft: unknown
}

const place = 'perennial.kept-edits'
const listeners = new Set<() => void>()
let all: readonly KeptEdit[] = keptBefore()
let sending: Promise<void> | null = null

/** Over a reload; where pages are only drawn, as in tests, there is no window that keeps anything. */
function keptBefore(): readonly KeptEdit[] {
  if (typeof sessionStorage === 'undefined') return []
  return JSON.parse(sessionStorage.getItem(place) ?? '[]') as KeptEdit[]
}

function change(next: readonly KeptEdit[]): void {
  all = next
  if (all.length === 0) sessionStorage.removeItem(place)
  else sessionStorage.setItem(place, JSON.stringify(all))
  for (const listener of listeners) listener()
}

export const keptEdits = {
  count: (): number => all.length,
  add: (one: KeptEdit): void => change([...all, one]),
  /** One after the other; ends at the first that the server still does not answer. Whoever calls while it runs shares it. */
  send: (): Promise<void> => {
    sending ??= sendAll().finally(() => {
      sending = null
    })
    return sending
  },
}

async function sendAll(): Promise<void> {
  if (all.length === 0) return
  const own = new Map<string, OwnFields>()
  let refused = 0
  for (let [first] = all; first !== undefined; [first] = all) {
    try {
      await send(first, own)
    } catch (error) {
      const problem = problemOf(error)
      if (problem.kind === 'unreachable' || problem.kind === 'signed-out') return
      refused++
      giveBack(first, problem)
    }
    change(all.slice(1))
  }
  if (refused === 0) said.say({ says: enLive.allSaved })
}

async function send(
  { organization, account, by, edits }: KeptEdit,
  own: Map<string, OwnFields>,
): Promise<void> {
  const ofAccount: OwnFields = own.get(account) ?? new Map()
  own.set(account, ofAccount)
  await sendKept(edits, ofAccount, (made) =>
    ownEdits.during(async () => {
      const answer = await call(organization)['plan.edit']({ account, by, edits: made.map(forServer) })
      ownEdits.add(answer.edits)
    }),
  )
}

/** What was refused is where it was typed, as it was typed: there its conflict is shown, and can be settled. */
function giveBack({ says, typed }: KeptEdit, problem: Problem): void {
  if (typed !== undefined) drafts.giveBack(typed.key, typed.draft)
  said.say({ says: enLive.notSaved(says, typed !== undefined), problem })
}

/** As the operation takes it. */
function forServer({ values, ...one }: PlanEditMade) {
  return { ...one, ...(values === undefined ? {} : { values: { ...values } }) }
}

export function useKeptEdits(): number {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, keptEdits.count)
}
