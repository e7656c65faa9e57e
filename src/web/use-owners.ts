/** Everybody who holds an account, by e-mail address. */
import { useQuery } from '@tanstack/react-query'
import { teammatesQuery } from './teammates-query.ts'

export function useOwners(organization: string): readonly string[] {
  const { data } = useQuery(teammatesQuery(organization))
  return (data?.teammates ?? []).flatMap(({ email, accounts }) => (accounts > 0 ? [email] : []))
}
