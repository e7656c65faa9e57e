/** Whose word an item is: what stands again since a later edit was taken back is the word of whoever had said it before. */
import type { PlanItem } from './plan.ts'
import { type Word, wordOf } from './provenance.ts'

type Touched = Pick<PlanItem, 'touches'>

/** That of a field; undefined: nothing was ever said of it. */
export function wordOfField({ touches: { fields } }: Touched, field: string): Word | undefined {
  const touch = fields[field]
  return touch && wordOf(touch)
}

/** That it holds, and those of its fields. */
export function wordsOf({ touches: { proof, fields } }: Touched): Word[] {
  return [proof, ...Object.values(fields)].map(wordOf)
}
