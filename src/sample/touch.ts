/** A meeting, call or mail with people of a customer, before it is written as a row. */
import type { Day } from '#src/kernel/day.ts'
import type { Contact } from './contact.ts'

export interface Touch {
  readonly on: Day
  readonly kind: 'meeting' | 'call' | 'email'
  readonly direction: 'in' | 'out' | 'both'
  readonly type: string
  readonly subject: string
  /** customers invited or written to; of a meeting that took place, all of them attended */
  readonly people: readonly Contact[]
  readonly ours: readonly string[]
  readonly bounced?: boolean
}
