/** Asks again for all that an edit of a plan may have changed. */
import type { QueryClient } from '@tanstack/react-query'

export function refreshAccount(client: QueryClient, organization: string): Promise<void> {
  return client.invalidateQueries({ predicate: ({ queryKey: [, owner] }) => owner === organization })
}
