/** Reads a mapping file strictly: every word that is not understood is an error that says where, and what was probably meant. */
import { Failure } from '#src/kernel/failure.ts'
import { commonColumns, kinds } from '#src/facts/kinds.ts'
import type { ColumnMapping, MappedRead, Mapping } from './mapping.ts'
import { JsonReader } from './json-reader.ts'
import type { MappingDocument } from './import-input.ts'
import { readJson } from './read-json.ts'
import { readingKeys, readingOf } from './read-reading.ts'

const HINT = 'The words of a mapping are explained in docs/guide/import.md.'

/**
 * @param map path of a mapping file, or what it would say
 * @throws Failure that lists all that is wrong with it
 */
export function readMapping(map: string | MappingDocument): Mapping {
  const json = new JsonReader()
  const mapping = mappingOf(json, typeof map === 'string' ? readJson(map, 'mapping') : map)
  if (json.complaints.length === 0) return mapping
  const what = typeof map === 'string' ? map : 'What was given'
  throw new Failure('invalid-input', `${what} is not a mapping:\n  ${json.complaints.join('\n  ')}`, {
    hint: HINT,
  })
}

function mappingOf(json: JsonReader, value: unknown): Mapping {
  const object = json.object(value, '', ['source', ...readingKeys, 'reads'])
  const reads = json.list(object['reads'], 'reads')
  if (reads.length === 0) json.complain('reads', 'names no file')
  return {
    source: json.optionalText(object['source'], 'source'),
    reading: readingOf(json, object, ''),
    reads: reads.map((read, index) => readOf(json, read, `reads[${index}]`)),
  }
}

function readOf(json: JsonReader, value: unknown, at: string): MappedRead {
  const object = json.object(value, at, ['file', 'as', 'source', ...readingKeys, 'grain', 'columns'])
  const as = json.text(object['as'], `${at}.as`)
  const kind = kinds.find((candidate) => candidate.file === as)
  if (kind === undefined && as !== '') {
    const known = kinds.map((candidate) => candidate.file)
    json.unknown(`${at}.as`, as, `is not a canonical file that is read (${known.join(', ')})`, known)
  }
  const names = kind?.columns.map((column) => column.name) ?? []
  const columns: Record<string, ColumnMapping | null> = {}
  for (const [name, from] of Object.entries(json.anyObject(object['columns'] ?? {}, `${at}.columns`))) {
    const known = [...names, ...commonColumns]
    if (kind !== undefined && !known.includes(name)) {
      json.unknown(`${at}.columns`, name, `is not a column of ${as}`, known)
    }
    columns[name] = columnOf(json, from, `${at}.columns.${name}`)
  }
  const grain = json.optionalText(object['grain'], `${at}.grain`)
  if (grain !== null) {
    if (kind !== undefined && !names.includes('grain'))
      json.complain(`${at}.grain`, `does not belong to ${as}`)
    else if ('grain' in columns) json.complain(`${at}.grain`, 'is said twice: here and among the columns')
    columns['grain'] = { from: 'text', text: grain, when: {} }
  }
  return {
    file: json.text(object['file'], `${at}.file`),
    as,
    source: json.optionalText(object['source'], `${at}.source`),
    reading: readingOf(json, object, `${at}.`),
    columns,
  }
}

function columnOf(json: JsonReader, value: unknown, at: string): ColumnMapping | null {
  if (value === null) return null
  if (typeof value === 'string') {
    return { from: 'column', column: value, when: {}, values: {}, divideBy: null }
  }
  if (typeof value !== 'object' || Array.isArray(value)) {
    json.complain(at, 'must be the name of a column, or an object { … }')
    return null
  }
  const object = json.anyObject(value, at)
  if ('take' in object) return lookupOf(json, value, at)
  if ('text' in object) {
    json.object(value, at, ['text', 'when'])
    const text = json.text(object['text'], `${at}.text`)
    return { from: 'text', text, when: json.texts(object['when'], `${at}.when`) }
  }
  json.object(value, at, ['column', 'when', 'values', 'divide_by', 'text', 'take'])
  return {
    from: 'column',
    column: json.text(object['column'], `${at}.column`),
    when: json.texts(object['when'], `${at}.when`),
    values: json.texts(object['values'], `${at}.values`),
    divideBy: json.optionalNumber(object['divide_by'], `${at}.divide_by`),
  }
}

function lookupOf(json: JsonReader, value: unknown, at: string): ColumnMapping {
  const object = json.object(value, at, ['take', 'from', 'where', 'equals'])
  return {
    from: 'lookup',
    take: json.text(object['take'], `${at}.take`),
    file: json.text(object['from'], `${at}.from`),
    where: json.text(object['where'], `${at}.where`),
    equals: json.text(object['equals'], `${at}.equals`),
  }
}
