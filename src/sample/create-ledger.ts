/** Collects what the generator makes: rows of the canonical files, and what was planted among them. */
import { columns } from './columns.ts'
import type { ColumnName, FileName } from './columns.ts'
import type { Planted } from './planted.ts'
import type { Cell, SampleFile } from './sample-file.ts'

export interface Ledger {
  /** columns that are left out are empty */
  add<Name extends FileName>(file: Name, row: Partial<Record<ColumnName<Name>, Cell>>): void
  plant(planted: Planted): void
  files(): SampleFile[]
  planted(): Planted[]
}

export function createLedger(): Ledger {
  const names = Object.keys(columns) as FileName[]
  const files = new Map<FileName, SampleFile>(
    names.map((name) => [name, { name, columns: columns[name].split(' '), rows: [] }]),
  )
  const planted: Planted[] = []
  return {
    add(name, row) {
      const file = files.get(name)!
      const cells: Readonly<Record<string, Cell | undefined>> = row
      file.rows.push(file.columns.map((column) => cells[column] ?? null))
    },
    plant: (one) => void planted.push(one),
    files: () => [...files.values()],
    planted: () => planted,
  }
}
