/** One canonical file as rows in memory; whoever writes it to disk chooses the form. */

/** null is an empty cell: not known. Lists are already joined by `;`. */
export type Cell = string | number | boolean | null

export interface SampleFile {
  /** canonical file name without extension: `accounts` */
  name: string
  columns: string[]
  rows: Cell[][]
}
