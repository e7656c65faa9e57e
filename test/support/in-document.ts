/** What a document holds, whichever of its blocks holds it: figures, lines of the plan, and texts. */
import type { Document, Provenance } from '#src/publish/document.ts'

/** A figure as it is printed somewhere. */
export interface Printed {
  readonly id: string
  readonly text: string
}

export function figuresIn(document: Document): Printed[] {
  return objectsIn(document).flatMap((one): Printed[] => {
    if (typeof one['figure'] === 'string' && typeof one['text'] === 'string')
      return [{ id: one['figure'], text: one['text'] }]
    return typeof one['value'] === 'string' && typeof one['id'] === 'string' && 'share' in one
      ? [{ id: one['id'], text: one['value'] }]
      : []
  })
}

export function provenancesIn(document: Document): Provenance[] {
  return objectsIn(document).flatMap((one) =>
    'provenance' in one && one['provenance'] !== undefined ? [one['provenance'] as Provenance] : [],
  )
}

/** Every text of it, ids and names of fields left out. */
export function textsIn(document: Document): string[] {
  return objectsIn(document).flatMap((one) => {
    const texts = Object.entries(one).flatMap(([key, value]) => (notRead.has(key) ? [] : [value].flat()))
    return texts.filter((value): value is string => typeof value === 'string')
  })
}

const notRead = new Set([
  'id',
  'edits',
  'sets',
  'noteEdits',
  'notePrints',
  'holds',
  'only',
  'figure',
  'kind',
  'of',
  'tone',
  'state',
  'form',
  'align',
  'reportsTo',
  'itemId',
  'source',
])

type Held = Readonly<Record<string, unknown>>

function objectsIn(value: unknown): Held[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn)
  if (typeof value !== 'object' || value === null) return []
  return [value as Held, ...Object.values(value).flatMap(objectsIn)]
}
