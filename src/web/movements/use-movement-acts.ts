/** What is done with movements outside of their account's page: given at once, said at the foot with its undo, back where it is refused. */
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { refreshAccount } from '../plan/refresh-account.ts'
import { type Problem, problemOf } from '../problem.ts'
import { said as told } from '../said.ts'
import type { MovementActs } from './open-movement.ts'
import { reopenAnswer, sayAnswer, sendAnswer } from './send-answer.ts'

/**
 * @param takeOut takes the movement out of what is seen, before the server has said so
 * @returns of it what brings the movement back
 */
export function useMovementActs(
  organization: string,
  takeOut?: (id: string) => Promise<() => void>,
): MovementActs {
  const client = useQueryClient()
  const [refused, setRefused] = useState<ReadonlyMap<string, Problem>>(new Map())
  const forget = (id: string) => setRefused((all) => new Map([...all].filter(([one]) => one !== id)))
  return {
    refused,
    forget,
    answer: async ({ id, headline }, said) => {
      forget(id)
      const back = await takeOut?.(id)
      const sent = sendAnswer(organization, id, said)
      const line = told.say({
        says: sayAnswer(said, headline),
        undo: () => reopenAnswer(client, organization, id, sent),
      })
      try {
        await sent
      } catch (error) {
        told.forget(line)
        back?.()
        setRefused((all) => new Map([...all, [id, problemOf(error)]]))
      }
      await refreshAccount(client, organization)
    },
  }
}
