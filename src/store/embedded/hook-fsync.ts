/** Makes the database's fsync reach the disk: PGlite's file systems leave that call empty. */
import { PGlite } from '@electric-sql/pglite'

/** An open file or directory, as the C library's file layer hands it over. */
export interface OpenStream {
  /** absolute path at the time of opening */
  readonly path: string
  /** the handle our file system gave; a directory has none */
  readonly nfd?: number
}

interface FileLayer {
  lookupPath(path: string): { node: { stream_ops: { fsync?: (stream: OpenStream) => number } } }
}

/**
 * `sync` gets each file (by handle) or directory (by path below the data directory) that the database wants on disk,
 * and answers 0 or an error number. All files of a mount share one table of operations, so the root's will do.
 */
export function hookFsync(fileLayer: FileLayer, sync: (target: number | string) => number): void {
  const dataDirectory = PGlite.paths.PGDATA
  fileLayer.lookupPath(dataDirectory).node.stream_ops.fsync = (stream) =>
    sync(stream.nfd ?? stream.path.slice(dataDirectory.length))
}
