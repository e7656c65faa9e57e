/** The fields of a proposed edit as a form offers them, and what is typed there as the values that the plan holds. */
import { planField, type PlanField } from '#src/plan/plan-fields.ts'
import type { ShownEdit } from '../answers.ts'
import { currencyOfItem } from '../currency-of.ts'
import { typedRefusal, typedText, typedValue } from '../plan/field-words.ts'
import type { FieldKind } from '../ui/field-input.tsx'

type Proposed = ShownEdit['proposed']

export interface EditField {
  readonly field: string
  readonly kind: FieldKind
  /** of a choice */
  readonly options: readonly string[]
  /** as it is typed */
  readonly text: string
  readonly of: PlanField
}

/** Null: made of an id and a name, and not for typing here. */
const kinds: Readonly<Record<PlanField['kind'], FieldKind | null>> = {
  text: 'text',
  'long text': 'long text',
  day: 'day',
  quarter: 'text',
  number: 'number',
  money: 'number',
  currency: 'text',
  share: 'text',
  choice: 'choice',
  scale: 'choice',
  several: 'lines',
  'yes-no': 'yes-no',
  lines: 'lines',
  person: null,
  people: null,
  colleague: 'text',
  'buying centre': 'text',
  owner: null,
}

export function editFields({ section, item }: Proposed): EditField[] {
  return Object.entries(item ?? {}).flatMap(([field, value]) => {
    const of = planField(section, field)
    const kind = of === null ? null : kinds[of.kind]
    if (of === null || kind === null) return []
    return [{ field, kind, options: of.options.map(String), text: typedText(of, value), of }]
  })
}

/** What to write in each field in which no value was typed, as letters for a number. */
export function refusedFields(
  fields: readonly EditField[],
  typed: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const currency = currencyOfFields(fields, typed)
  return Object.fromEntries(
    fields.flatMap(({ field, of }) => {
      const refusal = typedRefusal(of, typed[field] ?? '', currency)
      return refusal === null ? [] : [[field, refusal]]
    }),
  )
}

/** The fields that were typed otherwise than proposed. */
export function changedFields(
  fields: readonly EditField[],
  typed: Readonly<Record<string, string>>,
): Record<string, unknown> {
  const currency = currencyOfFields(fields, typed)
  return Object.fromEntries(
    fields.flatMap(({ field, of, text: before }) => {
      const text = typed[field]
      const read = text === undefined || text === before ? null : typedValue(of, text, undefined, currency)
      return read === null || 'refused' in read ? [] : [[field, read.value]]
    }),
  )
}

/** Null where the edit names none. */
function currencyOfFields(
  fields: readonly EditField[],
  typed: Readonly<Record<string, string>>,
): string | null {
  const proposed = Object.fromEntries(fields.map(({ field, text }) => [field, text]))
  return currencyOfItem({ ...proposed, ...typed }, null)
}
