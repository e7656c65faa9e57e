/** Section 2: who matters at the customer, how they stand with us, and who is missing. */
import { isSettled } from '#src/plan/is-settled.ts'
import type { KeyRole } from '#src/detect/people/people-standing.ts'
import type { Block, Cell, LeftOut, Row, StakeholderMap } from '../document.ts'
import { format, unknown } from '../figures/format.ts'
import type { Made, Material } from '../material.ts'
import { contactCell } from '../parts/contact-cell.ts'
import type { KnownPerson } from '../parts/known-people.ts'
import { levelOf, toneOfMood } from '../parts/levels.ts'
import { missingRoles, peopleInOrder } from '../parts/people-in-order.ts'
import { personName } from '../parts/person-name.ts'
import { bareRow, planRow } from '../parts/plan-row.ts'
import { stakeholderMap } from '../parts/stakeholder-map.ts'
import { column, gapOf } from '../parts/table-of.ts'
import { checklistSentence, relationshipChecklist } from './relationship-checklist.ts'
import { whiteSpots } from './white-spots.ts'

/** @param most for a form with little room those who matter most, with a small map and the checklist in a sentence */
export function stakeholders(material: Material, most = Infinity): Made {
  const isShort = Number.isFinite(most)
  const all = peopleInOrder(material)
  const people = isShort ? all.filter(({ item }) => item === null || !isSettled(item)) : all
  const missing = missingRoles(material)
  const shown = people.slice(0, most)
  const leftOut = people.slice(most).map(named)
  const gaps =
    people.length === 0
      ? [gapOf('No stakeholder is known', 'Champion, economic buyer and executive sponsor first.')]
      : []
  const map = stakeholderMap(shown, missing)
  const table = peopleTable(material, shown, missing, leftOut.length, isShort)
  const blocks: Block[] = isShort
    ? [...gaps, table, ...checklistSentence(material), map]
    : [...gaps, map, ...linesInWords(map), table, ...relationshipChecklist(material), ...whiteSpots(material)]
  return {
    section: { id: 'stakeholders', title: 'Stakeholders', aside: asideOf(material, missing), blocks },
    leftOut,
  }
}

/** A line that is drawn is said too. */
function linesInWords({ people, lines = [] }: StakeholderMap): Block[] {
  const nameOf = (id: string): string => people.find((person) => person.id === id)?.name ?? unknown
  const items = lines.map(({ kind, from, to, says }) => ({
    says: `${nameOf(from)} ${kind === 'conflict' ? 'is in conflict with' : 'influences'} ${nameOf(to)}`,
    note: says,
  }))
  return items.length === 0 ? [] : [{ kind: 'list', items, more: 0 }]
}

function named(known: KnownPerson): LeftOut {
  const name = known.name ?? `${known.roles.join(', ')}: unknown`
  return { section: 'stakeholders', says: `Stakeholder "${name}"` }
}

function asideOf({ figures, isTemplate }: Material, missing: readonly KeyRole[]): string | null {
  if (isTemplate) return null
  const parts = [`${figures.engaged.value} engaged`]
  if (missing.length > 0)
    parts.push(`${format.number(missing.length)} key ${missing.length === 1 ? 'role' : 'roles'} open`)
  return parts.join(', ')
}

function peopleTable(
  material: Material,
  shown: readonly KnownPerson[],
  missing: readonly KeyRole[],
  more: number,
  isShort: boolean,
): Block {
  const columns = isShort ? shortColumns : fullColumns
  const places = missing.map((role): Row => {
    const cells = columns.map((_, at): Cell => ({ text: unknown, tone: at === 0 ? null : 'mute' }))
    cells[0] = { text: `${role}: unknown` }
    cells[1] = { text: role }
    return { cells, isGap: true }
  })
  return {
    kind: 'table',
    says: 'Who matters at the customer, whoever matters most first, and the roles that nobody is known to hold.',
    columns,
    rows: [...shown.map((known) => row(material, known, isShort)), ...places],
    more,
  }
}

const shortColumns = [
  column('Name', 3),
  column('Role', 2),
  column('Influence'),
  column('Sentiment', 2),
  column('Last contact', 2),
  column('What matters', 4),
]

const fullColumns = [
  column('Name', 3),
  column('Role', 2),
  column('Influence, interest'),
  column('Sentiment, strength', 2),
  column('Last contact', 2),
  column('Our owner', 2),
  column('What matters, and notes', 5),
]

