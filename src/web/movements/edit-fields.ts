/** The fields of a proposed edit as a form offers them, and what is typed there as the values that the plan holds. */
import { planField, type PlanField } from '#src/plan/plan-fields.ts'
import type { ShownEdit } from '../answers.ts'
import { currencyOfItem } from '../currency-of.ts'
import { told } from '../format.ts'
import { enPlanFields } from '../messages/en-plan-fields.ts'
import { typedText, typedValue, unlessMissing } from '../plan/field-words.ts'
import type { Names } from '../plan/use-names.ts'

type Proposed = ShownEdit['proposed']

export interface EditField {
  readonly field: string
  /** as it is typed */
  readonly text: string
  readonly of: PlanField
  readonly label: string
}

export function editFields({ section, item }: Proposed): EditField[] {
  return Object.entries(item ?? {}).flatMap(([field, value]) => {
    const of = planField(section, field)
    const label = enPlanFields.label(section, field)
    return of === null ? [] : [{ field, text: offered(of, value), of, label }]
  })
}

/** What the engine wrote is in the manner of the reader, who may write on. */
function offered(of: PlanField, value: unknown): string {
  const text = typedText(of, value)
  return of.kind === 'text' || of.kind === 'long text' ? told(text) : text
}

export interface EditRead {
  /** the values that are other than proposed */
  readonly changes: Readonly<Record<string, unknown>>
  /** what to write in each field in which no value was typed, as letters for a number */
  readonly wrong: Readonly<Record<string, string>>
}

/** @param names who may be named, and the currency of amounts that name none */
export function readEdit(
  fields: readonly EditField[],
  typed: Readonly<Record<string, string>>,
  names: Pick<Names, 'people' | 'colleagues' | 'called' | 'currency'>,
): EditRead {
  const proposed = Object.fromEntries(fields.map(({ field, text }) => [field, text]))
  const currency = currencyOfItem({ ...proposed, ...typed }, names.currency)
  const changes: Record<string, unknown> = {}
  const wrong: Record<string, string> = {}
  for (const { field, of, label, text: before } of fields) {
    const text = typed[field]
    if (text === undefined || text === before) continue
    const read = unlessMissing(typedValue(of, text, names, currency), of, label)
    if ('refused' in read) wrong[field] = read.refused
    else changes[field] = read.value
  }
  return { changes, wrong }
}
