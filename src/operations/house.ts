/** What operations and doors are given of the running installation; made once by main. */
import type { Database } from '#src/store/database.ts'
import type { Callers } from './callers.ts'

/** Where files that are handed in wait for their import, and how much room they have. */
export interface UploadLimits {
  /** folder inside PERENNIAL_HOME, with one of each organization in it */
  readonly directory: string
  /** that the files of one organization may take together */
  readonly mostBytes: number
}

export interface House {
  readonly database: Database
  /** folder for temporary files, inside PERENNIAL_HOME */
  readonly temporaryDirectory: string
  readonly uploads: UploadLimits
  readonly version: string
  /** work in the background gives way to them */
  readonly callers: Callers
  now(): Date
  /** marks accounts as touched: they are diagnosed again within seconds by the running server */
  touched(organizationId: string, accountIds: readonly string[] | 'all'): Promise<void>
}
