/** What was done and is not told by the server yet, shown at once, and the writes behind it one after the other. */
import { type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import type { PeopleShown } from './people-query.ts'

/** How the page will look; looking so already, it stays as it is. */
export type Change = (shown: PeopleShown) => PeopleShown

export interface Soon {
  readonly shown: PeopleShown
  /** @param write begins when those before it have ended; whether it was written */
  readonly inTurn: (change: Change, write: () => Promise<boolean>) => Promise<boolean>
}

export function useSoon(told: PeopleShown, queryKey: QueryKey): Soon {
  const client = useQueryClient()
  const [changes, setChanges] = useState<readonly Change[]>([])
  const last = useRef<Promise<unknown>>(Promise.resolve())
  const shown = useMemo(() => changes.reduce((page, change) => change(page), told), [told, changes])
  const inTurn: Soon['inTurn'] = (change, write) => {
    setChanges((all) => [...all, change])
    const turn = last.current.then(write, write)
    last.current = turn
    const forget = () => setChanges((all) => all.filter((one) => one !== change))
    const settle = async (wasWritten: boolean) => {
      if (!wasWritten) return forget()
      // While others wait their turn the server tells of a page between two states.
      if (last.current !== turn) return
      await client.refetchQueries({ queryKey }, { cancelRefetch: false })
      if (last.current === turn) setChanges([])
    }
    void turn.then(settle, forget)
    return turn
  }
  return { shown, inTurn }
}
