/** Section 13: who does what in the next 30, 60 and 90 days. */
import { addDays, type Day } from '#src/kernel/day.ts'
import type { Block, ListItem } from '../document.ts'
import { format } from '../figures/format.ts'
import type { Item, Made, Material } from '../material.ts'
import { answeredItem } from '../parts/answered-item.ts'
import { isSettled } from '#src/plan/is-settled.ts'
import { itemsIn } from '../parts/items-in.ts'
import { planLine } from '../parts/list-of.ts'
import { personName } from '../parts/person-name.ts'
import { gapOf } from '../parts/table-of.ts'
import { takeMost } from '../parts/take-most.ts'

type Action = Item<'actions'>

const spans = [30, 60, 90] as const

/** @param most for a form with little room the first of those that are due within 90 days, or have no day */
export function actions(material: Material, most = Infinity): Made {
  const isShort = Number.isFinite(most)
  const all = itemsIn(material.plan, 'actions')
  const open = all.filter((item) => !isSettled(item)).toSorted(byDue)
  const own = isShort ? open.filter((item) => !isLater(material, item)) : open
  const { shown, leftOut } = takeMost(own, most)
  const rest = own.slice(shown.length)
  const blocks: Block[] = [...gaps(material, open), lanes(material, shown, rest, isShort)]
  const over = all.filter(isSettled)
  if (!isShort && over.length > 0)
    blocks.push({ kind: 'list', items: over.map((item) => line(material, item, false)), more: 0 })
  return {
    section: {
      id: isShort ? 'moves' : 'actions',
      title: isShort ? 'Moves of the next 90 days' : '30/60/90-day actions',
      aside: asideOf(material),
      blocks,
    },
    leftOut,
  }
}

function asideOf({ figures, isTemplate }: Material): string | null {
  if (isTemplate) return null
  const { 'actions-overdue': overdue, 'actions-due': due } = figures
  return `${due.value} due in 30 days${overdue.tone === 'bad' ? `, ${overdue.value} overdue` : ''}`
}

function isLater({ today }: Material, { values: { dueOn } }: Action): boolean {
  return dueOn !== null && dueOn > addDays(today, spans[2])
}

/** The overdue ones come first; those without a day last. */
export function byDue(a: Action, b: Action): number {
  const day = ({ values }: Action): Day => values.dueOn ?? '9999'
  return day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0
}

const LEAST_SOON = 3

function gaps({ today, isTemplate }: Material, open: readonly Action[]): Block[] {
  const soon = open.filter(({ values }) => values.dueOn !== null && values.dueOn <= addDays(today, 30)).length
  if (soon >= LEAST_SOON) return []
  const says = open.length === 0 ? 'No open action' : `${format.number(soon)} due in the next 30 days`
  return [
    gapOf(
      isTemplate ? 'No actions yet' : says,
      'Three to five for the next 30 days, each with an owner and a day.',
    ),
  ]
}

/** What has no day, or a later one, has a lane of its own; what there was no room for is counted in its own. */
function lanes(
  material: Material,
  shown: readonly Action[],
  rest: readonly Action[],
  isShort: boolean,
): Block {
  const ends = spans.map((days) => addDays(material.today, days))
  const placeOf = ({ values: { dueOn } }: Action): number => {
    const at = dueOn === null ? -1 : ends.findIndex((end) => dueOn <= end)
    return at === -1 ? spans.length : at
  }
  const lane = (title: string, note: string | null, at: number) => ({
    title,
    note,
    items: shown.filter((item) => placeOf(item) === at).map((item) => line(material, item, isShort)),
    more: rest.filter((item) => placeOf(item) === at).length,
  })
  const made = [
    ...spans.map((days, at) => lane(`${days} days`, `until ${format.day(ends[at])}`, at)),
    lane('Later or undated', null, spans.length),
  ].filter(({ items, more }, at) => at < spans.length || items.length + more > 0)
  return { kind: 'lanes', lanes: made }
}

/** With little room it is not said what an action answers. */
function line(material: Material, item: Action, isShort: boolean): ListItem {
  const { today, plan } = material
  const { action, dueOn, status, answers } = item.values
  const isLate = !isSettled(item) && dueOn !== null && dueOn < today
  const when = isLate ? `${format.day(dueOn)}, ${format.left(today, dueOn)}` : format.day(dueOn)
  const notes = [
    ownerOf(material, item),
    when,
    isShort ? null : answeredItem(plan, answers),
    status === 'Open' ? null : status,
  ]
  return planLine(material, item, {
    says: action,
    note: notes.filter((note) => note !== null).join(' · '),
    state: status === 'Done' ? 'done' : status === 'Dropped' ? 'failed' : 'open',
    tone: isLate ? 'bad' : null,
    edits: ['action'],
    noteEdits: ['owner', 'dueOn', 'status'],
  })
}

function ownerOf(material: Material, { values: { owner } }: Action): string {
  return owner.side === 'ours' ? personName(material, owner.email) : `${owner.name} (theirs)`
}
