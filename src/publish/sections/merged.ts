/** Several sections as one, for a form that has fewer of them. */
import type { Block } from '../document.ts'
import type { Made } from '../material.ts'
import { holdsOf } from '../parts/holds-of.ts'

/** Each but the first begins with its own title. */
export function merged(id: string, title: string, parts: readonly Made[]): Made {
  const blocks = parts.flatMap(({ section }, at): readonly Block[] => {
    if (at === 0) return section.blocks
    const head = section.aside === null ? section.title : `${section.title}: ${section.aside}`
    return [{ kind: 'text', paragraphs: [head] }, ...section.blocks]
  })
  const aside = parts[0]?.section.aside ?? null
  const holds = parts.flatMap(({ section }) => holdsOf(section.id))
  return { section: { id, title, holds, aside, blocks }, leftOut: parts.flatMap(({ leftOut }) => leftOut) }
}
