/** What the main thread and the worker that runs the database say to each other. */

export interface WorkerStart {
  readonly directory: string
  readonly key: Uint8Array
  /** see `databaseCode` */
  readonly code: WebAssembly.Module
}

/** Requests are answered in their order: any number of `data`, then `done`. */
export type ToWorker =
  | { readonly kind: 'run'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'close' }

export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'data'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'done' }
  | { readonly kind: 'closed' }
  /** the database cannot start or go on; the worker ends */
  | { readonly kind: 'died'; readonly reason: string }
