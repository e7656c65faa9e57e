/** What is other in the plan since a day, with who made it so. */
import type { ListItem } from '../document.ts'
import { format } from '../figures/format.ts'
import type { Made, Material } from '../material.ts'
import { listOf } from '../parts/list-of.ts'

/** @returns nothing where it was not asked */
export function changes({ changes: asked }: Material): Made[] {
  if (asked === null) return []
  const items = asked.lines.map(({ says }): ListItem => ({ says }))
  const since = format.day(asked.since)
  const blocks = listOf(items, { says: `Nothing has changed in the plan since ${since}`, todo: null })
  return [
    {
      section: { id: 'changes', title: 'Changed in the plan', aside: `since ${since}`, blocks },
      leftOut: [],
    },
  ]
}
