/** Texts and ids: kept as they stand, save what says nothing and what a spreadsheet made of an id. */
import type { Fault } from '../fault.ts'
import { isWrapped, saysNothing } from './clean-text.ts'
import { type Canonical, type Lenient, matches, type Style } from './typing.ts'

const WHOLE_FLOAT = String.raw`\d+\.0+`
const ROUNDED = String.raw`\d(?:[.,]\d+)?[eE]\+\d+`

const rounded: Fault = {
  problem: 'an id that a spreadsheet has rounded',
  todo: 'its last digits are lost: export it anew, and keep the column as text in the spreadsheet',
}

export function canonicalText(text: string, isId: boolean): Canonical {
  const short = `CASE WHEN strlen(${text}) < 12 THEN ${saysNothing(text, true)} ELSE false END`
  const ofIds = ` OR starts_with(${text}, '''') OR ends_with(${text}, '.0') OR contains(${text}, 'E+') OR contains(${text}, 'e+')`
  return { value: text, odd: `${short} OR ${isWrapped(text)}${isId ? ofIds : ''}` }
}

export function lenientText(text: string, isId: boolean, { wholeFloats }: Style): Lenient {
  if (!isId) return { prepared: text, typing: (made) => ({ value: made, rules: [] }) }
  const bare = `CASE WHEN starts_with(${text}, '''') THEN nullif(substr(${text}, 2), '') ELSE ${text} END`
  return {
    prepared: wholeFloats ? String.raw`regexp_replace(${bare}, '\.0+$', '')` : bare,
    typing: (made) => ({ value: made, rules: [{ when: matches(made, ROUNDED), fault: rounded }] }),
  }
}

/** Aggregates that tell whether a column of ids is written as 12345.0. */
export function countIds(text: string): Readonly<Record<string, string>> {
  return {
    wholeFloats: `count(*) FILTER (${matches(text, WHOLE_FLOAT)})`,
    others: `count(*) FILTER (NOT ${matches(text, String.raw`\d+(\.0+)?`)})`,
  }
}
