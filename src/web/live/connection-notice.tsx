/** Over every screen: that nothing is heard from the server, and what waits to be saved. */
import { useEffect, useState } from 'react'
import { format } from '../format.ts'
import { enLive } from '../messages/en-live.ts'
import { useKeptEdits } from '../plan/kept-edits.ts'
import { Notice } from '../ui/notice.tsx'
import { useConnection } from './connection.ts'

/** Milliseconds for which a short break is not worth a word. */
const PATIENCE = 2000

export function ConnectionNotice() {
  const connection = useConnection()
  const waiting = useKeptEdits()
  const since = connection.state === 'lost' ? connection.since : null
  const isLong = useIsLong(since ?? (waiting === 0 ? null : 0))
  if (!isLong) return null
  return (
    <Notice>
      {since === null ? null : enLive.lost(format.time(since))}{' '}
      {waiting === 0 ? null : enLive.waiting(waiting)}
    </Notice>
  )
}

/** Whether it has lasted longer than a short break does. */
function useIsLong(since: number | null): boolean {
  const [long, setLong] = useState<number | null>(null)
  useEffect(() => {
    if (since === null) return
    const timer = setTimeout(() => setLong(since), PATIENCE)
    return () => {
      clearTimeout(timer)
      setLong(null)
    }
  }, [since])
  return since !== null && long === since
}
