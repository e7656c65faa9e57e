/** Turns what an errand pushes (progress, items) into what a caller pulls, without a queue that grows. */
import type { ErrandEvent } from '#src/operations/client-types.ts'
import type { Progress } from '#src/operations/operation.ts'
import type { Sinks } from '#src/operations/run-operation.ts'

interface Waiting {
  readonly item: unknown
  taken(): void
  refused(reason: unknown): void
}

/**
 * Pull with `for await` or `next()`; the last result carries the output. Items wait until they are taken; of
 * progress only the latest counts. When the caller leaves, `report` and `emit` throw, which ends the errand.
 */
export class ErrandEvents implements AsyncIterableIterator<ErrandEvent, unknown> {
  readonly #items: Waiting[] = []
  #progress: Progress | null = null
  #end: { readonly output: unknown } | { readonly error: unknown } | null = null
  #left: unknown = null
  #wake: () => void = () => {}

  constructor(run: (sinks: Sinks) => Promise<unknown>, signal?: AbortSignal) {
    signal?.addEventListener('abort', () => this.#leave(signal.reason), { once: true })
    if (signal?.aborted === true) this.#leave(signal.reason)
    const sinks: Sinks = { report: (progress) => this.#report(progress), emit: (item) => this.#emit(item) }
    run(sinks).then(
      (output) => this.#finish({ output }),
      (error: unknown) => this.#finish({ error }),
    )
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  async next(): Promise<IteratorResult<ErrandEvent, unknown>> {
    for (;;) {
      if (this.#progress !== null) {
        const progress = this.#progress
        this.#progress = null
        return { done: false, value: { type: 'progress', progress } }
      }
      const waiting = this.#items.shift()
      if (waiting !== undefined) {
        waiting.taken()
        return { done: false, value: { type: 'item', item: waiting.item } }
      }
      if (this.#end !== null) {
        if ('error' in this.#end) throw this.#end.error
        return { done: true, value: this.#end.output }
      }
      await new Promise<void>((resolve) => (this.#wake = resolve))
    }
  }

  async return(): Promise<IteratorResult<ErrandEvent, unknown>> {
    this.#leave(new DOMException('The caller has left', 'AbortError'))
    return { done: true, value: undefined }
  }

  #report(progress: Progress): void {
    if (this.#left !== null) throw this.#left
    this.#progress = progress
    this.#wake()
  }

  #emit(item: unknown): Promise<void> {
    if (this.#left !== null) return Promise.reject(this.#left)
    return new Promise((taken, refused) => {
      this.#items.push({ item, taken, refused })
      this.#wake()
    })
  }

  #finish(end: { readonly output: unknown } | { readonly error: unknown }): void {
    this.#end = end
    this.#wake()
  }

  #leave(reason: unknown): void {
    this.#left ??= reason
    for (const waiting of this.#items.splice(0)) waiting.refused(reason)
  }
}
