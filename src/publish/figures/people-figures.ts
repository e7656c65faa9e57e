/** How the people of the account stand with us, in numbers. */
import { type KeyRole, keyRoles } from '#src/detect/people/people-standing.ts'
import { type Day, daysBetween } from '#src/kernel/day.ts'
import type { Figure } from '../document.ts'
import { type KnownPerson, knownPeople } from '../parts/known-people.ts'
import type { PlanSource } from '../plan-source.ts'
import { format, unknown } from './format.ts'
import { makeFigure } from './make-figure.ts'

type ContactFigureId = 'champion-contact' | 'buyer-contact' | 'sponsor-contact'
export type PeopleFigureId = 'engaged' | 'unmapped' | 'checklist' | ContactFigureId

const ids: Readonly<Record<KeyRole, ContactFigureId>> = {
  Champion: 'champion-contact',
  'Economic Buyer': 'buyer-contact',
  'Executive Sponsor': 'sponsor-contact',
}

export function peopleFigures(source: PlanSource): Record<PeopleFigureId, Figure> {
  const relationship = source.diagnosis?.relationship
  const held = relationship?.checklist.filter(({ holds }) => holds === true).length
  const people = knownPeople(source)
  const contacts = keyRoles.map((role) => [ids[role], contactFigure(source, role, people)] as const)
  return {
    engaged: makeFigure('engaged', 'Stakeholders engaged', format.number(relationship?.engaged)),
    unmapped: makeFigure('unmapped', 'Seen and on no map', format.number(relationship?.unknown.count)),
    checklist: makeFigure(
      'checklist',
      'Relationship checklist',
      relationship === undefined
        ? unknown
        : `${format.number(held)} of ${format.number(relationship.checklist.length)}`,
    ),
    ...(Object.fromEntries(contacts) as Record<ContactFigureId, Figure>),
  }
}

/** Of whoever holds the role and was met last. */
function contactFigure(source: PlanSource, role: KeyRole, people: readonly KnownPerson[]): Figure {
  const label = `Last contact with the ${role.toLowerCase()}`
  const holders = people.filter(({ roles, isGone, name }) => roles.includes(role) && !isGone && name !== null)
  const [met] = holders.toSorted((a, b) => ((a.lastContactOn ?? '') < (b.lastContactOn ?? '') ? 1 : -1))
  if (met === undefined) return makeFigure(ids[role], label, unknown, { note: 'not identified' })
  return makeFigure(ids[role], label, agoText(source.today, met.lastContactOn), { note: met.name })
}

/** `90 days ago` */
export function agoText(today: Day, day: Day | null): string {
  if (day === null) return unknown
  const days = daysBetween(day, today)
  return days === 0 ? 'today' : `${format.days(days)} ago`
}
