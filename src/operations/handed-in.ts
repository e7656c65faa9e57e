/** A file that is handed in with a call: its bytes as they arrive, which are read once. */

export interface HandedIn {
  /** as it was announced; null: not said */
  readonly bytes: number | null
  readonly chunks: AsyncIterable<Uint8Array>
}
