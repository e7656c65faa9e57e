/** The people of an account as one looks at them: the map, who is missing and who is on no map, coverage, and the checklist (handbook 2, 3 and 5). */
import type { ChecklistLine } from '#src/detect/diagnosis.ts'
import { keyRoles } from '#src/detect/people/people-standing.ts'
import type { BalanceCheck } from '#src/detect/quality/plan-quality.ts'
import { pairContacts } from '#src/detect/people/pair-contacts.ts'
import type { PeopleSettings } from '#src/detect/settings.ts'
import type { Day } from '#src/kernel/day.ts'
import type { MapLine } from '../document.ts'
import { type Material, materialOf } from '../material.ts'
import { missingRoles, peopleInOrder } from '../parts/people-in-order.ts'
import { peopleLines } from '../parts/people-lines.ts'
import type { PlanSource } from '../plan-source.ts'
import { type CoverageMatrix, coverageMatrix } from './coverage-matrix.ts'
import { type OffTheMap, offTheMap } from './off-the-map.ts'
import { type PersonOnPage, personOnPage } from './person-on-page.ts'

export interface PeoplePage {
  readonly asOf: Day
  /** false: the plan has no stakeholders yet, and whoever the records give a role is shown */
  readonly isPlanned: boolean
  /** whoever matters most first; places that are to be filled among them */
  readonly people: readonly PersonOnPage[]
  readonly lines: readonly MapLine[]
  /** roles that the plan needs and for which there is not even a place */
  readonly missing: readonly string[]
  readonly unmapped: OffTheMap
  readonly coverage: CoverageMatrix
  readonly checklist: readonly ChecklistLine[]
  readonly balance: readonly BalanceCheck[]
  readonly sums: {
    /** of champion, buyer and sponsor, those that somebody holds who is there */
    readonly rolesHeld: number
    readonly rolesNeeded: number
    /** null: it cannot be told */
    readonly engaged: number | null
    /** on the map, there, and without a contact within their window */
    readonly silent: number
    readonly departed: number
    /** named people on the map who are there, and those of them whose entry is within its shelf life */
    readonly there: number
    readonly fresh: number
    /** days after which an entry is stale */
    readonly shelfLifeDays: number | null
  }
}

export function peoplePage(source: PlanSource, settings: PeopleSettings): PeoplePage {
  const material = materialOf(source)
  const known = peopleInOrder(material)
  const contacts = source.dossier === null ? null : pairContacts(source.dossier, source.today)
  const people = known.map((one) => personOnPage(one, { material, known, contacts, settings }))
  return {
    asOf: source.today,
    isPlanned: known.some(({ item }) => item !== null),
    people,
    lines: peopleLines(known),
    missing: missingRoles(material),
    unmapped: offTheMap(material),
    coverage: coverageMatrix(material, known, contacts),
    checklist: source.diagnosis?.relationship.checklist ?? [],
    balance: (source.quality?.balance ?? []).filter(({ id }) => id !== 'growth-only'),
    sums: sumsOf(material, people),
  }
}

function sumsOf(
  { diagnosis, shelfLife }: Pick<Material, 'diagnosis' | 'shelfLife'>,
  people: readonly PersonOnPage[],
): PeoplePage['sums'] {
  const there = people.filter(({ state }) => state !== 'missing' && state !== 'departed')
  const held = keyRoles.filter((role) => there.some(({ roles }) => roles.includes(role)))
  return {
    rolesHeld: held.length,
    rolesNeeded: keyRoles.length,
    engaged: diagnosis?.relationship.engaged ?? null,
    silent: there.filter(({ state }) => state === 'silent').length,
    departed: people.filter(({ state }) => state === 'departed').length,
    there: there.length,
    fresh: there.filter(({ version, isStale }) => version !== null && !isStale).length,
    shelfLifeDays: shelfLife.stakeholders ?? null,
  }
}
