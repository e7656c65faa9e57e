/** What a type of column has to say about the text of a cell: its value, and what can be wrong with it. */
import type { Fault } from '../fault.ts'

export interface Rule {
  /** SQL that is true where the fault was made */
  readonly when: string
  readonly fault: Fault
}

export interface Typing {
  /** SQL of the value; of no meaning where there is a fault */
  readonly value: string
  readonly rules: readonly Rule[]
}

/** A column that holds nothing but the canonical spelling: quick to read. */
export interface Canonical {
  readonly value: string
  /** SQL that is true where the text is written otherwise, right or wrong */
  readonly odd: string
}

/** A column with other spellings: each different text is read once, however often it stands there. */
export interface Lenient {
  /** SQL of what is taken apart first; all else can refer to it */
  readonly parts: string
  /** aggregates over the different texts, by what they tell; each text stands `n` times */
  counts(parts: string): Readonly<Record<string, string>>
  typing(parts: string, style: Style): Typing
}

/** How a column writes its values, as its values prove it or a person says. */
export interface Style {
  /** mixed: the column proves both; null: nothing proves either */
  readonly order: 'dmy' | 'mdy' | 'mixed' | null
  readonly decimals: 'point' | 'comma' | 'mixed' | null
  /** IANA name of the zone of instants that name none */
  readonly zone: string
  /** the ids of the whole column are written as 12345.0 */
  readonly wholeFloats: boolean
}

/** SQL of how many rows meet the condition, where each text stands `n` times. */
export function rowsWhere(condition: string): string {
  return `coalesce(sum(n) FILTER (${condition}), 0)`
}

/** What is not taken apart, and of which nothing is counted. */
export function whole(text: string, typing: Typing): Lenient {
  return { parts: text, counts: () => ({}), typing: () => typing }
}

/** SQL that is true where the whole text has the pattern of RE2. */
export function matches(text: string, pattern: string): string {
  return `regexp_full_match(${text}, '${pattern.replaceAll("'", "''")}')`
}

/** SQL of what stands in a group of the pattern; empty where it does not match. */
export function group(text: string, pattern: string, number: number): string {
  return `regexp_extract(${text}, '${pattern.replaceAll("'", "''")}', ${number})`
}
