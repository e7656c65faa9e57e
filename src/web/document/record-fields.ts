/** The columns of an account that are set by hand where they stand: how each is called, typed and sent. */
import { type HandColumn, handColumns } from '#src/facts/account-by-hand.ts'
import type { FieldKind, PlanField } from '#src/plan/plan-fields.ts'
import type { Account } from '../answers.ts'
import type { Operations } from '../call.ts'
import { numberTyped } from '../number-typed.ts'

export type RecordWanted = Omit<Parameters<Operations['account.set']>[0], 'account' | 'by' | 'asRecords'>
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

/** @param sets as a cell of a document names them. @param segments among which one is chosen */
export function recordFields(sets: readonly string[], segments: readonly string[]): RecordField[] {
  return handColumns
    .filter((column) => sets.includes(column))
    .map((column) => {
      const [name, kind] = fields[column]
      return { name, kind, options: kind === 'choice' ? segments : [], place: 'first' }
    })
}

/** @returns null: it stands for none, as a number that is none. An empty text is as the records say it */
export function recordValue(
  { kind }: RecordField,
  text: string,
): { readonly value: string | number | null } | null {
  const trimmed = text.trim()
  if (trimmed === '') return { value: null }
  if (kind !== 'number') return { value: trimmed }
  const value = numberTyped(trimmed)
  return value === null ? null : { value }
}
