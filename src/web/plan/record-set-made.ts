/** Values of an account as the browser sets them by hand. */
import type { Operations } from '../call.ts'

type Given = Parameters<Operations['account.set']>[0]

/** By field; null is as the records say it. */
export type RecordWanted = Omit<Given, 'account' | 'by' | 'asRecords' | 'seen' | 'withWork'>

/** As `account.set` takes them. */
export interface RecordSetMade {
  readonly wanted: RecordWanted
  /** what was in view of them, so that what somebody else has written since is not lost */
  readonly seen: Given['seen']
  /** the open work of the owner before goes to the new one */
  readonly withWork?: boolean
}
