/** Where each of the people stands on the printed map: bosses above the columns of those who report to them. */
import type { MapLine, MapPerson } from '#src/publish/document.ts'

export interface PlacedPerson {
  readonly person: MapPerson
  /** columns from the left, half ones where a boss stands over the middle of several */
  readonly column: number
  readonly row: number
  /** how deep below the head of the column; such boxes are set in */
  readonly depth: number
}

/** Who reports to whom, by their places in the list of people. */
export interface OrgLine {
  readonly from: number
  readonly to: number
  /** below its boss, set in; else beside others under a common line */
  readonly hangs: boolean
  /** one of the two is missing or left */
  readonly broken: boolean
}

/** What goes on between two people of the map, by their places in the list of people. */
export interface PlacedTie {
  readonly kind: MapLine['kind']
  readonly from: number
  readonly to: number
}

export interface PlacedPeople {
  readonly columns: number
  readonly rows: number
  readonly people: readonly PlacedPerson[]
  readonly lines: readonly OrgLine[]
  readonly ties: readonly PlacedTie[]
  /** people of the map for whom there is no room */
  readonly more: number
}

interface Place extends PlacedPerson {
  readonly boss: string | null
  readonly hangs: boolean
}

/**
 * @param columns how many boxes fit side by side
 * @param most how many people there is room for
 * @param between the lines of influence and conflict
 */
export function placePeople(
  all: readonly MapPerson[],
  columns: number,
  most: number,
  between: readonly MapLine[] = [],
): PlacedPeople {
  const people = mostImportant(all, most)
  const reports = reportsOf(people)
  const places: Place[] = []
  let [column, row, below] = [0, 0, 0]
  for (const head of headsOf(people, reports)) {
    const team = reports.get(head.id) ?? []
    const width = team.length > columns ? 1 : Math.max(1, team.length)
    if (column + width > columns) [column, row] = [0, below]
    const placed =
      team.length > columns ? hang(head, reports, column, row) : spread(head, reports, column, row)
    places.push(...placed)
    column += width
    below = Math.max(below, ...placed.map((place) => place.row + 1))
  }
  return {
    columns: Math.max(1, ...places.map((place) => Math.ceil(place.column) + 1)),
    rows: below,
    people: places.map(({ person, column, row, depth }) => ({ person, column, row, depth })),
    lines: places.flatMap((place, to) => lineTo(places, place, to)),
    ties: between.flatMap((line) => tieOf(places, line)),
    more: all.length - people.length,
  }
}

/** Gaps and influence first; the order of the map otherwise. */
function mostImportant(all: readonly MapPerson[], most: number): MapPerson[] {
  const weight = (person: MapPerson): number => (person.state === 'missing' ? 4 : person.influence)
  const kept = new Set(all.toSorted((a, b) => weight(b) - weight(a)).slice(0, most))
  return all.filter((person) => kept.has(person))
}

type Reports = ReadonlyMap<string, readonly MapPerson[]>

/** Of a circle of bosses the first one on the map leads. */
function reportsOf(people: readonly MapPerson[]): Reports {
  const byId = new Map(people.map((person) => [person.id, person]))
  const reports = new Map<string, MapPerson[]>()
  const boss = new Map<string, string>()
  const leadsTo = (from: string | undefined, id: string): boolean =>
    from !== undefined && (from === id || leadsTo(boss.get(from), id))
  for (const person of people) {
    const above = person.reportsTo
    if (above === null || !byId.has(above) || leadsTo(above, person.id)) continue
    boss.set(person.id, above)
    reports.set(above, [...(reports.get(above) ?? []), person])
  }
  return reports
}

/** Those who report to nobody on the map, the heads of teams first. */
function headsOf(people: readonly MapPerson[], reports: Reports): MapPerson[] {
  const led = new Set([...reports.values()].flat())
  const heads = people.filter((person) => !led.has(person))
  return heads.toSorted((a, b) => (reports.get(b.id)?.length ?? 0) - (reports.get(a.id)?.length ?? 0))
}

/** The head over the middle of the team, each of the team at the head of a column. */
function spread(head: MapPerson, reports: Reports, column: number, row: number): Place[] {
  const team = reports.get(head.id) ?? []
  const middle = column + Math.max(0, team.length - 1) / 2
  return [
    { person: head, column: middle, row, depth: 0, boss: null, hangs: false },
    ...team.flatMap((person, at) =>
      hang(person, reports, column + at, row + 1).map((place) =>
        place.person === person ? { ...place, boss: head.id } : place,
      ),
    ),
  ]
}

/** All below the head in one column, set in by their depth. */
function hang(head: MapPerson, reports: Reports, column: number, row: number, depth = 0): Place[] {
  const places: Place[] = [{ person: head, column, row, depth, boss: null, hangs: false }]
  for (const person of reports.get(head.id) ?? []) {
    const [first, ...below] = hang(person, reports, column, row + places.length, depth + 1)
    if (first !== undefined) places.push({ ...first, boss: head.id, hangs: true }, ...below)
  }
  return places
}

function lineTo(places: readonly Place[], place: Place, to: number): OrgLine[] {
  const from = places.findIndex(({ person }) => person.id === place.boss)
  const boss = places[from]
  if (boss === undefined) return []
  const broken = [boss, place].some(({ person }) => person.state === 'missing' || person.state === 'departed')
  return [{ from, to, hangs: place.hangs, broken }]
}

function tieOf(places: readonly Place[], { kind, from, to }: MapLine): PlacedTie[] {
  const placeOf = (id: string): number => places.findIndex(({ person }) => person.id === id)
  const tie = { kind, from: placeOf(from), to: placeOf(to) }
  return tie.from < 0 || tie.to < 0 || tie.from === tie.to ? [] : [tie]
}
