/** Words of a fixed set, in any case, one or several in a cell. */
import type { Column } from '#src/facts/kind.ts'
import { literal } from '../sql-text.ts'
import { type Canonical, type Lenient, type Typing, whole } from './typing.ts'

type Words = Readonly<Record<string, string>>

export function canonicalWord(text: string, column: Column): Canonical {
  const words = wordsOf(column)
  return { value: spelled(text, words), odd: `lower(${text}) NOT IN (${listed(words)})` }
}

export function lenientWord(text: string, column: Column): Lenient {
  const words = wordsOf(column)
  const fault = {
    problem: 'not one of the known words',
    todo: `write one of: ${(column.oneOf ?? []).join(', ')}`,
  }
  const when = `lower(${text}) NOT IN (${listed(words)})`
  return whole(text, { value: spelled(text, words), rules: [{ when, fault }] })
}

export function canonicalList(text: string, { oneOf = [] }: Column, isNothing: string): Canonical {
  const { value, rules } = listTyping(text, oneOf)
  return { value, odd: [isNothing, ...rules.map(({ when }) => when)].join(' OR ') }
}

export function lenientList(text: string, { oneOf = [] }: Column): Lenient {
  return whole(text, listTyping(text, oneOf))
}

function listTyping(text: string, oneOf: readonly string[]): Typing {
  const parts = `list_filter(list_transform(string_split(${text}, ';'), lambda part: trim(part)), lambda part: part <> '')`
  if (oneOf.length === 0) return { value: parts, rules: [] }
  const words = Object.fromEntries(oneOf.map((word) => [word.toLowerCase(), word]))
  return {
    value: `list_transform(${parts}, lambda part: ${spelled('part', words)})`,
    rules: [
      {
        when: `len(list_filter(${parts}, lambda part: lower(part) NOT IN (${listed(words)}))) > 0`,
        fault: {
          problem: 'holds a word that is not known',
          todo: `separate by ; and use only: ${oneOf.join(', ')}`,
        },
      },
    ],
  }
}

/** How each known word is spelled, by the word in lower case. */
function wordsOf({ oneOf = [], synonyms = {} }: Column): Words {
  return { ...Object.fromEntries(oneOf.map((word) => [word.toLowerCase(), word])), ...synonyms }
}

function listed(words: Words): string {
  return Object.keys(words).map(literal).join(', ')
}

/** The word as the kind spells it. */
function spelled(text: string, words: Words): string {
  const cases = Object.entries(words).map(([given, word]) => `WHEN ${literal(given)} THEN ${literal(word)}`)
  return `CASE lower(${text}) ${cases.join(' ')} END`
}
