/** Since when the account is no customer any more; null: it is one, or that is not known yet. */
import { useQuery } from '@tanstack/react-query'
import { planGuideQuery } from './plan-guide-query.ts'

export function useGoneSince(organization: string, account: string): string | null {
  return useQuery(planGuideQuery(organization, account)).data?.goneSince ?? null
}
