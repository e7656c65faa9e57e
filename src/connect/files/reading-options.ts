/** How files are to be read where they do not say it themselves: the answers of a person to what an import asks. */

export interface ReadingOptions {
  /** what 03/04/2025 means: dmy is the 3rd of April, mdy the 4th of March; null: only what the file itself proves */
  readonly dateOrder: 'dmy' | 'mdy' | null
  /** what 1,234 means: `point` one thousand and more, `comma` one and a bit; null: only what the file itself proves */
  readonly decimals: 'point' | 'comma' | null
  /** what stands in the place of a code, in lower case, with the code that it means: `euro`, `EUR` */
  readonly currencies: Readonly<Record<string, string>>
  /** IANA name of the zone of instants that name none; null: UTC, which the report says */
  readonly timeZone: string | null
  /** WHATWG name of the encoding of text files, as `windows-1252`; null: found by their bytes */
  readonly encoding: string | null
  /** the character between the cells; null: found by the header */
  readonly delimiter: string | null
  /** the canonical file, as `accounts`, that files without a telling name are read as; null: proposed by their columns */
  readonly as: string | null
}

/** Nothing was said. */
export const unsaid: ReadingOptions = {
  dateOrder: null,
  decimals: null,
  currencies: {},
  timeZone: null,
  encoding: null,
  delimiter: null,
  as: null,
}
