/** What operations and doors are given of the running installation; made once by main. */
import type { Database } from '#src/store/database.ts'

export interface House {
  readonly database: Database
  /** folder for temporary files, inside PERENNIAL_HOME */
  readonly temporaryDirectory: string
  readonly version: string
  now(): Date
  /** marks accounts as touched: they are diagnosed again within seconds by the running server */
  touched(organizationId: string, accountIds: readonly string[] | 'all'): Promise<void>
}
