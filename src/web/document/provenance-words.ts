/** What a line of the plan says of its origin, wherever it is told: how it stands and how old that is, and who wrote it. */
import type { Provenance } from '#src/publish/document.ts'
import { BY_HAND } from '#src/facts/by-hand.ts'
import { type Day, daysBetween } from '#src/kernel/day.ts'
import { format } from '../format.ts'
import { enCounts } from '../messages/en-import-counts.ts'
import { en } from '../messages/en.ts'

export function standingSays(
  { standing, confirmedOn }: Pick<Provenance, 'standing' | 'confirmedOn'>,
  asOf: Day,
): string {
  if (confirmedOn === null) return en.provenance.unconfirmed[standing]
  // Confirmed after the last diagnosis is confirmed today.
  const age = Math.max(0, daysBetween(confirmedOn, asOf))
  return en.provenance.standing(standing, format.day(confirmedOn), age)
}

/** What a person wrote without a record is their word, and is called so. */
export function noRecordSays(author: string): string {
  return author.includes('@') || author === 'operator' ? en.provenance.byHand : en.provenance.noRecord
}

/** A record as people know it: what it is, in which system, and under which id; what somebody wrote by hand has none. */
export function recordSays(factId: string): string {
  const [kind = '', source, ...id] = factId.split('/')
  if (source === undefined || id.length === 0) return factId
  if (source === BY_HAND) return en.provenance.handRecord
  return en.provenance.record(enCounts.oneKind(kind), source, id.join('/'))
}

export function authorSays({ author, version }: Pick<Provenance, 'author' | 'version'>): string {
  const name = author.includes('@') ? format.person(author) : (en.provenance.authors[author] ?? author)
  return en.provenance.by(name, version)
}
