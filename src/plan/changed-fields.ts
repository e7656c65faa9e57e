/** Which fields are other in one version of an item than in another, with both values. */
import { sameValue } from './same-value.ts'

export interface ChangedField {
  readonly field: string
  readonly from: unknown
  readonly to: unknown
}

/** A field that one of the two does not have is one that is not known there. */
export function changedFields(before: object, after: object): ChangedField[] {
  const [from, to] = [before, after] as Readonly<Record<string, unknown>>[]
  return [...new Set([...Object.keys(from!), ...Object.keys(to!)])]
    .filter((field) => !sameValue(from![field], to![field]))
    .map((field) => ({ field, from: from![field] ?? null, to: to![field] ?? null }))
}
