/** What moved since those who attend were last met. */
import type { Day } from '#src/kernel/day.ts'
import type { ListItem } from '../document.ts'
import { format } from '../figures/format.ts'
import type { Made, Material } from '../material.ts'
import { listOf } from '../parts/list-of.ts'
import { evidenceText } from '../sections/movements.ts'
import type { Call } from './attendees-of.ts'

export function movedSince({ cards }: Material, { people }: Call): Made {
  const since = lastMet(people)
  const moved = cards.filter((card) => since === null || card.since >= since)
  const older = cards.length - moved.length
  const items = moved.map(({ finding, since }): ListItem => ({
    says: `${finding.headline}: ${finding.reason}`,
    note: `since ${format.day(since)} · ${evidenceText(finding.evidence)}`,
  }))
  const says = since === null ? 'Nothing has moved' : `Nothing has moved since ${format.day(since)}`
  const aside = since === null ? null : `since ${format.day(since)}`
  const blocks = listOf(items, {
    says,
    todo: older === 0 ? null : `${format.number(older)} older movements are open.`,
  })
  return { section: { id: 'movements', title: 'What moved since you met', aside, blocks }, leftOut: [] }
}

/** The earliest of their last contacts: for each of them something may be new since. */
function lastMet(people: Call['people']): Day | null {
  const days = people.flatMap(({ lastContactOn }) => lastContactOn ?? [])
  return days.toSorted()[0] ?? null
}
