/** What is done with the entries of the day: gone from the queue at once, said at the foot with its undo, back where the server refuses. */
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { format } from '../../format.ts'
import { enToday } from '../../messages/en-today.ts'
import type { MovementActs } from '../../movements/open-movement.ts'
import type { PlanEditMade } from '../../plan/plan-edit-made.ts'
import { usePlanEdits } from '../../plan/use-plan-edits.ts'
import { said as told } from '../../said.ts'
import type { DueItem, QueueEntry, Today } from './today-query.ts'
import { useMovementActs } from '../../movements/use-movement-acts.ts'

/** What becomes of something that is due. */
export type Becomes =
  | { readonly status: 'Done' | 'Dropped' }
  /** a step that its renewal does not need */
  | { readonly status: 'Dropped'; readonly why: string }
  /** to be done by another day */
  | { readonly dueOn: string }

export function useQueueActs(organization: string): MovementActs {
  const client = useQueryClient()
  return useMovementActs(organization, (id) => takeOut(client, organization, (entry) => entry.id !== id))
}

/** Changes something that is due in the plan of its account. */
export function useDueActs(organization: string, account: string) {
  const client = useQueryClient()
  const { edit } = usePlanEdits(organization, account)
  return async (item: DueItem, becomes: Becomes) => {
    const back = await takeOutItem(client, organization, item.id)
    const { problem } = await edit([editFor(item, becomes)], dueSays(item, becomes), { back })
    if (problem === null) return
    back()
    told.refuse(problem, enToday.said.notWritten)
  }
}

/** What is not in the plan enters it as what it becomes. */
function editFor(
  { section, id, version, inPlan, says, owner, dueOn }: DueItem,
  becomes: Becomes,
): PlanEditMade {
  const why = 'why' in becomes ? { why: becomes.why } : {}
  if (inPlan) return { section, change: 'change', item: id, values: becomes, basedOn: version, ...why }
  const values = { step: says, ownerEmail: owner, dueOn, status: 'Open', ...becomes }
  return { section: 'checklist', change: 'add', values, ...why }
}

function dueSays({ says, inPlan }: DueItem, becomes: Becomes): string {
  if ('dueOn' in becomes && !inPlan) return enToday.said.taken(says, format.shortDay(becomes.dueOn, null))
  if ('dueOn' in becomes) return enToday.said.moved(says, format.shortDay(becomes.dueOn, null))
  if ('why' in becomes) return enToday.said.dismiss(says)
  return becomes.status === 'Done' ? enToday.said.done(says) : enToday.said.dropped(says)
}

/** An entry whose only item it is goes with it. */
function takeOutItem(client: QueryClient, organization: string, id: string): Promise<() => void> {
  return takeOut(
    client,
    organization,
    ({ kind, items }) => kind === 'proposal' || items.length > 0,
    (items) => items.filter((item) => item.id !== id),
  )
}

/** Before the server has said so; what is returned puts it back. */
async function takeOut(
  client: QueryClient,
  organization: string,
  stays: (entry: QueueEntry) => boolean,
  itemsOf: (items: QueueEntry['items']) => QueueEntry['items'] = (items) => items,
): Promise<() => void> {
  const filter = { queryKey: ['today', organization] }
  await client.cancelQueries(filter)
  const before = client.getQueriesData<Today>(filter)
  client.setQueriesData<Today>(filter, (today) => {
    if (today === undefined) return today
    const groups = today.groups.map((group) => ({
      ...group,
      entries: group.entries.map((entry) => ({ ...entry, items: itemsOf(entry.items) })).filter(stays),
    }))
    return { ...today, groups: groups.filter(({ entries }) => entries.length > 0) }
  })
  return () => {
    for (const [key, data] of before) client.setQueryData(key, data)
  }
}
