/** How the command line reaches the data: over the socket of who has it open, or by opening it itself. */
import type { Sinks } from '#src/operations/run-operation.ts'

export interface Reached {
  /**
   * @param slug the organization; null: the one in use
   * @param interrupted ends the call early
   */
  call(
    operation: string,
    input: unknown,
    slug: string | null,
    sinks: Sinks,
    interrupted: AbortSignal,
  ): Promise<unknown>
  close(): Promise<void>
}
