/** Which canonical file a file of nobody in particular is: as somebody says, by its name, or by its columns. */
import type { Kind } from '#src/facts/kind.ts'
import { kindOfFile } from '#src/facts/kinds.ts'
import type { ListedFile } from '../listed-file.ts'
import { isRequired } from './column-candidates.ts'
import { type Called, filesCalled } from './file-words.ts'
import { kindByColumns } from './kind-by-columns.ts'
import { normalHeader } from './normal-header.ts'
import type { OpenedTable } from './opened-table.ts'
import { proposeGeneric } from './propose-generic.ts'

/** So many columns bear a name out, and one more where one is missing that must be there. */
const ENOUGH = 2

/** What somebody says that files are read as: a canonical file. */
export interface SaidReads {
  /** files without a telling name; null: nobody says it */
  readonly others: string | null
  /** by the file: it, whatever it is called */
  readonly of: ReadonlyMap<ListedFile, string>
  /** the files that are read already, each with what it is read as */
  readonly taken: readonly { readonly file: ListedFile; readonly as: string }[]
}

export interface Placing {
  readonly kind: Kind | null
  /** only the last word of its name says it: where another file is sure to be that, this is a list of some of it */
  readonly isGuess: boolean
  /** why it is left aside, where its name tells; null: as any other */
  readonly why: string | null
}

/** @param isBeside whether it lies beside tables of a vendor, of which the columns are much alike: among them only the name counts */
export function placeFile(table: OpenedTable, said: SaidReads, isBeside: boolean): Placing {
  const { file } = table.content
  const saidOwn = named(said.of.get(file) ?? '')
  if (saidOwn !== null) return sure(saidOwn)
  const own = named(file.stem)
  if (own !== null) return file.isFurther ? furtherSheet(table, own) : sure(own)
  if (said.others !== null) return sure(named(said.others))
  const called = filesCalled(normalHeader(file.stem))
  const byName = called.files.length === 1 ? named(called.files[0]!) : null
  const byColumns = isBeside ? null : kindByColumns(table)
  if (byName === null || !called.isWhole) {
    if (byColumns !== null && byColumns !== byName) return sure(byColumns)
    return byName === null ? sure(null) : byLastWord(table, byName, called)
  }
  // A name alone does not make a file about customers: something of what it must hold has to be there.
  const proposal = proposeGeneric(table, byName, file.stem, null)
  return sure(Object.keys(proposal.by).length >= ENOUGH || byColumns === byName ? byName : null)
}

/** Behind the tables of a workbook stand lists of its author, which may be called as canonical files are. */
function furtherSheet(table: OpenedTable, kind: Kind): Placing {
  const { isIt, found, missing } = bearsOut(table, kind)
  // Where most is there, a person is asked for what is not.
  if (isIt || missing === 0 || found - missing > ENOUGH) return sure(kind)
  const why = `it is called ${kind.file}, but its columns do not bear that out; ${SAY}`
  return { kind: null, isGuess: false, why }
}

/** A name that says more beside it counts where the columns bear it out: whose it is, and all but one of what must be there. */
function byLastWord(table: OpenedTable, kind: Kind, { denial, isSorted }: Called): Placing {
  const { isIt, found, missing } = bearsOut(table, kind)
  if (!isIt) return sure(null)
  // A report of numbers by customer lacks what each record has, so that a file that has all of it is one of records.
  const isProven = isSorted && missing === 0 && found > ENOUGH
  if (denial === null || isProven) return { kind, isGuess: true, why: null }
  return { kind: null, isGuess: false, why: `its name says "${denial}" of ${kind.file}; ${SAY}` }
}

const SAY = 'say in a mapping what it is read as if it belongs to them'

/** Whether the columns say of whom a file is, and all but one of what must be there. */
function bearsOut(table: OpenedTable, kind: Kind): { isIt: boolean; found: number; missing: number } {
  const found = Object.keys(proposeGeneric(table, kind, table.content.file.stem, null).by)
  const missing = kind.columns.filter((column) => isRequired(column) && !found.includes(column.name)).length
  const isOf = kind.account === null || found.includes(kind.account)
  const isIt = isOf && missing <= 1 && found.length - missing >= ENOUGH
  return { isIt, found: found.length, missing }
}

/** Those that only the last word of their names places, beside a file of their folder that is surely the same, are left aside. */
export function besideSure(placing: Placing, file: ListedFile, surely: SaidReads['taken']): Placing {
  const { kind, isGuess } = placing
  const other = surely.find((one) => one.as === kind?.file && one.file.folder === file.folder)
  if (kind === null || !isGuess || other === undefined) return placing
  const why = `${other.file.name} is read as ${kind.file}, and the name of this one says more; ${SAY}`
  return { kind: null, isGuess: false, why }
}

function sure(kind: Kind | null): Placing {
  return { kind, isGuess: false, why: null }
}

function named(name: string): Kind | null {
  return kindOfFile(name) ?? null
}
