/** What a line of the plan says of its origin, wherever it is told: how it stands and how old that is, and who wrote it. */
import type { Provenance } from '#src/publish/document.ts'
import { BY_HAND } from '#src/facts/by-hand.ts'
import { type Day, daysBetween, isDay } from '#src/kernel/day.ts'
import type { SectionName } from '#src/plan/plan-sections.ts'
import type { WrittenValue } from '#src/plan/written-since.ts'
import { format } from '../format.ts'
import { enCounts } from '../messages/en-import-counts.ts'
import { enPlanFields } from '../messages/en-plan-fields.ts'
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
  const key = id.join('/')
  const what = enCounts.oneKind(kind)
  // What has no id of its own is known by all that it says, of which the day tells most.
  if (!key.includes('@')) return en.provenance.record(what, source, key)
  const day = key
    .split('@')
    .map((part) => part.slice(0, 10))
    .find(isDay)
  return en.provenance.dated(what, source, day === undefined ? null : format.day(day))
}

/** A value that somebody else wrote than who wrote the line. */
export function writtenSays(section: string, { field, by, on }: WrittenValue): string {
  return en.provenance.written(enPlanFields.label(section as SectionName, field), nameOf(by), format.day(on))
}

export function authorSays({ author, version }: Pick<Provenance, 'author' | 'version'>): string {
  return en.provenance.by(nameOf(author), version)
}

function nameOf(author: string): string {
  return author.includes('@') ? format.person(author) : (en.provenance.authors[author] ?? author)
}
