/** An answer to a movement as a person says it, and the way of it to the server. */
import type { Answered } from '../answers.ts'
import { call } from '../call.ts'
import { me } from '../me.ts'

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
