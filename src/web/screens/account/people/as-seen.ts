/** What is known of somebody who was seen and is on no map, as a stakeholder of the plan. */
import type { PersonUnmapped } from './people-query.ts'
import type { Values } from './use-people-edits.ts'

/** @returns null: not even a name is known, which somebody must give */
export function asSeen({
  name,
  personId,
  title,
  department,
  roles,
}: PersonUnmapped): (Values & { readonly name: string }) | null {
  return name === null ? null : { name, personId, title, department, roles }
}
