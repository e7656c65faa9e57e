/** A file that holds one table, as it is listed before anything of it is read. */
import type { FileFormat } from './import-input.ts'

export interface ListedFile {
  /** as the user gave it, or the folder that the user gave with the name in it; of a table within, `book.xlsx, sheet Q1` */
  readonly path: string
  /** within the folder that was given, with `/`: `accounts.csv`, `crm/accounts.csv`, `export.zip/accounts.csv`, `book.xlsx/Q1` */
  readonly name: string
  /** the name without folder and extensions, in lower case: `accounts` */
  readonly stem: string
  /** the name of its folder, which is its source if nobody says otherwise */
  readonly folder: string
  readonly format: FileFormat
  /** where its bytes lie: the file itself, or what was unpacked of it for the duration of the import */
  readonly place: string
  /** whether the bytes there are gzipped */
  readonly gzip: boolean
  /** which table of the workbook at the place; null of everything else */
  readonly sheet: string | null
  /** whether another sheet that is shown stands before it: people keep the table first, and what they noted behind it */
  readonly isFurther: boolean
  readonly bytes: number
  /** the file of the user that holds it, which must not change while it is read */
  readonly disk: FileOnDisk
}

export interface FileOnDisk {
  readonly path: string
  readonly bytes: number
  readonly changedAt: number
}
