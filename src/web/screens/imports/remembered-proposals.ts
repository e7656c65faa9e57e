/** Remembers what Perennial proposed: once somebody changes one column, the mapping is theirs, and the others are still proposals. */
import type { ImportReport, ReadFile } from '../../answers.ts'

type By = ReadFile['columns'][number]['by']

const proposals = new Map<string, By>()

export function remembered(report: ImportReport): ImportReport {
  return { ...report, files: report.files.map(rememberedFile) }
}

export function forgetProposals(): void {
  proposals.clear()
}

function rememberedFile(file: ReadFile): ReadFile {
  return {
    ...file,
    columns: file.columns.map((column) => {
      const key = JSON.stringify([file.path, file.as, column.column, column.from])
      if (column.by === 'header' || column.by === 'content') proposals.set(key, column.by)
      return column.by === 'mapping' ? { ...column, by: proposals.get(key) ?? column.by } : column
    }),
  }
}
