/** Tells which tables of which vendors the files are, by the columns that only these have. */
import type { OpenedTable } from './opened-table.ts'
import type { Vendor, VendorTable } from './vendor.ts'
import { vendors } from './vendors.ts'

export interface Recognised {
  readonly table: OpenedTable
  readonly vendor: Vendor
  readonly spec: VendorTable
}

/** A table that two vendors know equally well goes to the one of which there are others; if that does not tell, to none. */
export function recognise(tables: readonly OpenedTable[]): Recognised[] {
  const all = tables.map((table) => bestOf(table))
  const sure = new Set(all.filter((found) => found.length === 1).map(([found]) => found!.vendor))
  return all.flatMap((found) => {
    if (found.length === 1) return found
    const familiar = found.filter(({ vendor }) => sure.has(vendor))
    return familiar.length === 1 ? familiar : []
  })
}

function bestOf(table: OpenedTable): Recognised[] {
  const matching = vendors.flatMap((vendor) =>
    vendor.tables.filter((spec) => isOf(table, spec)).map((spec) => ({ table, vendor, spec })),
  )
  const most = Math.max(0, ...matching.map(({ spec }) => weight(spec)))
  return matching.filter(({ spec }) => weight(spec) === most)
}

function weight({ needs, file }: VendorTable): number {
  return needs.length + (file === undefined ? 0 : 1)
}

function isOf({ normal, content }: OpenedTable, { needs, lacks = [], file }: VendorTable): boolean {
  const has = (names: string) => names.split('|').some((name) => normal.includes(name))
  return needs.every(has) && !lacks.some(has) && file?.test(content.file.stem) !== false
}
