/** Says that what is shown is no longer fresh, because the server did not answer the last time. */
import type { UseQueryResult } from '@tanstack/react-query'
import { format } from '../format.ts'
import { en } from '../messages/en.ts'
import { problemOf } from '../problem.ts'
import { Notice } from '../ui/notice.tsx'

export function StaleNotice({ query }: { readonly query: UseQueryResult }) {
  if (!query.isError || query.data === undefined) return null
  const { kind } = problemOf(query.error)
  const since = format.time(query.dataUpdatedAt)
  return <Notice>{kind === 'signed-out' ? en.stale.signedOut(since) : en.stale.says(since)}</Notice>
}
