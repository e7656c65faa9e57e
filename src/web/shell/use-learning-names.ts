/** Learns what the people of our own side are called. */
import { skipToken, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { names } from '../names.ts'
import { teammatesQuery } from '../teammates-query.ts'

/** @param organization null: it is not known yet whether there is one */
export function useLearningNames(organization: string | null): void {
  const asked = teammatesQuery(organization ?? '')
  const { data } = useQuery(organization === null ? { ...asked, queryFn: skipToken } : asked)
  useEffect(() => {
    if (data !== undefined) names.learn(data.teammates)
  }, [data])
}
