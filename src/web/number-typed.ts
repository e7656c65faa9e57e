/** Numbers that people type, in the manner in which everything is written: `250,000`, `$250k` and `1.2M`, or `250.000`. */
import { otherCurrencyIn, readNumber, type TypedKind, writeNumber } from '#src/kernel/read-number.ts'
import { writtenIn } from './format.ts'
import { enNumbers } from './messages/en-numbers.ts'

/**
 * @param currency of the amount, which alone may be written with it; null: none may
 * @returns null for what is no number, could mean two, or is in another currency
 */
export function numberTyped(
  text: string,
  kind: TypedKind = 'amount',
  currency: string | null = null,
): number | null {
  const read = readNumber(text, writtenIn.current(), kind)
  return 'value' in read && otherCurrencyIn(text, currency) === null ? read.value : null
}

/** As it stands in a field that is opened. */
export function numberText(value: number, kind: TypedKind = 'amount'): string {
  return writeNumber(value, writtenIn.current(), kind)
}

/** What was typed in the manner of a locale, as one types it in that of the screen; what stood for no number stays as it was. */
export function numberRetyped(text: string, locale: string, kind: TypedKind = 'amount'): string {
  if (locale === writtenIn.current()) return text
  const read = readNumber(text, locale, kind)
  return 'value' in read ? numberText(read.value, kind) : text
}

/** What to write in place of what was typed; null where that is a number, as `numberTyped` reads it. */
export function numberRefused(
  text: string,
  kind: TypedKind = 'amount',
  currency: string | null = null,
): string | null {
  const read = readNumber(text, writtenIn.current(), kind)
  if ('value' in read) {
    const mark = otherCurrencyIn(text, currency)
    if (mark === null) return null
    return currency === null ? enNumbers.noCurrency(mark) : enNumbers.otherCurrency(mark, currency)
  }
  const meanings = read.couldBe.map((number) => numberText(number, kind))
  if (meanings.length > 0) return enNumbers.twoNumbers(text.trim(), meanings)
  return enNumbers.noNumber(numberText(1234.5), `${numberText(1.2)}M`)
}
