/** Texts and ids: kept as they stand, save what says nothing and what a spreadsheet made of an id. */
import type { Fault } from '../fault.ts'
import { isWrapped, saysNothing } from './clean-text.ts'
import { type Canonical, type Lenient, matches, rowsWhere, whole } from './typing.ts'

const raw = String.raw
const WHOLE_FLOAT = raw`\d+\.0+`
const ROUNDED = raw`\d(?:[.,]\d+)?[eE]\+\d+`

const rounded: Fault = {
  problem: 'an id that a spreadsheet has rounded',
  todo: 'its last digits are lost: export it anew, and keep the column as text in the spreadsheet',
}

export function canonicalText(text: string, isId: boolean): Canonical {
  const short = `CASE WHEN strlen(${text}) < 12 THEN ${saysNothing(text, true)} ELSE false END`
  const ofIds = ` OR starts_with(${text}, '''') OR ends_with(${text}, '.0') OR contains(${text}, 'E+') OR contains(${text}, 'e+')`
  return { value: text, odd: `${short} OR ${isWrapped(text)}${isId ? ofIds : ''}` }
}

export function lenientText(text: string, isId: boolean): Lenient {
  if (!isId) return whole(text, { value: text, rules: [] })
  return {
    // Excel shows numbers as they were typed behind an apostrophe.
    parts: `CASE WHEN starts_with(${text}, '''') THEN nullif(substr(${text}, 2), '') ELSE ${text} END`,
    counts: (id) => ({
      wholeFloats: rowsWhere(matches(id, WHOLE_FLOAT)),
      others: rowsWhere(`NOT ${matches(id, raw`\d+(\.0+)?`)}`),
    }),
    typing: (id, { wholeFloats }) => ({
      value: wholeFloats ? raw`regexp_replace(${id}, '\.0+$', '')` : id,
      rules: [{ when: matches(id, ROUNDED), fault: rounded }],
    }),
  }
}
