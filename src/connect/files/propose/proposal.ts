/** How a file is proposed to be read: what a mapping would say of it, and how sure that is. */
import type { ListedFile } from '../listed-file.ts'
import type { ReadColumn } from '../import-input.ts'

export interface Proposal {
  readonly file: ListedFile
  /** one of the `reads` of a mapping */
  readonly read: Readonly<Record<string, unknown>>
  /** by what each canonical column was found */
  readonly by: Readonly<Record<string, ReadColumn['by']>>
  /** required columns that could not be found: what to do about each */
  readonly asks: Readonly<Record<string, string>>
  /** what is assumed, in words */
  readonly assumes: readonly string[]
}

export interface Unplaced {
  readonly file: ListedFile
  readonly why: string
}

/** What it says of columns, by their canonical names. */
export function columnsSaid({ read }: Proposal): Readonly<Record<string, unknown>> {
  return (read['columns'] ?? {}) as Readonly<Record<string, unknown>>
}
