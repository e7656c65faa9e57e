/** The columns of an account that are set by hand where they stand: how each is called, typed and sent. */
import { type HandColumn, handColumns } from '#src/facts/account-by-hand.ts'
import { readWebsite } from '#src/kernel/read-website.ts'
import type { FieldKind, PlanField } from '#src/plan/plan-fields.ts'
import type { Account } from '../answers.ts'
import { format } from '../format.ts'
import { enAccountRecord } from '../messages/en-account-record.ts'
import { enPlanFields } from '../messages/en-plan-fields.ts'
import { numberRefused, numberRetyped, numberText, numberTyped } from '../number-typed.ts'
import { colleagueTyped, type Ours } from '../plan/colleague-typed.ts'
import type { RecordWanted } from '../plan/record-set-made.ts'

export type RecordName = keyof RecordWanted & keyof Account['profile']

const fields: Readonly<Record<HandColumn, readonly [RecordName, FieldKind]>> = {
  industry: ['industry', 'text'],
  segment: ['segment', 'choice'],
  employees: ['employees', 'number'],
  revenue: ['revenue', 'number'],
  city: ['city', 'text'],
  country: ['country', 'text'],
  domain: ['domain', 'text'],
  am_email: ['amEmail', 'colleague'],
  csm_email: ['csmEmail', 'colleague'],
  description: ['description', 'long text'],
}

export interface RecordField extends PlanField {
  readonly name: RecordName
}

/** @param sets as a cell of a document names them */
export function recordFields(sets: readonly string[]): RecordField[] {
  return handColumns
    .filter((column) => sets.includes(column))
    .map((column) => {
      const [name, kind] = fields[column]
      return { name, kind, options: [], place: 'first' }
    })
}

/** @returns null where no column is called so */
export function recordFieldNamed(name: string): RecordField | null {
  return recordFields(handColumns).find((field) => field.name === name) ?? null
}

/** As it stands in a field that is opened. */
export function recordText(value: string | number | null | undefined): string {
  return typeof value === 'number' ? numberText(value) : (value ?? '')
}

/** What was typed in the manner of a locale, as one types it in that of the screen. */
export function recordRetyped({ kind }: RecordField, text: string, locale: string): string {
  return kind === 'number' ? numberRetyped(text, locale) : text
}

/** An empty text is as the records say it. */
export function recordValue(
  { name, kind }: RecordField,
  text: string,
  ours: Ours,
): { readonly value: string | number | null } | { readonly refused: string } {
  const trimmed = text.trim()
  if (trimmed === '') return { value: null }
  if (kind === 'colleague') return colleagueTyped(trimmed, ours)
  if (name === 'domain' && readWebsite(trimmed) === null) return { refused: enAccountRecord.noWebsite }
  if (kind !== 'number') return { value: trimmed }
  const value = numberTyped(trimmed)
  if (name === 'employees' && (value === null || !Number.isInteger(value) || value < 0)) {
    return { refused: enAccountRecord.noWholeNumber }
  }
  return value === null ? { refused: numberRefused(trimmed) ?? enPlanFields.noNumber } : { value }
}

/** A value as people read it. */
export function shownRecord({ kind }: RecordField, value: string | number | null): string {
  if (value === null) return enPlanFields.empty
  if (typeof value === 'number') return format.decimal(value)
  return kind === 'colleague' ? format.person(value) : value
}
