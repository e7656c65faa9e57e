/** Writes in the plan of an account from any screen: shown at once, undone on request, taken back where the server refuses. */
import { useQueryClient } from '@tanstack/react-query'
import { call, type Operations } from '../call.ts'
import { ownEdits } from '../live/own-edits.ts'
import { me } from '../me.ts'
import { type Problem, problemOf } from '../problem.ts'
import { said } from '../said.ts'
import { keptEdits, type TypedDraft } from './kept-edits.ts'
import type { PlanEditMade } from './plan-edit-made.ts'
import { type ListedItem, planItemsQuery } from './plan-items-query.ts'
import { refreshAccount } from './refresh-account.ts'
import { undoingEdits } from './undo-edits.ts'

export type { PlanEditMade } from './plan-edit-made.ts'

type Written = Awaited<ReturnType<Operations['plan.edit']>>

export type EditOutcome =
  | { readonly written: Written; readonly problem: null }
  /** nobody answered: it is kept, shown as written, and sent when somebody does */
  | { readonly written: null; readonly problem: null }
  | { readonly written: null; readonly problem: Problem }

export interface Waiting {
  /** the draft that it was, to be there again should it be refused */
  readonly typed?: TypedDraft
  /** where it is dropped before it was sent: shows again what it has changed outside of the plan */
  readonly back?: () => void
}

export interface PlanEdits {
  /**
   * All of them or none.
   * @param says what was done, in words, for the line with the undo; without it nothing is said
   * @param waiting what becomes of it where it has to wait
   */
  readonly edit: (edits: readonly PlanEditMade[], says?: string, waiting?: Waiting) => Promise<EditOutcome>
}

export function usePlanEdits(organization: string, account: string): PlanEdits {
  const client = useQueryClient()
  const edit: PlanEdits['edit'] = async (edits, says, waiting) => {
    const { queryKey } = planItemsQuery(organization, account)
    await client.cancelQueries({ queryKey })
    const before = client.getQueryData(queryKey)
    if (before !== undefined) client.setQueryData(queryKey, withEdits(before, edits))
    const by = me.in(organization)
    // What is new stays with the form that it was typed in: sent twice, it would be there twice.
    const canWait = edits.every(({ change }) => change !== 'add')
    const keep = (): EditOutcome => {
      keptEdits.add({ organization, account, by, edits, says, typed: waiting?.typed }, () => {
        if (before !== undefined) client.setQueryData(queryKey, before)
        waiting?.back?.()
        void refreshAccount(client, organization)
      })
      return { written: null, problem: null }
    }
    // Nothing overtakes what waits.
    if (canWait && keptEdits.count() > 0) return keep()
    try {
      const written = await ownEdits.during(() => write(organization, account, edits))
      client.setQueryData(queryKey, (all) => all?.map((one) => asWritten(one, written)))
      const ids = written.edits.map(({ id }) => id)
      const undo = undoingEdits(client, { organization, account }, ids)
      if (says !== undefined) said.say({ says, undo })
      void refreshAccount(client, organization)
      return { written, problem: null }
    } catch (error) {
      const problem = problemOf(error)
      if (canWait && problem.kind === 'unreachable') return keep()
      if (before !== undefined) client.setQueryData(queryKey, before)
      void refreshAccount(client, organization)
      return { written: null, problem }
    }
  }
  return { edit: (...made) => said.during(edit(...made)) }
}

async function write(
  organization: string,
  account: string,
  edits: readonly PlanEditMade[],
): Promise<Written> {
  const written = await call(organization)['plan.edit']({
    account,
    by: me.in(organization),
    edits: edits.map((one) => ({ ...one, ...(one.values ? { values: { ...one.values } } : {}) })),
  })
  ownEdits.add(written.edits)
  return written
}

/** With the version that it has now: what is written next stands on it, also before the plan was read again. */
function asWritten(item: ListedItem, { edits }: Written): ListedItem {
  const last = edits.findLast((one) => one.section === item.section && one.item === item.id)
  return last === undefined ? item : { ...item, version: last.version }
}

/** As the items will be, before the server has said so. */
function withEdits(items: readonly ListedItem[], edits: readonly PlanEditMade[]): readonly ListedItem[] {
  return edits.reduce<readonly ListedItem[]>((all, { change, section, item, values }) => {
    const isMeant = (one: ListedItem) => one.section === section && (item === undefined || one.id === item)
    // What is new has no id before the server gives it one.
    if (change === 'add') return all
    if (change === 'remove') return all.filter((one) => !isMeant(one))
    return all.map((one) => (isMeant(one) ? edited(one, values) : one))
  }, items)
}

function edited(item: ListedItem, values: PlanEditMade['values']): ListedItem {
  const now = new Date().toISOString()
  return {
    ...item,
    values: { ...item.values, ...values } as ListedItem['values'],
    standing: 'confirmed',
    lastConfirmedAt: now,
    isStale: false,
  }
}
