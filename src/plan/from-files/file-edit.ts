/** The edit by which the news of a file enter a plan, and what of them a person stands against. */
import { factId } from '#src/facts/fact.ts'
import { kindNamed } from '#src/facts/kinds.ts'
import { text } from '#src/facts/values.ts'
import { fieldWords, valueText } from '../field-text.ts'
import { findItem } from '../find-item.ts'
import { isByPerson } from '../is-by-person.ts'
import { itemName } from '../item-name.ts'
import type { Plan, PlanItem } from '../plan.ts'
import type { PlanEdit } from '../plan-edit.ts'
import type { SectionName } from '../plan-sections.ts'
import { type Actor, type Instant, type Touch, wordOf } from '../provenance.ts'
import { sameValue } from '../same-value.ts'
import { fileItems } from './file-items.ts'
import { type FileRow, fileEditId } from './file-row.ts'
import type { FileNews } from './news-of-files.ts'
import { sameNamed } from './same-named.ts'
import type { Surroundings } from './surroundings.ts'
import { who } from './who.ts'
import { wordOfField } from '../words-of.ts'

/** Where a person decided otherwise since: what they said stands, and what the file says is told. */
export interface FileConflict {
  readonly section: SectionName
  readonly itemId: string
  /** as `Risk "Low adoption"` */
  readonly item: string
  /** null: the item was taken out */
  readonly field: string | null
  /** both as people read them */
  readonly stands: string
  readonly fileSays: string
  /** who made it what stands, and when */
  readonly by: Actor
  readonly at: Instant
  /** as `crm/risks` */
  readonly file: string
}

export interface FileEdit {
  /** null: the plan says it already, or nothing of it is left */
  readonly edit: PlanEdit | null
  readonly conflicts: readonly FileConflict[]
}

type Field = readonly [name: string, value: unknown]

/** @param at the instant at which it enters the plan */
export function fileEdit(news: FileNews, plan: Plan, around: Surroundings, at: Instant): FileEdit {
  const { section, itemOf } = fileItems[news.version.kind]!
  const item =
    findItem(section, [...plan.items[section].values()], news.target) ??
    sameNamed({ section, values: itemOf(news.after, around) }, factId(news.version), plan)
  if (item !== null) return changeOf(item, news, around, at)
  const values = valuesOf(news.after, around)
  const removed = [...plan.removed[section].values()]
  const gone = findItem(
    section,
    removed.map((one) => one.item),
    news.target,
  )
  // Who writes a new row means it, though the same was taken out before.
  if (gone === null || news.before === null) return { edit: added(news, values, around, at), conflicts: [] }
  const { removal } = removed.find((one) => one.item.id === gone.id)!
  return { edit: null, conflicts: [takenOut(gone, removal, news, around)] }
}

function valuesOf(row: FileRow, around: Surroundings): Readonly<Record<string, unknown>> {
  return fileItems[row.kind]!.itemOf(row, around) as unknown as Readonly<Record<string, unknown>>
}

function changeOf(item: PlanItem, news: FileNews, around: Surroundings, at: Instant): FileEdit {
  const stands = item.values as unknown as Readonly<Record<string, unknown>>
  const others = told(news, around).filter(([field, value]) => !sameValue(stands[field], value))
  const isFree = ([field]: Field) => !isDecided(item, field)
  const conflicts = others
    .filter((field) => !isFree(field) && !isSpelledOtherwise(stands[field[0]], field[1]))
    .map(([field, value]) => ({
      ...ofItem(item, news),
      field,
      stands: valueText(stands[field]),
      fileSays: valueText(value),
      by: wordOfField(item, field)!.actor,
      at: wordOfField(item, field)!.at,
    }))
  const fields = others.filter(isFree)
  if (fields.length === 0) return { edit: null, conflicts }
  const says = fields.map(
    ([field, value]) => `${fieldWords(field)} ${valueText(stands[field])} → ${valueText(value)}`,
  )
  const values = valuesOf(news.after, around)
  const edit = {
    ...madeOf(news, values, around, at),
    target: { by: 'item', id: item.id },
    change: 'change',
    item: Object.fromEntries(fields),
    basedOn: item.version,
    says: `${itemName(item)}: ${says.join('; ')}`,
  } as PlanEdit
  return { edit, conflicts }
}

/** What the row says now and did not say before; what stands for an empty cell is not said. */
function told({ before, after }: FileNews, around: Surroundings): Field[] {
  const was = valuesOf(before ?? { ...after, values: {} }, around)
  return Object.entries(valuesOf(after, around)).filter(([field, value]) => !sameValue(was[field], value))
}

/** By a person; who adds an item and leaves a field empty does not know it, and decides nothing. */
function isDecided(item: PlanItem, field: string): boolean {
  const word = wordOfField(item, field)
  if (word === undefined || !isByPerson(word.cause)) return false
  const value = (item.values as unknown as Readonly<Record<string, unknown>>)[field]
  return !sameValue(value, null) || word.editId !== wordOf(item.touches.presence).editId
}

/** With other capital letters alone: nothing to tell anybody about. */
function isSpelledOtherwise(stands: unknown, says: unknown): boolean {
  return valueText(stands).toLowerCase() === valueText(says).toLowerCase()
}

function takenOut(item: PlanItem, { actor, at }: Touch, news: FileNews, around: Surroundings): FileConflict {
  const says = told(news, around).map(([field, value]) => `${fieldWords(field)} ${valueText(value)}`)
  return {
    ...ofItem(item, news),
    field: null,
    stands: 'taken out',
    fileSays: says.join('; '),
    by: actor,
    at,
  }
}

function ofItem(
  item: PlanItem,
  { version }: FileNews,
): Pick<FileConflict, 'section' | 'itemId' | 'item' | 'file'> {
  return { section: item.section, itemId: item.id, item: itemName(item), file: fileOf(version) }
}

function added(
  news: FileNews,
  values: Readonly<Record<string, unknown>>,
  around: Surroundings,
  at: Instant,
): PlanEdit {
  const { section } = fileItems[news.version.kind]!
  return {
    ...madeOf(news, values, around, at),
    change: 'add',
    item: values,
    basedOn: 0,
    says: itemName({ section, values } as unknown as PlanItem),
  } as unknown as PlanEdit
}

function madeOf(
  { version, target }: FileNews,
  values: Readonly<Record<string, unknown>>,
  around: Surroundings,
  at: Instant,
) {
  const author = text(version, 'author')
  const writtenOn = version.learnedAt.slice(0, 10)
  const { ownerEmail, owner, dueOn, targetOn } = values as {
    readonly ownerEmail?: string | null
    readonly owner?: { readonly email?: string | null }
    readonly dueOn?: string | null
    readonly targetOn?: string | null
  }
  return {
    id: fileEditId(version),
    section: fileItems[version.kind]!.section,
    target,
    actor: author === null ? 'import' : who.addressOf(author, around),
    cause: { by: 'import' as const, file: fileOf(version) },
    at,
    statedOn: writtenOn < at.slice(0, 10) ? writtenOn : null,
    ownerEmail: ownerEmail ?? owner?.email ?? null,
    dueOn: dueOn ?? targetOn ?? null,
    // A row of a plan says what its author holds; it is no record that shows it.
    evidence: [],
    standing: 'confirmed' as const,
    why: `It is written so in ${fileOf(version)}.`,
  }
}

function fileOf({ kind, source }: FileRow): string {
  return `${source}/${kindNamed(kind).file}`
}
