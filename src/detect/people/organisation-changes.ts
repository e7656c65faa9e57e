/** What says that a customer reorganises: a recorded change, several titles or reporting lines, an acquisition in a note (handbook 6). */
import type { Dossier, Person, PersonChange } from '#src/facts/dossier.ts'
import type { Note } from '#src/facts/records.ts'
import { type Day, daysBetween } from '#src/kernel/day.ts'
import type { Evidence } from '../diagnosis.ts'
import { counted, listed } from '../words.ts'

/** Days in which changes of people belong together, and for which a change is news. */
export const CHANGE_DAYS = 30
const SEVERAL_PEOPLE = 3

/** How sure each is: a record says so, several CRM rows look so, a word of a note may mean somebody else. */
const CONFIDENCE = { recorded: 0.95, people: 0.7, note: 0.6 }

const RECORDED: ReadonlySet<string> = new Set(['organisation_change', 'organization_change'])
/** "Customer acquisition" is none, so it must be told who takes whom. */
const ACQUISITION =
  /\b(acquired by|being acquired|has acquired|is acquiring|acquisition (?:of|by)|taken over by|takeover (?:of|by)|bought by|merger (?:of|with)|merged with|merging with)\b/i

export interface OrganisationChange {
  readonly on: Day
  readonly kind: 'recorded' | 'people' | 'note'
  readonly confidence: number
  readonly says: string
  readonly evidence: readonly Evidence[]
}

/** All of them by the day of the dossier, in the order of their days. */
export function organisationChanges({ events, notes, people, asOf }: Dossier): OrganisationChange[] {
  const recorded = events
    .filter(({ kind }) => RECORDED.has(kind))
    .map(({ factId, source, on, text }) =>
      change(on, 'recorded', `an organisation change is recorded${text === null ? '' : ` (“${text}”)`}`, {
        factId,
        source,
      }),
    )
  const noted = notes
    .filter(({ text }) => ACQUISITION.test(text))
    .map((note) => change(note.on, 'note', `a note speaks of an acquisition (“${quoted(note)}”)`, note))
  return [...recorded, ...noted, ...ofPeople(people)]
    .filter(({ on }) => on <= asOf)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

function change(
  on: Day,
  kind: OrganisationChange['kind'],
  says: string,
  { factId, source }: Pick<Evidence, 'factId' | 'source'>,
): OrganisationChange {
  return { on, kind, confidence: CONFIDENCE[kind], says, evidence: [{ factId, source, on, says }] }
}

/** The words around the one that was found. */
function quoted({ text }: Note): string {
  const at = text.search(ACQUISITION)
  const from = Math.max(0, at - 40)
  const part = text
    .slice(from, at + 60)
    .replaceAll(/\s+/g, ' ')
    .trim()
  return `${from > 0 ? '…' : ''}${part}${at + 60 < text.length ? '…' : ''}`
}

interface Moved {
  readonly person: Person
  readonly change: PersonChange
}

/** Each day on which a change made it several people within the days before. */
function ofPeople(people: readonly Person[]): OrganisationChange[] {
  const moved = people
    .flatMap((person) => person.changes.map((one): Moved => ({ person, change: one })))
    .filter(({ change: { column } }) => column === 'title' || column === 'reports_to_id')
  const days = [...new Set(moved.map(({ change: { on } }) => on))]
  return days.flatMap((day) => {
    const near = moved.filter(({ change: { on } }) => on <= day && daysBetween(on, day) < CHANGE_DAYS)
    const names = [...new Set(near.map(({ person }) => person.name))]
    if (names.length < SEVERAL_PEOPLE) return []
    const says = `title or reporting line of ${counted(names.length, 'person', 'people')} changed (${listed(names)})`
    return [{ on: day, kind: 'people', confidence: CONFIDENCE.people, says, evidence: near.map(evidenceOf) }]
  })
}

function evidenceOf({ person, change: { column, on, from, to } }: Moved): Evidence {
  const what = column === 'title' ? 'title' : 'reporting line'
  const says = `${person.name}: ${what} changed from ${from ?? 'none'} to ${to ?? 'none'}`
  return { factId: person.factId, source: person.source, on, says }
}
