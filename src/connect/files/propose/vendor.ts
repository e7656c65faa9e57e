/** What is known about the exports of a vendor, as data: by which columns a table is recognised, and what each becomes. */

export interface Vendor {
  /** the name of its file in `vendors/`, and the source of what it delivers: `hubspot` */
  readonly name: string
  /** as people write it */
  readonly title: string
  readonly tables: readonly VendorTable[]
}

/** A table that the vendor exports. Names of columns stand as `normalHeader` gives them; `a|b` means a, else b. */
export interface VendorTable {
  readonly name: string
  /** the canonical file that it is read as; null for tables that others look into */
  readonly as: string | null
  /** all of these columns are there … */
  readonly needs: readonly string[]
  /** … and none of these */
  readonly lacks?: readonly string[]
  /** what the name of the file says, where the columns alone do not tell */
  readonly file?: RegExp
  /** another table of the vendor that says the same better: where it is there, this one is only looked into */
  readonly unless?: string
  /** why → conditions on columns, as in a mapping */
  readonly leaveOut?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly columns: Readonly<Record<string, Said>>
  /** what is assumed of the export and cannot be seen in it */
  readonly assumes?: readonly string[]
}

/** What a mapping says of a column, with names of columns as above and tables of the vendor in the place of files. */
export type Said = string | SaidObject

export interface SaidObject {
  readonly column?: string
  readonly text?: string
  readonly take?: string
  readonly from?: string
  readonly where?: string
  readonly equals?: Said
  readonly only?: Readonly<Record<string, unknown>>
  readonly optional?: boolean
  readonly first?: readonly Said[]
  readonly join?: readonly Said[]
  readonly times?: readonly Said[]
  readonly values?: Readonly<Record<string, string | null>>
  readonly others?: string | null
  readonly part?: string
  readonly minor_units_of?: Said
  readonly divide_by?: number
  readonly when?: Readonly<Record<string, unknown>>
}

/** A lookup that may find nothing. */
export function lookup(from: string, take: string, where: string, equals: Said): SaidObject {
  return { take, from, where, equals, optional: true }
}

/** Every name of a column within what is said: of the file, or as the form gives it. */
export function namesWithin(said: unknown): string[] {
  if (typeof said === 'string') return said.split('|').map((name) => name.trim())
  if (said === null || typeof said !== 'object') return []
  if (Array.isArray(said)) return said.flatMap(namesWithin)
  const { column, equals, first, join, times } = said as SaidObject
  return [column, equals, first, join, times].flatMap(namesWithin)
}
