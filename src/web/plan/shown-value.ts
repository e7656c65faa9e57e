/** A value of an item as people read it; null where it is not known. */
import { planField } from '#src/plan/plan-fields.ts'
import { format } from '../format.ts'
import { enPlanFields } from '../messages/en-plan-fields.ts'
import type { EditedItem } from './edited-item.ts'
import { typedText } from './field-words.ts'

/** @param value without one, that which the item has */
export function shownValue(
  { section, values }: Pick<EditedItem, 'section' | 'values'>,
  field: string,
  value: unknown = values[field],
): string | null {
  const kind = planField(section, field)
  if (kind === null || value === null || value === undefined || value === '') return null
  switch (kind.kind) {
    case 'day':
      return format.day(String(value))
    case 'share':
      return format.percent(Number(value))
    case 'money':
      return format.money(Number(value), typeof values['currency'] === 'string' ? values['currency'] : null)
    case 'number':
      return format.decimal(Number(value))
    case 'yes-no':
      return value === true ? enPlanFields.yes : enPlanFields.no
    case 'colleague':
      return format.person(String(value))
    case 'choice':
    case 'scale':
      return enPlanFields.option(section, String(value))
    default: {
      const text = typedText(kind, value)
      if (text === '') return null
      if (kind.kind === 'owner' && text.includes('@')) return format.person(text)
      return Array.isArray(value) ? text.split('\n').join(', ') : text
    }
  }
}
