/** The terminal, or what stands in for it: where to write, from which folder, and whether Ctrl-C was pressed. */
import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'

export type Stream = Writable & { readonly isTTY?: boolean; readonly columns?: number }

export interface Terminal {
  readonly stdin: Readable & { readonly isTTY?: boolean }
  /** data only */
  readonly stdout: Stream
  /** progress and messages */
  readonly stderr: Stream
  /** the folder from which relative paths count */
  readonly cwd: string
  readonly interrupted: AbortSignal
}

/** Writes, and waits where the reader is slower than the writer. @throws when the reader has gone away */
export async function write(stream: Stream, text: string | Uint8Array): Promise<void> {
  if (stream.write(text)) return
  const settled = new AbortController()
  const { signal } = settled
  try {
    await Promise.race([once(stream, 'drain', { signal }), once(stream, 'close', { signal })])
  } finally {
    settled.abort()
  }
}

/** Signalled when nobody reads any more, as after `perennial … | head`. */
export function readerGone(stream: Stream): AbortSignal {
  const gone = new AbortController()
  stream.on('error', (error) => gone.abort(error))
  return gone.signal
}
