/** The verbs of a mapping as DuckDB expressions over the texts of a row. */
import {
  type ColumnMapping,
  columnsInText,
  type Conditions,
  type FromLookup,
  type FromText,
  type TextChanges,
  type TextPart,
} from './mapping.ts'
import { literal } from './sql-text.ts'
import { plainNumber, reckon } from './values/plain-number.ts'

/** Where the texts are. */
export interface TextPlaces {
  /** SQL of the text of a column of the file */
  column(name: string): string
  /** SQL of what a lookup finds; NULL where that is nothing, or several */
  lookup(lookup: FromLookup, passedOver: boolean): string
  /** whether the texts are lists, of which each word has its own meaning */
  readonly isList: boolean
  /** SQL of the currency that the text names, as a person said it */
  currency(text: string): string
}

/** Currencies without a smaller unit, and those with a thousand of it, as payment providers count them. */
const WHOLE = 'BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF'.split(' ')
const THOUSANDTHS = 'BHD IQD JOD KWD LYD OMR TND'.split(' ')

/** @param passedOver a lookup that finds nothing makes way for what comes after it, and is no error */
export function mappedSql(mapping: ColumnMapping, places: TextPlaces, passedOver = false): string {
  const sql = (part: ColumnMapping, isFirst = passedOver) => mappedSql(part, places, isFirst)
  return changedSql(originSql(mapping, places, sql, passedOver), mapping, places, sql)
}

export function conditionsSql(conditions: Conditions, column: TextPlaces['column']): string {
  const each = Object.entries(conditions).map(([name, { words, isNot }]) => {
    const list = words.map(literal).join(', ')
    return `coalesce(lower(${column(name)}), '') ${isNot ? 'NOT IN' : 'IN'} (${list})`
  })
  return each.join(' AND ')
}

type PartSql = (part: ColumnMapping, passedOver?: boolean) => string

function originSql(mapping: ColumnMapping, places: TextPlaces, sql: PartSql, passedOver: boolean): string {
  switch (mapping.from) {
    case 'column':
      return places.column(mapping.column)
    case 'text':
      return textSql(mapping, places)
    case 'lookup':
      return places.lookup(mapping, passedOver)
    case 'first':
      return `coalesce(${mapping.of.map((part) => sql(part, true)).join(', ')})`
    case 'join':
      return `nullif(concat_ws(' ', ${mapping.of.map((part) => sql(part)).join(', ')}), '')`
    case 'times':
      return productSql(mapping.of.map((part) => sql(part)))
  }
}

function textSql({ text }: FromText, places: TextPlaces): string {
  const names = columnsInText(text)
  const between = text.split(/\{[^{}]+\}/)
  const parts = between.flatMap((fixed, index) => [
    ...(fixed === '' ? [] : [literal(fixed)]),
    ...(index < names.length ? [places.column(names[index]!)] : []),
  ])
  // Joined by ||, one empty column makes the whole empty.
  return `(${parts.join(' || ')})`
}

/** What is no number stays to be seen, and is told as such. */
function productSql(factors: readonly string[]): string {
  if (factors.length === 1) return factors[0]!
  const numbers = factors.map(plainNumber)
  const isSound = numbers.map((number) => `${number} IS NOT NULL`).join(' AND ')
  return `CASE WHEN ${isSound} THEN printf('%.6f', ${numbers.join(' * ')})
    ELSE ${factors.join(` || ' × ' || `)} END`
}

function changedSql(origin: string, changes: TextChanges, places: TextPlaces, sql: PartSql): string {
  const { values, others, part, minorUnitsOf, divideBy, when } = changes
  let text = (places.isList ? listSql : valuesSql)(origin, values, others)
  if (part !== null) text = partSql(text, part)
  if (minorUnitsOf !== null) text = majorUnitsSql(text, places.currency(sql(minorUnitsOf)))
  // What is no number stays to be seen, and is told as such.
  if (divideBy !== null) {
    text = reckon(text, (number) => `${number} / ${divideBy}`, `${text} || ' ÷ ${divideBy}'`)
  }
  if (Object.keys(when).length === 0) return text
  return `CASE WHEN ${conditionsSql(when, (name) => places.column(name))} THEN ${text} END`
}

/** @param others what stands for words that are not listed; undefined: they stand for themselves */
export function valuesSql(
  text: string,
  values: TextChanges['values'],
  others: TextChanges['others'],
): string {
  const words = Object.entries(values).map(
    ([word, instead]) => `WHEN ${literal(word.trim().toLowerCase())} THEN ${orNull(instead?.trim() ?? null)}`,
  )
  if (words.length === 0) return text
  const unlisted = others === undefined ? text : `CASE WHEN ${text} IS NOT NULL THEN ${orNull(others)} END`
  return `CASE lower(${text}) ${words.join(' ')} ELSE ${unlisted} END`
}

/** The same for each word of a list: `Champion;Other`. */
function listSql(text: string, values: TextChanges['values'], others: TextChanges['others']): string {
  if (Object.keys(values).length === 0) return text
  const words = `list_transform(string_split(${text}, ';'), lambda word: ${valuesSql('trim(word)', values, others)})`
  return `nullif(array_to_string(list_filter(${words}, lambda word: word IS NOT NULL), ';'), '')`
}

function orNull(text: string | null): string {
  return text === null ? 'NULL' : literal(text)
}

function partSql(text: string, part: TextPart): string {
  if (part === 'first') {
    return `nullif(trim(regexp_extract(${text}, '^[\\[\\s"]*([^;,|"\\]]*)', 1)), '')`
  }
  const address = `'^(?:[a-z][a-z0-9+.-]*://)?(?:[^/@]*@)?(?:www\\.)?([^/:?#\\s;,]+)'`
  return `nullif(regexp_extract(lower(${text}), ${address}, 1), '')`
}

function majorUnitsSql(text: string, currency: string): string {
  const list = (codes: readonly string[]) => codes.map(literal).join(', ')
  const divisor = `CASE WHEN upper(${currency}) IN (${list(WHOLE)}) THEN 1
    WHEN upper(${currency}) IN (${list(THOUSANDTHS)}) THEN 1000 ELSE 100 END`
  const said = `${text} || if(${currency} IS NULL, ' in no currency', ' in the smallest unit')`
  return `CASE WHEN ${currency} IS NULL THEN ${said} ELSE ${reckon(text, (number) => `${number} / ${divisor}`, said)} END`
}
