/** Puts to a person what only a person can tell, each answer with what the first example would then mean. */
import type { Question } from '../import-input.ts'
import { currenciesMeant } from './currency-signs.ts'
import { currencyFaults } from './currency-value.ts'
import { dayFaults } from './day-faults.ts'
import { numberFaults } from './number-value.ts'

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** @returns null where the problem is no question */
export function questionOf(problem: string, example: string): Question | null {
  if (problem === dayFaults.either.problem) return asked('dateOrder', ['dmy', 'mdy'], example)
  if (problem === numberFaults.either.problem) return asked('decimals', ['point', 'comma'], example)
  if (problem === currencyFaults.notByCode.problem) return askedCurrency(example)
  return null
}

type Answer = 'dmy' | 'mdy' | 'point' | 'comma'

function asked(option: Question['option'], answers: readonly Answer[], example: string): Question {
  return { option, choices: answers.map((value) => ({ value, means: meaningOf(value, example) })) }
}

function askedCurrency(example: string): Question {
  const names = new Intl.DisplayNames('en', { type: 'currency' })
  const choices = currenciesMeant(example).map((value) => ({ value, means: names.of(value) ?? value }))
  return { option: 'currencies', choices }
}

/** What the example means if it is answered so: `3 April 2025`, `1234.5`. */
export function meaningOf(answer: Answer, example: string): string {
  if (answer === 'point' || answer === 'comma') {
    const digits = /\d[\d.,' \u00a0\u202f]*/.exec(example)?.[0] ?? example
    const plain = digits.replaceAll(answer === 'point' ? /[^\d.]/g : /[^\d,]/g, '').replace(',', '.')
    return String(Number(plain))
  }
  const [, first = '', second = '', year = ''] =
    /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})/.exec(example) ?? []
  const [day, month] = answer === 'dmy' ? [first, second] : [second, first]
  const full = year.length === 4 ? year : `${year <= '68' ? '20' : '19'}${year}`
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${full}`
}
