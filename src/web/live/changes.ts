/** The changes that the server tells of, as the screens read them. */
import type { call } from '../call.ts'

type Operations = ReturnType<typeof call>

export type Changes = Awaited<ReturnType<Operations['change.list']>>
