/** What lies on the desk where an import is prepared: its files, the choices of the person, the look at them, and the run. */
import type { Imported, ImportReport } from '../../answers.ts'
import type { Problem } from '../../problem.ts'
import type { MappingDocument } from './mapping-edits.ts'
import type { Pace } from '#src/kernel/pace.ts'

export interface DeskFile {
  /** with its folders, as it was dropped */
  readonly name: string
  readonly bytes: number
  /** under which the server keeps it; null until it is there */
  readonly upload: string | null
  /** bytes that have arrived; null: waits for its turn */
  readonly sent: number | null
  readonly problem: Problem | null
  /** of the copy that the server keeps */
  readonly repairs?: number
}

/** A look at the files, which writes nothing. */
export interface Check {
  /** how far it has come; null: nothing is under way */
  readonly pace: Pace | null
  /** the last one that was finished, though it may no longer be about what is chosen now */
  readonly report: ImportReport | null
  readonly problem: Problem | null
}

export interface Run {
  /** how far it has come; null once it has ended */
  readonly pace: Pace | null
  readonly problem: Problem | null
  readonly done: Imported | null
}

export interface Desk {
  readonly files: readonly DeskFile[]
  /** names of files that lie here and are not to be read */
  readonly leftOut: readonly string[]
  /** what the person chose; null: as Perennial proposes */
  readonly mapping: MappingDocument | null
  /** the system that the ids come from, as the person wrote it; empty: as the files say */
  readonly source: string
  /** the good rows only */
  readonly partial: boolean
  readonly check: Check
  readonly run: Run | null
}

export const emptyDesk: Desk = {
  files: [],
  leftOut: [],
  mapping: null,
  source: '',
  partial: false,
  check: { pace: null, report: null, problem: null },
  run: null,
}

/** What is kept in the browser, so that a reload loses nothing that the server holds. */
export type KeptDesk = Pick<Desk, 'files' | 'leftOut' | 'mapping' | 'source' | 'partial'>
