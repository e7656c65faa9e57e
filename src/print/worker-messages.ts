/** What the printer and the thread that typesets say to each other. */

/** Where a layout that fits one page ended up. */
export interface FitStep {
  /** of the usual size of type */
  readonly scale: number
  /** the most rows of a table, list or lane that were printed */
  readonly rows: number
  /** the most letters of a text that were printed */
  readonly letters: number
}

export interface WorkerStart {
  readonly compiler: WebAssembly.Module
  readonly fonts: readonly Uint8Array[]
  /** the templates by their file names */
  readonly templates: Readonly<Record<string, string>>
}

/** One document to typeset, as the JSON of its sheet. The next one is sent once this one is answered. */
export interface ToWorker {
  readonly sheet: string
}

export type FromWorker =
  | {
      readonly kind: 'printed'
      readonly bytes: Uint8Array<ArrayBuffer>
      readonly pages: number
      readonly fit: FitStep | null
    }
  /** the templates could not be set: a mistake of ours, told with its place */
  | { readonly kind: 'failed'; readonly reason: string }
