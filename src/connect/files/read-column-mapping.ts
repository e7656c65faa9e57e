/** Reads what a mapping says about one column: where its text comes from, and what is done with it. */
import type { JsonReader } from './json-reader.ts'
import {
  type ColumnMapping,
  type Condition,
  type Conditions,
  type TextOrigin,
  textParts,
  unchanged,
} from './mapping.ts'

const origins = ['column', 'text', 'take', 'first', 'join', 'times']
const lookupKeys = ['from', 'where', 'equals', 'only', 'optional']
const changes = ['when', 'values', 'others', 'part', 'minor_units_of', 'divide_by']

/** @returns null where the column is to be left empty, or where a complaint was made */
export function columnMappingOf(json: JsonReader, value: unknown, at: string): ColumnMapping | null {
  if (value === null) return null
  if (typeof value === 'string') return { from: 'column', column: json.text(value, at), ...unchanged }
  if (typeof value !== 'object' || Array.isArray(value)) {
    json.complain(at, 'must be the name of a column, or an object { … }')
    return null
  }
  const looksUp = 'take' in value
  const object = json.object(value, at, [...origins, ...(looksUp ? lookupKeys : []), ...changes])
  const said = origins.filter((origin) => origin in object)
  if (said.length > 1) json.complain(at, `says ${said.join(' and ')}, of which only one can be`)
  return {
    ...originOf(json, object, at),
    values: valuesOf(json, object['values'], `${at}.values`),
    others: othersOf(json, object, at),
    part: oneOf(json, object['part'], textParts, `${at}.part`),
    minorUnitsOf: columnMappingOf(json, object['minor_units_of'] ?? null, `${at}.minor_units_of`),
    divideBy: json.optionalNumber(object['divide_by'], `${at}.divide_by`),
    when: conditionsOf(json, object['when'], `${at}.when`),
  }
}

/** `{ "is_deleted": "true" }`, `{ "role": ["agent", "admin"] }`, `{ "type": { "not": "call" } }`, null: empty */
export function conditionsOf(json: JsonReader, value: unknown, at: string): Conditions {
  const object = value === undefined ? {} : json.anyObject(value, at)
  return Object.fromEntries(
    Object.entries(object).map(([column, holds]) => [column, conditionOf(json, holds, `${at}.${column}`)]),
  )
}

function conditionOf(json: JsonReader, value: unknown, at: string): Condition {
  const isNot = typeof value === 'object' && value !== null && !Array.isArray(value)
  const given = isNot ? json.object(value, at, ['not'])['not'] : value
  const words = (Array.isArray(given) ? given : [given]).map((word) =>
    word === null ? '' : json.text(word, at).trim().toLowerCase(),
  )
  return { words, isNot }
}

function originOf(json: JsonReader, object: Readonly<Record<string, unknown>>, at: string): TextOrigin {
  const several = (key: string) => partsOf(json, object[key], `${at}.${key}`)
  if ('take' in object) {
    return {
      from: 'lookup',
      take: json.text(object['take'], `${at}.take`),
      file: json.text(object['from'], `${at}.from`),
      where: json.text(object['where'], `${at}.where`),
      equals: keyOf(json, object['equals'], `${at}.equals`),
      only: conditionsOf(json, object['only'], `${at}.only`),
      optional: json.optionalBoolean(object['optional'], `${at}.optional`),
    }
  }
  if ('text' in object) return { from: 'text', text: json.text(object['text'], `${at}.text`) }
  if ('first' in object) return { from: 'first', of: several('first') }
  if ('join' in object) return { from: 'join', of: several('join') }
  if ('times' in object) return { from: 'times', of: several('times') }
  return { from: 'column', column: json.text(object['column'], `${at}.column`) }
}

function keyOf(json: JsonReader, value: unknown, at: string): ColumnMapping {
  if (value === undefined || value === null) json.text(value, at)
  return columnMappingOf(json, value ?? null, at) ?? { from: 'column', column: '', ...unchanged }
}

function partsOf(json: JsonReader, value: unknown, at: string): ColumnMapping[] {
  const list = json.list(value, at)
  if (list.length === 0 && Array.isArray(value)) json.complain(at, 'names nothing')
  return list.map((part, index) => keyOf(json, part, `${at}[${index}]`))
}

function valuesOf(json: JsonReader, value: unknown, at: string): Record<string, string | null> {
  const object = value === undefined ? {} : json.anyObject(value, at)
  return Object.fromEntries(
    Object.entries(object).map(([word, instead]) => [
      word,
      instead === null ? null : json.text(instead, `${at}.${word}`),
    ]),
  )
}

function othersOf(
  json: JsonReader,
  object: Readonly<Record<string, unknown>>,
  at: string,
): string | null | undefined {
  if (!('others' in object)) return undefined
  if (!('values' in object)) json.complain(`${at}.others`, 'means nothing without values')
  return json.optionalText(object['others'], `${at}.others`)
}

function oneOf<Word extends string>(
  json: JsonReader,
  value: unknown,
  words: readonly Word[],
  at: string,
): Word | null {
  if (value === undefined) return null
  const word = words.find((candidate) => candidate === value)
  if (word === undefined) json.complain(at, `must be ${words.join(' or ')}`)
  return word ?? null
}
