/** What a running command shows of its import to whoever asks over its socket. */
import { setTimeout as sleep } from 'node:timers/promises'
import { remote } from '#src/doors/cli/remote.ts'
import { socketPath } from '#src/doors/socket-path.ts'
import { listImports } from '#src/operations/imports/list-imports.ts'
import type { Running } from './command.ts'
import type { DataPlace } from './data-place.ts'

export interface Shown {
  readonly importNo: number
  readonly state: string
  /** account-days that were acknowledged */
  readonly usage: number
}

const deaf = { report: () => {}, emit: async () => {} }

/** Asks the running command itself, over its socket, for its newest import. */
async function look(place: DataPlace): Promise<Shown> {
  const list = remote(socketPath(place.home), 'operator').call(
    'import.list',
    {},
    'main',
    deaf,
    AbortSignal.timeout(60_000),
  )
  const [newest] = listImports.output.parse(await list).imports
  return {
    importNo: newest?.importNo ?? 0,
    state: newest?.state ?? 'none',
    usage: newest?.added['usage'] ?? 0,
  }
}

/** Waits until the command shows it, or ends; gives what it showed last. */
export async function until(
  place: DataPlace,
  running: Running,
  isReached: (shown: Shown) => boolean,
): Promise<Shown> {
  let last: Shown = { importNo: 0, state: 'none', usage: 0 }
  while (!running.hasEnded()) {
    // Before it listens, and when it is gone, there is no answer.
    const shown = await look(place).catch(() => null)
    if (shown) last = shown
    if (isReached(last)) break
    await sleep(5)
  }
  return last
}
