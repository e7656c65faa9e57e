/** A value of an item in a line of text: amounts with their currency, shares as per cent. */
import { mannerOf } from '#src/kernel/manner.ts'
import { valueText } from './field-text.ts'
import { planField } from './plan-fields.ts'
import type { SectionName } from './plan-sections.ts'

const manner = mannerOf('en-GB')

/** @param currency of the amounts of the item; null: it names none, and an amount is a bare number */
export function itemValueText(
  section: SectionName,
  field: string,
  value: unknown,
  currency: string | null,
): string {
  if (typeof value !== 'number') return valueText(value)
  const kind = planField(section, field)?.kind
  if (kind === 'share') return manner.percent(value, 1)
  const figure = manner.number(value, 4)
  return kind === 'money' && currency !== null ? `${figure} ${currency}` : figure
}

/** The currency that an item names. */
export function currencyNamed(values: object): string | null {
  const { currency } = values as { readonly currency?: unknown }
  return typeof currency === 'string' && currency !== '' ? currency : null
}
