/** A mapping: how the files of somebody else are read as canonical files. Written as JSON, checked by `read-mapping.ts`. */
import type { ReadingWords } from './merge-reading.ts'

export interface Mapping {
  /** the system that the ids come from, unless a read says otherwise */
  readonly source: string | null
  /** how all files are to be read, unless a read says otherwise */
  readonly reading: ReadingWords
  readonly reads: readonly MappedRead[]
}

/** One file read as one canonical file; the same file may be read several times. */
export interface MappedRead {
  /** the name of the file within the folder: `Kunden.csv` */
  readonly file: string
  /** the canonical file: `accounts` */
  readonly as: string
  readonly source: string | null
  readonly reading: ReadingWords
  /** rows that are left out on purpose: why → when */
  readonly leaveOut: Readonly<Record<string, Conditions>>
  /** rows that belong to no account that is known are left out and counted, instead of being errors */
  readonly leavesOrphans: boolean
  /** canonical column → where its text comes from; null leaves the column empty */
  readonly columns: Readonly<Record<string, ColumnMapping | null>>
  /** nothing is said of its columns, not even that nothing is to be said: where they come from is proposed */
  readonly leavesColumns: boolean
}

/** Where a text comes from, and what is then done with it. */
export type ColumnMapping = TextOrigin & TextChanges

export type TextOrigin = FromColumn | FromText | FromLookup | FromFirst | FromJoin | FromTimes

/** `{ "column": "units" }`, or only `"units"` */
export interface FromColumn {
  readonly from: 'column'
  readonly column: string
}

/** `{ "text": "Account {account_id}" }`: a text that columns are set into; empty as soon as one of them is. */
export interface FromText {
  readonly from: 'text'
  readonly text: string
}

/** `{ "take": "account_id", "from": "contracts.csv", "where": "id", "equals": "contract_id" }` */
export interface FromLookup {
  readonly from: 'lookup'
  /** the column of the other file that is wanted */
  readonly take: string
  /** the other file */
  readonly file: string
  /** its column that is compared … */
  readonly where: string
  /** … with this of the file that is read, which may be looked up itself */
  readonly equals: ColumnMapping
  /** only these rows of the other file count */
  readonly only: Conditions
  /** finding nothing leaves it empty, and is no error */
  readonly optional: boolean
}

/** `{ "first": ["website", "domain"] }`: the first of several that is filled; a lookup among them that finds nothing is passed over. */
export interface FromFirst {
  readonly from: 'first'
  readonly of: readonly ColumnMapping[]
}

/** `{ "join": ["first_name", "last_name"] }`: those that are filled, with a blank between them. */
export interface FromJoin {
  readonly from: 'join'
  readonly of: readonly ColumnMapping[]
}

/** `{ "times": ["unit_price", "quantity"] }`: the product of numbers, empty as soon as one of them is. */
export interface FromTimes {
  readonly from: 'times'
  readonly of: readonly ColumnMapping[]
}

/** What is done with a text, in this order. */
export interface TextChanges {
  /** other words for what stands there, compared without case; null for none */
  readonly values: Readonly<Record<string, string | null>>
  /** what stands for a word that `values` does not list; undefined: the word stays */
  readonly others: string | null | undefined
  readonly part: TextPart | null
  /** the currency of an amount in its smallest unit: cents to dollars, yen stay */
  readonly minorUnitsOf: ColumnMapping | null
  /** seconds to minutes: 60 */
  readonly divideBy: number | null
  readonly when: Conditions
}

/** domain: of an address of the web or of a mail; first: of a list */
export const textParts = ['domain', 'first'] as const
export type TextPart = (typeof textParts)[number]

/** Column → what it must hold; all of them must hold. */
export type Conditions = Readonly<Record<string, Condition>>

export interface Condition {
  /** in lower case; an empty one stands for an empty cell */
  readonly words: readonly string[]
  /** it must hold none of them */
  readonly isNot: boolean
}

export const unchanged: TextChanges = {
  values: {},
  others: undefined,
  part: null,
  minorUnitsOf: null,
  divideBy: null,
  when: {},
}

/** The columns that the text names in braces. */
export function columnsInText(text: string): string[] {
  return [...text.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1]!)
}

/** What a mapping is made of, itself first. */
export function partsOf(mapping: ColumnMapping): ColumnMapping[] {
  const within =
    mapping.from === 'lookup'
      ? [mapping.equals]
      : mapping.from === 'column' || mapping.from === 'text'
        ? []
        : mapping.of
  const units = mapping.minorUnitsOf === null ? [] : [mapping.minorUnitsOf]
  return [mapping, ...[...within, ...units].flatMap(partsOf)]
}

/** The columns of the file that is read which a mapping names. */
export function ownColumns(mapping: ColumnMapping): string[] {
  return partsOf(mapping).flatMap((part) => [
    ...(part.from === 'column' ? [part.column] : part.from === 'text' ? columnsInText(part.text) : []),
    ...Object.keys(part.when),
  ])
}

/** Every lookup of a read, with those within others. */
export function lookupsOf(columns: MappedRead['columns']): FromLookup[] {
  return Object.values(columns)
    .flatMap((column) => (column === null ? [] : partsOf(column)))
    .filter((part) => part.from === 'lookup')
}

/** Every column of the files that the mapping names. */
export function columnsNamed(mapping: Mapping | null): string[] {
  return (mapping?.reads ?? []).flatMap(({ columns, leaveOut }) => [
    ...Object.values(columns).flatMap((column) => (column === null ? [] : ownColumns(column))),
    ...lookupsOf(columns).flatMap(({ take, where, only }) => [take, where, ...Object.keys(only)]),
    ...Object.values(leaveOut).flatMap((conditions) => Object.keys(conditions)),
  ])
}
