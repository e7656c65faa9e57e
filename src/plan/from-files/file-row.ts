/** A row of a plan file: what it says, and when its sender learned it. */
import { factId, type Value } from '#src/facts/fact.ts'
import type { Instant } from '../provenance.ts'

export interface FileRow {
  readonly kind: string
  readonly source: string
  readonly sourceId: string
  readonly learnedAt: Instant
  readonly values: Readonly<Record<string, Value>>
}

/** One of the versions of a row. */
export interface FileVersion extends FileRow {
  /** of the import that brought it; later ones have higher numbers */
  readonly importNo: number
  /** it entered before by an import that was taken back, and now enters anew */
  readonly isAgain?: boolean
}

/** Of the edit by which a version enters the plan: by it is known which have entered. */
export function fileEditId(
  row: Pick<FileVersion, 'kind' | 'source' | 'sourceId' | 'learnedAt' | 'importNo' | 'isAgain'>,
): string {
  const id = `${factId(row)}@${row.learnedAt}`
  return row.isAgain === true ? `${id}~${row.importNo}` : id
}
