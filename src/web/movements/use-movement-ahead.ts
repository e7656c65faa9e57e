/** Reads the movement that comes next, so that it is there when its turn comes. */
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { movementQuery } from '../queries.ts'

/** @param next undefined: none comes */
export function useMovementAhead(organization: string, next: string | undefined): void {
  const client = useQueryClient()
  useEffect(() => {
    if (next !== undefined) void client.prefetchQuery(movementQuery(organization, next))
  }, [client, organization, next])
}
