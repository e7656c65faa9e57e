/** Texts and ids: kept as they stand, save what says nothing and what a spreadsheet made of an id. */
import type { Fault } from '../fault.ts'
import { isWrapped, LONG_NOTHING, LONGEST_NOTHING, saysNothing } from './clean-text.ts'
import { type Canonical, type Lenient, matches, rowsWhere, whole } from './typing.ts'

const raw = String.raw
const WHOLE_FLOAT = raw`\d+\.0+`
const ROUNDED = raw`\d(?:[.,]\d+)?[eE]\+\d+`

const rounded: Fault = {
  problem: 'an id that a spreadsheet has rounded',
  todo: 'its last digits are lost: export it anew, and keep the column as text in the spreadsheet',
}

/** Asked of every text of every file: what begins with a letter, or is long, is looked at no closer. */
export function canonicalText(text: string, isId: boolean): Canonical {
  const ofIds = [
    `starts_with(${text}, '''')`,
    `ends_with(${text}, '.0')`,
    `contains(${text}, 'E+')`,
    `contains(${text}, 'e+')`,
  ]
  const strange = [isWrapped(text), ...(isId ? ofIds : [])].join(' OR ')
  return {
    value: text,
    odd: `CASE WHEN ${text} < '>' THEN ${strange} ELSE false END
      OR ${text} = '${LONG_NOTHING}' OR CASE WHEN strlen(${text}) <= ${LONGEST_NOTHING} THEN ${saysNothing(text, true)} ELSE false END`,
  }
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
