/** A call that is heard on its way: what it does, how far it has come, and then its answer. */
import type { ErrandEvent } from '#src/operations/client-types.ts'
import type { Progress } from '#src/operations/operation.ts'
import type { Operations } from './call.ts'
import { linkTo } from './link-to.ts'

interface Heard {
  readonly onProgress: (progress: Progress) => void
  /** leaving ends it on the server too */
  readonly signal: AbortSignal
}

type Name = keyof Operations

/** @param organization its slug; null: the one that the operation takes by itself */
export async function callWithProgress<Called extends Name>(
  organization: string | null,
  name: Called,
  input: Parameters<Operations[Called]>[0],
  { onProgress, signal }: Heard,
): Promise<Awaited<ReturnType<Operations[Called]>>> {
  const link = linkTo(organization, { accept: 'text/event-stream' })
  const events = (await link.call([name], input, { context: {}, signal })) as AsyncIterator<
    ErrandEvent,
    Awaited<ReturnType<Operations[Called]>>
  >
  for (;;) {
    const event = await events.next()
    if (event.done === true) return event.value
    if (event.value.type === 'progress') onProgress(event.value.progress)
  }
}