function row(material: Material, known: KnownPerson, isShort: boolean): Row {
  const cells = isShort ? shortCells(material, known) : fullCells(material, known)
  const { item, isGone, name } = known
  const shown = isGone ? cells.map((cell) => ({ ...cell, tone: 'mute' as const })) : cells
  const gap = name === null ? { isGap: true } : {}
  return { ...(item === null ? bareRow(shown) : planRow(material, item, shown)), ...gap }
}

function shortCells(material: Material, known: KnownPerson) {
  return [
    nameCell(known, true),
    { text: format.text(known.roles.join(', ')), field: 'roles' },
    influenceCell(known),
    { ...sentimentCell(known), field: 'sentiment' },
    { ...contactCell(material, known), field: 'lastContactOn', isRecorded: isSeen(known) },
    {
      text: format.text(mattersTo(known) ?? notesOn(known)),
      tone: 'mute' as const,
      field: mattersTo(known) === null ? 'notes' : 'priorities',
    },
  ]
}

function fullCells(material: Material, known: KnownPerson) {
  const { values } = known.item ?? {}
  const interest = values?.interest ?? known.person?.interest
  const strength = values?.strength ?? known.person?.strength
  const owner = values?.ownerEmail ?? known.person?.ownerEmail
  const matters = mattersTo(known)
  const notes = [matters === null ? null : notesOn(known), values?.riskNotes, rivalsOf(known)]
  return [
    nameCell(known, false),
    { text: format.text(known.roles.join(', ')), field: 'roles' },
    { ...influenceCell(known), note: `interest ${format.text(interest)}`, noteField: 'interest' },
    {
      ...sentimentCell(known),
      note: `strength ${format.text(strength)}`,
      field: 'sentiment',
      noteField: 'strength',
    },
    { ...contactCell(material, known), field: 'lastContactOn', isRecorded: isSeen(known) },
    { text: personName(material, owner), field: 'ownerEmail' },
    {
      text: format.text(matters ?? notesOn(known)),
      field: matters === null ? 'notes' : 'priorities',
      note: notes.filter((note) => typeof note === 'string').join(' · ') || null,
    },
  ]
}

function nameCell({ item, person, name, roles, isGone }: KnownPerson, isShort: boolean) {
  const values = item?.values
  const title = values?.title ?? person?.title
  const count = values?.standsFor ?? person?.count
  const notes = [
    title,
    isShort ? null : values?.department,
    count ? `${format.number(count)} people` : null,
    isGone ? `departed${values?.statusOn ? ` ${format.day(values.statusOn)}` : ''}` : null,
    values?.status === 'unconfirmed' ? 'unconfirmed' : null,
  ]
  const note = notes.filter((part) => typeof part === 'string').join(', ')
  const text = name ?? `${roles.join(', ')}: unknown`
  return {
    text,
    note: note === '' ? null : note,
    strong: true,
    field: 'name',
    ...(title ? { noteField: 'title', ...(values?.statusOn ? { notePrints: ['statusOn'] } : {}) } : {}),
  }
}

function influenceCell({ item, person }: KnownPerson) {
  const influence = item?.values.influence ?? person?.influence
  return { text: format.text(influence), dots: levelOf(influence), field: 'influence' }
}

function sentimentCell({ item, person }: KnownPerson): Cell {
  const sentiment = item?.values.sentiment ?? person?.sentiment ?? null
  return { text: sentiment === 'Unknown' ? unknown : format.text(sentiment), tone: toneOfMood(sentiment) }
}

/** What the records know of the last contact goes before what somebody remembers. */
function isSeen({ state }: KnownPerson): boolean {
  return state !== null && state.lastContactOn !== null
}

function mattersTo({ item, person }: KnownPerson): string | null {
  const priorities = item?.values.priorities ?? person?.priorities ?? []
  return priorities.length === 0 ? null : priorities.join('; ')
}

function notesOn({ item, person }: KnownPerson): string | null {
  return item?.values.notes ?? person?.notes ?? null
}

function rivalsOf({ item, person }: KnownPerson): string | null {
  const names = item?.values.knownTo ?? person?.competitors ?? []
  return names.length === 0 ? null : `known to ${names.join(', ')}`
}
