/** Who writes accounts by hand, and from when it holds. */
import type { Writer } from '#src/store/write-accounts.ts'
import { onToday } from './on-today.ts'
import type { ErrandContext } from './operation.ts'

/** @param by as a person says it; without it, the role */
export function handWriter(by: string | undefined, context: ErrandContext): Writer {
  return { by: by ?? context.actor.role, now: context.now, at: onToday(context) }
}
