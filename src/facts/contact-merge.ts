/** That two contacts are one person: the one is read as the other from then on, on every day. */
import { factId } from './fact.ts'

/** A contact as its sender names it. */
export interface ContactKey {
  readonly source: string
  readonly sourceId: string
}

export interface ContactMerge extends ContactKey {
  readonly into: ContactKey
  /** what the person was recognised by, in words; null: somebody said so */
  readonly recognisedBy: string | null
}

/** The id of the fact of a contact, by which plans and evidence name a person. */
export function contactId({ source, sourceId }: ContactKey): string {
  return factId({ kind: 'contact', source, sourceId })
}

/** Who stands for each contact in the end, by `contactId`; one that stands for itself is not asked about and gets itself. */
export function standsFor(merges: readonly ContactMerge[]): (key: ContactKey) => ContactKey {
  const into = intoOf(merges)
  return (key) => rootOf(key, into)
}

/** All contacts that are the same person as this one, itself first. */
export function contactsBehind(key: ContactKey, merges: readonly ContactMerge[]): ContactKey[] {
  const root = standsFor(merges)
  const own = contactId(root(key))
  return [key, ...merges.flatMap((merge) => [merge, merge.into])].filter(
    (one, at, all) =>
      contactId(root(one)) === own && all.findIndex((other) => contactId(other) === contactId(one)) === at,
  )
}

/** By `contactId` of each contact that was merged, the one into which it was. */
export function intoOf(merges: readonly ContactMerge[]): Map<string, ContactKey> {
  return new Map(merges.map((merge) => [contactId(merge), merge.into]))
}

/** @param into as `intoOf` */
export function rootOf(key: ContactKey, into: ReadonlyMap<string, ContactKey>): ContactKey {
  let at = key
  // A ring cannot come about by operations; were there one, nobody would be lost in it.
  for (let steps = 0; steps <= into.size; steps++) {
    const next = into.get(contactId(at))
    if (next === undefined) return at
    at = next
  }
  return key
}
