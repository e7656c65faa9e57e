/** Ticks a step or a line of the checklist in the plan: the entry that stands for it, or a new one; seen at once. */
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { me } from '../../../me.ts'
import { enRenewal } from '../../../messages/en-renewal.ts'
import type { PlanEditMade } from '../../../plan/plan-edit-made.ts'
import { useChange } from '../../../plan/use-change.ts'
import { useAccount } from '../use-account.ts'
import { renewalQuery, type RenewalLine } from './renewal-query.ts'

export interface Tickable extends Pick<RenewalLine, 'id' | 'item'> {
  /** as the entry of the plan is to say it */
  readonly says: string
  /** the day by which it was to be done */
  readonly dueOn: string
}

export interface Ticks {
  /** what was just asked for; undefined: nothing waits */
  readonly wanted: (id: string) => boolean | undefined
  readonly tick: (line: Tickable, isDone: boolean) => Promise<void>
}

export function useTicks(): Ticks {
  const { organization, account } = useAccount()
  const { id, csmEmail, amEmail } = account.profile
  const { write } = useChange({ organization, account: id })
  const client = useQueryClient()
  const [wanted, want] = useState<Readonly<Record<string, boolean>>>({})
  const owner = me.in(organization) ?? amEmail ?? csmEmail
  const tick = async (line: Tickable, isDone: boolean) => {
    // A second click before the answer would add a second entry.
    if (wanted[line.id] !== undefined) return
    want((all) => ({ ...all, [line.id]: isDone }))
    const words = isDone ? enRenewal.checklist.ticked : enRenewal.checklist.unticked
    await write([editFor(line, isDone, owner)], words(line.says))
    // It is asked for already: what was written shows when the answer is there.
    await client.refetchQueries(
      { queryKey: renewalQuery(organization, id).queryKey },
      { cancelRefetch: false },
    )
    want((all) => Object.fromEntries(Object.entries(all).filter(([id]) => id !== line.id)))
  }
  return { wanted: (line) => wanted[line], tick }
}

function editFor({ item, says, dueOn }: Tickable, isDone: boolean, ownerEmail: string | null): PlanEditMade {
  const status = isDone ? 'Done' : 'Open'
  if (item === null) {
    return { section: 'checklist', change: 'add', values: { step: says, ownerEmail, dueOn, status } }
  }
  return {
    section: item.section,
    change: 'change',
    item: item.item,
    basedOn: item.version,
    values: item.isDropped && item.section === 'checklist' ? { status, why: null } : { status },
  }
}
