/** Currencies by their codes, in any case; what stands in the place of a code is asked about where a person may mean one. */
import type { Fault } from '../fault.ts'
import { literal } from '../sql-text.ts'
import { isListed, slips } from './currency-signs.ts'
import { type Canonical, type Lenient, whole } from './typing.ts'

export const currencyFaults = {
  notByCode: {
    problem: 'a currency that is not named by its code',
    todo: 'say which one is meant, as --currencies "€=EUR", or write its code',
  },
  unknown: {
    problem: 'not the code of a currency',
    todo: 'write its code of three letters, as EUR or USD, or leave it empty',
  },
} as const satisfies Record<string, Fault>

export function canonicalCurrency(text: string): Canonical {
  return { value: text, odd: `NOT ${isListed(text)}` }
}

export function lenientCurrency(text: string): Lenient {
  const isSlip = `lower(${text}) IN (${slips.map(literal).join(', ')})`
  return whole(text, {
    value: `upper(${text})`,
    rules: [
      { when: isSlip, fault: currencyFaults.notByCode },
      { when: `NOT ${isListed(`upper(${text})`)}`, fault: currencyFaults.unknown },
    ],
  })
}
