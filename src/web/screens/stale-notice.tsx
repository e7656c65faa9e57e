/** Says that what is shown is no longer fresh, because the server did not answer the last time. */
import type { UseQueryResult } from '@tanstack/react-query'
import { format } from '../format.ts'
import { useConnection } from '../live/connection.ts'
import { en } from '../messages/en.ts'
import { problemOf } from '../problem.ts'
import { Notice } from '../ui/notice.tsx'

export function StaleNotice({ query }: { readonly query: UseQueryResult }) {
  const { state } = useConnection()
  if (!query.isError || query.data === undefined) return null
  const { kind } = problemOf(query.error)
  // The bar over the screen says it already.
  if (kind === 'unreachable' && state === 'lost') return null
  const since = format.time(query.dataUpdatedAt)
  return <Notice>{kind === 'signed-out' ? en.stale.signedOut(since) : en.stale.says(since)}</Notice>
}
