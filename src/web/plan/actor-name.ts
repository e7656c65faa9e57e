/** Who wrote in a plan, by name; who is no person, by what it is called. */
import { format } from '../format.ts'
import { enPlanFields } from '../messages/en-plan-fields.ts'

export function actorName(actor: string): string {
  return actor.includes('@') ? format.person(actor) : enPlanFields.actor(actor)
}
