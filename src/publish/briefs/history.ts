/** The history of the relationship in a few lines: how it began, what was bought and renewed, and the latest meetings. */
import type { Block, ListItem } from '../document.ts'
import { format } from '../figures/format.ts'
import type { Made, Material } from '../material.ts'
import { itemsIn } from '../parts/items-in.ts'
import { planLine } from '../parts/list-of.ts'
import { oneItem } from '../parts/one-item.ts'
import { gapOf } from '../parts/table-of.ts'

const MEETINGS = 5

export function history(material: Material): Made {
  const { figures, plan } = material
  const told = oneItem(plan, 'overview')
  const lines = (told?.values.relationshipHistory ?? []).map((says) => planLine(material, told!, { says }))
  const began =
    figures.arr.note === null ? [] : [{ says: `${upper(figures.arr.note)}, ${figures.arr.value} a year now` }]
  const all: ListItem[] = [...began, ...lines, ...turns(material), ...latestMeetings(material)]
  const blocks: Block[] =
    all.length === 0
      ? [gapOf('No history is known', 'Three lines: how it began, what changed, where it stands.')]
      : [{ kind: 'list', items: all, more: 0 }]
  return { section: { id: 'history', title: 'How we came here', aside: null, blocks }, leftOut: [] }
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const told = new Map([
  ['went_live', 'Went live'],
  ['renewed', 'Renewed'],
  ['reactivated', 'Came back'],
  ['churned', 'Left'],
  ['notice_given', 'Gave notice'],
  ['organisation_change', 'Organisation changed'],
  ['goal_met', 'Reached a goal'],
  ['value_milestone', 'Reached a value milestone'],
])

/** The turns that the records know of, the latest first. */
function turns({ dossier, today }: Material): ListItem[] {
  const events = (dossier?.events ?? []).filter(({ kind, on }) => told.has(kind) && on <= today)
  return events
    .toReversed()
    .slice(0, MEETINGS)
    .map(({ kind, text, on }) => ({
      says: text === null ? told.get(kind)! : `${told.get(kind)}: ${text}`,
      note: format.day(on),
    }))
}

function latestMeetings(material: Material): ListItem[] {
  const items = itemsIn(material.plan, 'meetings')
    .filter(({ values }) => values.on <= material.today)
    .toSorted((a, b) => (a.values.on < b.values.on ? 1 : -1))
  return items.slice(0, MEETINGS).map((item) => {
    const { type, on, discussion, attendees } = item.values
    const who = attendees.map(({ name }) => name).join(', ')
    return planLine(material, item, {
      says: `${type ?? 'Meeting'}: ${discussion ?? 'no notes'}`,
      note: [format.day(on), who].filter((part) => part !== '').join(' · '),
    })
  })
}
