/** Numbers as people write them: groups and decimals in either style, signs, brackets, percents and currencies. */
import type { Column } from '#src/facts/kind.ts'
import type { Fault } from '../fault.ts'
import { contradicts, currencyCode, isNoCurrency } from './currency-signs.ts'
import { decimalProofs, numberParts, plainDigits, sound } from './number-forms.ts'
import { type Canonical, type Lenient, matches, type Rule, rowsWhere, type Style } from './typing.ts'

const raw = String.raw

export const numberFaults = {
  noNumber: { problem: 'not a number', todo: 'write it as 1234.50' },
  notWhole: { problem: 'not a whole number', todo: 'write it with digits only, as 1200' },
  tooLarge: { problem: 'more than fifteen digits before the point', todo: 'correct it' },
  tooLargeWhole: { problem: 'more than nine digits', todo: 'correct it' },
  either: {
    problem: 'thousands and decimals cannot be told apart',
    todo: 'say what the decimal sign is: --decimals point (1,234 is one thousand and more) or --decimals comma (1,234 is one and a bit)',
  },
  both: {
    problem: 'the column writes decimals both with a point and with a comma',
    todo: 'write all its numbers with the same decimal sign, as 1234.50',
  },
  otherwise: {
    problem: 'written with another decimal sign than its column',
    todo: 'write it as the others, or correct what --decimals says',
  },
  noMoney: {
    problem: 'a number with a currency, where none is expected',
    todo: 'write the number alone',
  },
  otherCurrency: {
    problem: 'another currency than the row says',
    todo: 'correct the amount or the currency of the row',
  },
} as const satisfies Record<string, Fault>

export interface NumberColumn {
  readonly column: Column
  /** the file has numbers of its own, whose text has a decimal point whatever people write */
  readonly hasNumbers: boolean
  /** it is an amount in the currency of the row */
  readonly isMoney: boolean
}

/** @param mayBeThousands a person said that 1.234 is a thousand and more */
export function canonicalNumber(text: string, { type }: Column, mayBeThousands: boolean): Canonical {
  if (type === 'integer') {
    return { value: `TRY_CAST(${text} AS INTEGER)`, odd: `NOT ${matches(text, raw`\d{1,9}`)}` }
  }
  const pattern = mayBeThousands ? raw`-?\d{1,15}` : raw`-?\d{1,15}(\.\d+)?`
  return { value: `TRY_CAST(${text} AS DOUBLE)`, odd: `NOT ${matches(text, pattern)}` }
}

export function lenientNumber(text: string, number: NumberColumn): Lenient {
  return {
    parts: numberParts(text),
    counts: (parts) => countNumbers(text, parts, number),
    typing: (parts, style) => {
      const decimals = style.decimals === 'comma' ? 'comma' : 'point'
      const digits = `TRY_CAST(${plainDigits(`${parts}.digits`, decimals)} || ${parts}.exponent AS DOUBLE)`
      const minus = `(${parts}.open <> '' OR '-' IN (${parts}.sign, ${parts}.sign2, ${parts}.sign3))`
      const amount = `${digits} * if(${minus}, -1, 1) / if(${parts}.percent = '', 1, 100)`
      const isWhole = number.column.type === 'integer'
      const noMoney = { when: `${signOf(parts)} <> ''`, fault: numberFaults.noMoney }
      return {
        value: isWhole ? `TRY_CAST(${amount} AS INTEGER)` : amount,
        rules: [
          ...formRules(text, parts, isWhole),
          ...styleRules(parts, style, number),
          ...(number.isMoney ? [] : [noMoney]),
          ...sizeRules(amount, isWhole),
        ],
      }
    },
  }
}

/** SQL of what is written beside an amount for its currency; empty where nothing is. */
export function signOf(parts: string): string {
  return `rtrim(${parts}.before || ${parts}.after, '.')`
}

/** @param currency SQL of what the row says, @param sign SQL of what the amount says */
export function currencyRule(sign: string, currency: string): Rule {
  return { when: contradicts(sign, currency), fault: numberFaults.otherCurrency }
}

function countNumbers(
  text: string,
  parts: string,
  { column: { type }, hasNumbers, isMoney }: NumberColumn,
): Readonly<Record<string, string>> {
  const isWhole = type === 'integer'
  const proofs = decimalProofs(`${parts}.digits`, `${parts}.exponent`, isWhole)
  return {
    point: rowsWhere(proofs.point),
    comma: rowsWhere(proofs.comma),
    // A number of the file's own has a decimal point.
    ...(hasNumbers ? {} : { eitherPoint: `min(${text}) FILTER (${proofs.eitherPoint})` }),
    eitherComma: `min(${text}) FILTER (${proofs.eitherComma})`,
    ...(isWhole ? {} : { percents: rowsWhere(`${parts}.percent <> ''`) }),
    ...(isMoney ? { currencies: rowsWhere(`${currencyCode(signOf(parts))} IS NOT NULL`) } : {}),
  }
}

function formRules(text: string, parts: string, isWhole: boolean): Rule[] {
  const signs = `concat(${parts}.sign, ${parts}.sign2, ${parts}.sign3, ${parts}.open)`
  const unsound = [
    `${parts}.digits = ''`,
    `(${parts}.open = '') <> (${parts}.close = '')`,
    `length(${signs}) > 1`,
    `${parts}.before <> '' AND ${parts}.after <> ''`,
    isNoCurrency(signOf(parts)),
    `${parts}.percent <> '' AND ${signOf(parts)} <> ''`,
    `NOT ${matches(`${parts}.digits`, sound.point)} AND NOT ${matches(`${parts}.digits`, sound.comma)}`,
  ]
  return [
    {
      when: `${text} IS NOT NULL AND (${unsound.join(' OR ')})`,
      fault: isWhole ? numberFaults.notWhole : numberFaults.noNumber,
    },
  ]
}

function styleRules(parts: string, { decimals }: Style, { column, hasNumbers }: NumberColumn): Rule[] {
  const digits = `${parts}.digits`
  const isWhole = column.type === 'integer'
  const { eitherComma, eitherPoint } = decimalProofs(digits, `${parts}.exponent`, isWhole)
  if (decimals === 'mixed') {
    return [{ when: `contains(${digits}, ',') OR contains(${digits}, '.')`, fault: numberFaults.both }]
  }
  if (decimals === null) {
    const asks = isWhole && !hasNumbers ? `${eitherComma} OR ${eitherPoint}` : eitherComma
    return [{ when: asks, fault: numberFaults.either }]
  }
  const unsound = `NOT ${matches(digits, sound[decimals])}`
  // 1.234 may be a number of the file's own between texts that people wrote.
  const unclear = hasNumbers && decimals === 'comma' ? ` OR ${eitherPoint}` : ''
  return [{ when: `${unsound}${unclear}`, fault: numberFaults.otherwise }]
}

function sizeRules(amount: string, isWhole: boolean): Rule[] {
  if (!isWhole) return [{ when: `abs(${amount}) >= 1e15`, fault: numberFaults.tooLarge }]
  return [
    { when: `${amount} <> trunc(${amount})`, fault: numberFaults.notWhole },
    { when: `abs(${amount}) >= 1e9`, fault: numberFaults.tooLargeWhole },
  ]
}
