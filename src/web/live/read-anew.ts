/** Reads again what a change has made old, each question at its own pace. */
import type { Query, QueryClient } from '@tanstack/react-query'

const waiting = new WeakSet<Query>()

/**
 * An answer that is on its way is let come, and is asked for once more when it is here: cut off by every change, it
 * would not come at all while many accounts are diagnosed, and whoever waits for it would wait as long.
 */
export function readAnew(client: QueryClient, concerns: (queryKey: readonly unknown[]) => boolean): void {
  const queries = client.getQueryCache().findAll({ predicate: ({ queryKey }) => concerns(queryKey) })
  for (const query of queries) void readOneAnew(client, query)
}

async function readOneAnew(client: QueryClient, query: Query): Promise<void> {
  const { promise } = query
  if (promise !== undefined) {
    if (waiting.has(query)) return
    waiting.add(query)
    await promise.catch(() => null)
    waiting.delete(query)
    // It was begun anew meanwhile, which is after the change.
    if (query.promise !== undefined) return
  }
  await client.invalidateQueries({ queryKey: query.queryKey, exact: true })
}
