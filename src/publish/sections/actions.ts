/** Section 13: who does what in the next 30, 60 and 90 days. */
import { addDays, type Day } from '#src/kernel/day.ts'
import type { Block, ListItem } from '../document.ts'
import { format } from '../figures/format.ts'
import type { Item, Made, Material } from '../material.ts'
import { answeredItem } from '../parts/answered-item.ts'
import { itemsIn } from '../parts/items-in.ts'
import { planLine } from '../parts/list-of.ts'
import { personName } from '../parts/person-name.ts'
import { gapOf } from '../parts/table-of.ts'
import { takeMost } from '../parts/take-most.ts'

type Action = Item<'actions'>

const spans = [30, 60, 90] as const

/** @param most for a form with little room the first of those that are due within 90 days */
export function actions(material: Material, most = Infinity): Made {
  const isShort = Number.isFinite(most)
  const all = itemsIn(material.plan, 'actions')
  const open = all.filter(isOpen).toSorted(byDue)
  const { shown, leftOut } = takeMost(open, most)
  const blocks: Block[] = [...gaps(material, open), lanes(material, shown, leftOut.length, isShort)]
  const over = all.filter((item) => !isOpen(item))
  if (!isShort && over.length > 0)
    blocks.push({ kind: 'list', items: over.map((item) => line(material, item)), more: 0 })
  const { 'actions-overdue': overdue, 'actions-due': due } = material.figures
  const late = overdue.tone === 'bad' ? `, ${overdue.value} overdue` : ''
  return {
    section: {
      id: isShort ? 'moves' : 'actions',
      title: isShort ? 'Moves of the next 90 days' : '30/60/90-day actions',
      aside: material.isTemplate ? null : `${due.value} due in 30 days${late}`,
      blocks,
    },
    leftOut,
  }
}

function isOpen({ values: { status } }: Action): boolean {
  return status === 'Open' || status === 'In progress'
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

function lanes(material: Material, shown: readonly Action[], more: number, isShort: boolean): Block {
  const { today } = material
  const ends = spans.map((days) => addDays(today, days))
  const within = (at: number): Action[] =>
    shown.filter(
      ({ values: { dueOn } }) => dueOn !== null && dueOn <= ends[at]! && (at === 0 || dueOn > ends[at - 1]!),
    )
  const later = shown.filter(({ values: { dueOn } }) => dueOn === null || dueOn > ends[2]!)
  const lane = (title: string, items: readonly Action[], note: string | null, more = 0) => ({
    title,
    note,
    items: items.map((item) => line(material, item)),
    more,
  })
  const made = spans.map((days, at) => lane(`${days} days`, within(at), `until ${format.day(ends[at])}`))
  const rest = later.length > 0 || more > 0 ? [lane('Later or undated', later, null, more)] : []
  return { kind: 'lanes', lanes: isShort && later.length === 0 && more === 0 ? made : [...made, ...rest] }
}

function line(material: Material, item: Action): ListItem {
  const { today, plan } = material
  const { action, dueOn, status, answers } = item.values
  const isLate = isOpen(item) && dueOn !== null && dueOn < today
  const when = isLate ? `${format.day(dueOn)}, ${format.left(today, dueOn)}` : format.day(dueOn)
  const notes = [
    ownerOf(material, item),
    when,
    answeredItem(plan, answers),
    status === 'Open' ? null : status,
  ]
  return planLine(material, item, {
    says: action,
    note: notes.filter((note) => note !== null).join(' · '),
    state: status === 'Done' ? 'done' : status === 'Dropped' ? 'failed' : 'open',
    tone: isLate ? 'bad' : null,
  })
}

function ownerOf(material: Material, { values: { owner } }: Action): string {
  return owner.side === 'ours' ? personName(material, owner.email) : `${owner.name} (theirs)`
}
