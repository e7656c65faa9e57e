/** An answer to a movement as a person says it, and the way of it to the server. */
import type { QueryClient } from '@tanstack/react-query'
import type { Answered } from '../answers.ts'
import { call } from '../call.ts'
import { format } from '../format.ts'
import { me } from '../me.ts'
import { enToday } from '../messages/en-today.ts'
import { refreshAccount } from '../plan/refresh-account.ts'
import { type Problem, problemOf } from '../problem.ts'

export type Said =
  | {
      readonly says: 'accept'
      readonly only?: number[]
      readonly changes?: Record<string, Record<string, unknown>>
      readonly seen?: string
    }
  | { readonly says: 'dismiss'; readonly reason: string }
  | { readonly says: 'snooze'; readonly until: string; readonly reason: string }

/** @throws what the server refuses, as `problemOf` reads it */
export function sendAnswer(organization: string, id: string, said: Said): Promise<Answered> {
  const server = call(organization)
  const by = me.in(organization)
  if (said.says === 'accept') {
    const { says: _, ...choice } = said
    return server['movement.accept']({ id, ...choice, by })
  }
  if (said.says === 'dismiss') return server['movement.dismiss']({ id, reason: said.reason, by })
  return server['movement.snooze']({ id, until: said.until, reason: said.reason, by })
}

/** What is said at the foot once it is given. */
export function sayAnswer(said: Said, headline: string): string {
  if (said.says === 'snooze') return enToday.said.snooze(headline, format.shortDay(said.until, null))
  return enToday.said[said.says](headline)
}

/** Takes an answer back that may still be on its way; gives why it could not. */
export async function reopenAnswer(
  client: QueryClient,
  organization: string,
  id: string,
  sent: Promise<unknown>,
): Promise<Problem | null> {
  try {
    // Who is faster than the server means what the server is about to do.
    const failed = await sent.then(() => null, problemOf)
    // An answer that was refused left nothing to take back; one that was lost on its way may stand.
    if (failed !== null && failed.kind !== 'unreachable') return null
    await call(organization)['movement.reopen']({ id, by: me.in(organization) })
    return null
  } catch (error) {
    return problemOf(error)
  } finally {
    await refreshAccount(client, organization)
  }
}
