/** Reads a mapping file strictly: every word that is not understood is an error that says where, and what was probably meant. */
import { Failure } from '#src/kernel/failure.ts'
import { commonColumns, kindOfFile, kinds } from '#src/facts/kinds.ts'
import { JsonReader } from './json-reader.ts'
import type { MappingDocument } from './import-input.ts'
import { type ColumnMapping, type MappedRead, type Mapping, unchanged } from './mapping.ts'
import { columnMappingOf, conditionsOf } from './read-column-mapping.ts'
import { readJson } from './read-json.ts'
import { readingKeys, readingOf } from './read-reading.ts'

const readKeys = ['file', 'as', 'source', ...readingKeys, 'leave_out', 'orphans', 'grain', 'columns']
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

/** @throws Failure when it is no JSON object */
export function documentOf(map: string | MappingDocument): MappingDocument {
  const given = typeof map === 'string' ? readJson(map, 'mapping') : map
  readMapping(map)
  return given as MappingDocument
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
  const object = json.object(value, at, readKeys)
  const as = json.text(object['as'], `${at}.as`)
  const kind = kindOfFile(as)
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
    columns[name] = columnMappingOf(json, from, `${at}.columns.${name}`)
  }
  const grain = json.optionalText(object['grain'], `${at}.grain`)
  if (grain !== null) {
    if (kind !== undefined && !names.includes('grain'))
      json.complain(`${at}.grain`, `does not belong to ${as}`)
    else if ('grain' in columns) json.complain(`${at}.grain`, 'is said twice: here and among the columns')
    columns['grain'] = { from: 'text', text: grain, ...unchanged }
  }
  return {
    file: json.text(object['file'], `${at}.file`),
    as,
    source: json.optionalText(object['source'], `${at}.source`),
    reading: readingOf(json, object, `${at}.`),
    leaveOut: leaveOutOf(json, object['leave_out'], `${at}.leave_out`),
    leavesOrphans: leavesOrphans(json, object['orphans'], `${at}.orphans`),
    columns,
    leavesColumns: object['columns'] === undefined,
  }
}

/** `{ "deleted in the CRM": { "is_deleted": "true" } }` */
function leaveOutOf(json: JsonReader, value: unknown, at: string): MappedRead['leaveOut'] {
  const object = value === undefined ? {} : json.anyObject(value, at)
  return Object.fromEntries(
    Object.entries(object).map(([why, when]) => {
      const conditions = conditionsOf(json, when, `${at}.${why}`)
      if (Object.keys(conditions).length === 0) json.complain(`${at}.${why}`, 'names no column')
      return [why, conditions]
    }),
  )
}

function leavesOrphans(json: JsonReader, value: unknown, at: string): boolean {
  if (value === undefined || value === null) return false
  if (value !== 'leave-out') json.complain(at, 'can only be "leave-out"')
  return value === 'leave-out'
}
