/** The terminal, or what stands in for it: where to write, from which folder, and whether Ctrl-C was pressed. */
import type { Writable } from 'node:stream'

export type Stream = Writable & { readonly isTTY?: boolean; readonly columns?: number }

export interface Terminal {
  /** data only */
  readonly stdout: Stream
  /** progress and messages */
  readonly stderr: Stream
  /** the folder from which relative paths count */
  readonly cwd: string
  readonly interrupted: AbortSignal
}

/** Writes, and waits where the reader is slower than the writer. */
export async function write(stream: Stream, text: string): Promise<void> {
  if (stream.write(text)) return
  await new Promise<void>((resolve) => stream.once('drain', resolve))
}
