/** Edits of plans that could not be sent: kept in this window, also over a reload, and sent in their order once the server answers. */
import { useSyncExternalStore } from 'react'
import { call } from '../call.ts'
import { ownEdits } from '../live/own-edits.ts'
import { enLive } from '../messages/en-live.ts'
import { problemOf } from '../problem.ts'
import { said } from '../said.ts'
import type { PlanEditMade } from './plan-edit-made.ts'

export interface KeptEdit {
  readonly organization: string
  readonly account: string
  readonly by: string | undefined
  readonly edits: readonly PlanEditMade[]
  /** in words, for whoever typed it */
  readonly says: string | undefined
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
  /** items that this run has written: what comes after builds on that, not on what was in view */
  const written = new Set<string>()
  let refused = 0
  for (let [first] = all; first !== undefined; [first] = all) {
    const { organization, account, by, edits, says } = first
    try {
      const answer = await ownEdits.during(async () => {
        const made = edits.map((one) => forServer(one, written.has(nameOf(first!.account, one))))
        const got = await call(organization)['plan.edit']({ account, by, edits: made })
        ownEdits.add(got.edits)
        return got
      })
      if (answer.edits.length > 0) for (const one of edits) written.add(nameOf(account, one))
    } catch (error) {
      const problem = problemOf(error)
      if (problem.kind === 'unreachable' || problem.kind === 'signed-out') return
      refused++
      said.say({ says: enLive.notSaved(says), problem })
    }
    change(all.slice(1))
  }
  if (refused === 0) said.say({ says: enLive.allSaved })
}

function nameOf(account: string, { section, item }: PlanEditMade): string {
  return `${account} ${section} ${item ?? ''}`
}

/** As the operation takes it. */
function forServer({ basedOn, values, ...one }: PlanEditMade, isOnOwn: boolean) {
  return {
    ...one,
    ...(values === undefined ? {} : { values: { ...values } }),
    ...(basedOn === undefined || isOnOwn ? {} : { basedOn }),
  }
}

export function useKeptEdits(): number {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, keptEdits.count)
}
