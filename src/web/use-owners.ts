/** Everybody who holds an account, by e-mail address. */
import { useQuery } from '@tanstack/react-query'
import { call } from './call.ts'

export function useOwners(organization: string, isAsked = true): readonly string[] {
  const { data } = useQuery({
    queryKey: ['owners', organization],
    queryFn: async ({ signal }) => {
      const { accounts } = await call(organization)['account.list']({ limit: 500 }, { signal })
      return [...new Set(accounts.flatMap(({ owner }) => owner ?? []))].toSorted()
    },
    enabled: isAsked,
    refetchInterval: false,
    staleTime: 60_000,
  })
  return data ?? []
}
