/** Edits of plans and of accounts that could not be sent: kept in this window, also over a reload, and sent in their order once the server answers. */
import type { QueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { call } from '../call.ts'
import { ownEdits } from '../live/own-edits.ts'
import { enLive } from '../messages/en-live.ts'
import { type Problem, problemOf } from '../problem.ts'
import { said, type Undo } from '../said.ts'
import { conflictOf } from './conflict-of.ts'
import { drafts } from './drafts.ts'
import type { PlanPlace } from './edited-item.ts'
import { overtakenIn } from './overtaken-in.ts'
import type { PlanEditMade } from './plan-edit-made.ts'
import type { RecordSetMade, RecordWanted } from './record-set-made.ts'
import { type OwnFields, sendKept, sendKeptRecord } from './send-kept.ts'
import { undoingEdits } from './undo-edits.ts'
import { undoImport } from './undo-import.ts'

interface Kept {
  readonly organization: string
  readonly account: string
  readonly by: string | undefined
  /** in words, for whoever typed it */
  readonly says: string | undefined
  /** what was typed, under the key of its draft, for when it is refused */
  readonly typed: TypedDraft | undefined
}

/** Of the plan, or of what the account is. */
export type KeptEdit = Kept &
  ({ readonly edits: readonly PlanEditMade[] } | { readonly record: RecordSetMade })

export interface TypedDraft {
  readonly key: string
  readonly draft: unknown
}

const place = 'perennial.kept-edits'
const listeners = new Set<() => void>()
let all: readonly KeptEdit[] = keptBefore()
/** those that were sent and are not read again yet, and those that wait */
let unseen: readonly KeptEdit[] = all
let sending: Promise<void> | null = null

/** Over a reload; where pages are only drawn, as in tests, there is no window that keeps anything. */
function keptBefore(): readonly KeptEdit[] {
  if (typeof sessionStorage === 'undefined') return []
  return JSON.parse(sessionStorage.getItem(place) ?? '[]') as KeptEdit[]
}

function change(next: readonly KeptEdit[], shown: readonly KeptEdit[]): void {
  all = next
  unseen = shown
  if (all.length === 0) sessionStorage.removeItem(place)
  else sessionStorage.setItem(place, JSON.stringify(all))
  for (const listener of listeners) listener()
}

export const keptEdits = {
  count: (): number => all.length,
  /** @param unshow shows again what was there before, where it is dropped */
  add: (one: KeptEdit, unshow: () => void): void => {
    change([...all, one], [...unseen, one])
    layUnderKey(one, unshow)
  },
  /** One after the other; ends at the first that the server still does not answer. Whoever calls while it runs shares it. */
  send: (client: QueryClient): Promise<void> => {
    sending ??= sendAll(client).finally(() => {
      sending = null
    })
    return sending
  },
  /** what was sent is in what the server said since */
  seen: (): void => change(all, all),
}

/** What the key takes back of each, and the line under which it finds it. */
const laid = new WeakMap<KeptEdit, { readonly line: number; undo: Undo | null }>()

/** What waits was done when it was typed: the key drops it before it takes back what was done before it. */
function layUnderKey(one: KeptEdit, unshow: () => void): void {
  if (one.says === undefined) return
  const undo: Undo = async () => {
    await sending
    if (!all.includes(one)) return laid.get(one)?.undo?.()
    const isAnother = (other: KeptEdit) => other !== one
    change(all.filter(isAnother), unseen.filter(isAnother))
    unshow()
    return null
  }
  laid.set(one, { line: said.done({ says: one.says, undo }), undo: null })
}

for (const one of all) layUnderKey(one, () => {})

async function sendAll(client: QueryClient): Promise<void> {
  if (all.length === 0) return
  const own = new Map<string, OwnFields>()
  let refused = 0
  for (let [first] = all; first !== undefined; [first] = all) {
    const sent = first
    try {
      const undo = await send(client, sent, own)
      change(all.slice(1), unseen)
      sentNow(sent, undo)
    } catch (error) {
      const problem = problemOf(error)
      if (problem.kind === 'unreachable' || problem.kind === 'signed-out') return
      refused++
      sentNow(sent, null)
      giveBack(sent, problem)
      change(
        all.slice(1),
        unseen.filter((one) => one !== sent),
      )
    }
  }
  if (refused === 0) said.say({ says: enLive.allSaved })
}

/** @param undo null: there is nothing of it to take back */
function sentNow(sent: KeptEdit, undo: Undo | null): void {
  const known = laid.get(sent)
  if (known === undefined) return
  known.undo = undo
  if (undo === null) said.forget(known.line)
}

/** @returns takes it back; null: it held already */
async function send(client: QueryClient, kept: KeptEdit, own: Map<string, OwnFields>): Promise<Undo | null> {
  const { organization, account, by } = kept
  const ofAccount: OwnFields = own.get(account) ?? new Map()
  own.set(account, ofAccount)
  if ('record' in kept) {
    let made: number | null = null
    await sendKeptRecord(kept.record, ofAccount, async ({ wanted, seen }) => {
      made = (await call(organization)['account.set']({ account, ...wanted, seen, by })).importNo
    })
    const importNo: number | null = made
    return importNo === null ? null : () => undoImport(client, organization, importNo)
  }
  const ids: string[] = []
  await sendKept(kept.edits, ofAccount, (made) =>
    ownEdits.during(async () => {
      const answer = await call(organization)['plan.edit']({ account, by, edits: made.map(forServer) })
      ownEdits.add(answer.edits)
      ids.push(...answer.edits.map(({ id }) => id))
    }),
  )
  if (ids.length === 0) return null
  return undoingEdits(client, { organization, account }, ids)
}

/** What was refused is where it was typed, as it was typed: there its conflict is shown, and can be settled. */
function giveBack({ says, typed }: KeptEdit, problem: Problem): void {
  const isBack = typed !== undefined && drafts.giveBack(typed.key, typed.draft, problem)
  // The two versions say themselves what to do.
  const isSettledThere = isBack && (conflictOf(problem) ?? overtakenIn(problem)) !== null
  said.say({
    says: enLive.notSaved(says, isBack),
    problem: isSettledThere ? { ...problem, hint: null } : problem,
  })
}

/** As the operation takes it. */
function forServer({ values, ...one }: PlanEditMade) {
  return { ...one, ...(values === undefined ? {} : { values: { ...values } }) }
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useKeptEdits(): number {
  return useSyncExternalStore(listen, keptEdits.count)
}

/** The values of an account that hold here before the server says so. */
export function useUnseenRecord({ organization, account }: PlanPlace): RecordWanted {
  const kept = useSyncExternalStore(listen, () => unseen)
  return Object.assign(
    {},
    ...kept.map((one) =>
      'record' in one && one.organization === organization && one.account === account
        ? one.record.wanted
        : {},
    ),
  ) as RecordWanted
}
