/** Proposes how files are read that neither have canonical names and columns nor stand in a mapping. */
import type { Kind } from '#src/facts/kind.ts'
import { kinds } from '#src/facts/kinds.ts'
import type { Duck } from '../duck.ts'
import type { ListedFile } from '../listed-file.ts'
import { filesCalled, filesCalledAtLast } from './file-words.ts'
import { normalHeader } from './normal-header.ts'
import { isRequired } from './column-candidates.ts'
import { allTexts, type OpenedTable } from './opened-table.ts'
import type { Proposal, Unplaced } from './proposal.ts'
import { kindByColumns, nearestKind } from './kind-by-columns.ts'
import { type AccountNames, proposeGeneric } from './propose-generic.ts'
import { proposeVendor } from './propose-vendor.ts'
import { withGrain } from './usage-grain.ts'
import { recognise, type Recognised } from './recognise.ts'

/** So many columns bear a name out, and one more where one is missing that must be there. */
const ENOUGH = 2

const NOT_KNOWN = 'neither its name nor its columns say what it is'

/** What somebody says that files are read as: a canonical file. */
export interface SaidReads {
  /** files without a telling name; null: nobody says it */
  readonly others: string | null
  /** by the file: it, whatever it is called */
  readonly of: ReadonlyMap<ListedFile, string>
}

export interface Proposed {
  readonly proposals: readonly Proposal[]
  readonly unplaced: readonly Unplaced[]
}

/**
 * @param candidates files of whose columns nobody has said anything
 * @param others all the other files of the import, which proposals may look into
 * @param said what they are to be read as
 * @param nameOf how a mapping names a file
 */
export async function proposeReads(
  duck: Duck,
  candidates: readonly OpenedTable[],
  others: readonly OpenedTable[],
  said: SaidReads,
  nameOf: (table: OpenedTable) => string,
): Promise<Proposed> {
  const recognised = recognise([...candidates, ...others])
  const made: (Proposal | Unplaced)[] = []
  const unknown: OpenedTable[] = []
  for (const table of candidates) {
    const found = recognised.find((one) => one.table === table)
    const own = said.of.get(table.content.file)
    const as = own ?? said.others
    // What somebody says a file is counts before what its columns say.
    const isOther = found === undefined || (as !== null && found.spec.as !== as)
    const proposal = isOther ? null : proposeVendor(found, recognised, nameOf)
    if (proposal === null || (own !== undefined && 'why' in proposal)) unknown.push(table)
    else made.push(proposal)
  }
  const placed = unknown.map((table) => ({ table, kind: kindOf(table, said, recognised) }))
  // The accounts come first: what belongs to them is found by their ids and names.
  placed.sort((a, b) => Number(b.kind?.name === 'account') - Number(a.kind?.name === 'account'))
  const canonical = others.find(({ content }) => content.file.stem === 'accounts')
  let accounts = canonical === undefined ? null : await accountNames(duck, canonical, null, nameOf)
  for (const { table, kind } of placed) {
    const isSaid = said.of.has(table.content.file)
    const own = placedAs(table, kind, isSaid ? [] : recognised, accounts, nameOf)
    made.push('read' in own ? await withGrain(duck, table, own) : own)
    if (kind?.name === 'account' && 'read' in own) accounts ??= await accountNames(duck, table, own, nameOf)
  }
  return {
    proposals: made.filter((one) => 'read' in one),
    unplaced: made.filter((one) => 'why' in one),
  }
}

function placedAs(
  table: OpenedTable,
  kind: Kind | null,
  recognised: readonly Recognised[],
  accounts: AccountNames | null,
  nameOf: (table: OpenedTable) => string,
): Proposal | Unplaced {
  const { file } = table.content
  if (kind === null) return { file, why: whyNot(table) }
  const made = proposeGeneric(table, kind, nameOf(table), accounts)
  const [asked] = Object.keys(made.asks)
  if (asked === undefined || !isBesideVendor(table, recognised)) return made
  return { file, why: `${NOT_KNOWN}; it might be ${kind.file}, without ${asked}` }
}

/** Vendors have more tables than are known of them; such a one is not asked about. */
function isBesideVendor({ content }: OpenedTable, recognised: readonly Recognised[]): boolean {
  const { folder, stem } = content.file
  const beside = recognised.filter(({ table }) => table.content.file.folder === folder)
  return beside.length > 1 && !kinds.some(({ file }) => file === stem)
}

function kindOf(table: OpenedTable, said: SaidReads, recognised: readonly Recognised[]): Kind | null {
  const { file } = table.content
  const { stem } = file
  const named = (name: string) => kinds.find((kind) => kind.file === name) ?? null
  const own = named(said.of.get(file) ?? stem)
  if (own !== null) return own
  if (said.others !== null) return named(said.others)
  // The columns of the tables of a vendor are much alike: among them only the name counts.
  const isBeside = isBesideVendor(table, recognised)
  const called = filesCalled(normalHeader(stem))
  const byName = called.length === 1 ? named(called[0]!) : null
  const byColumns = isBeside ? null : kindByColumns(table)
  if (byName === null) return byColumns ?? byLastWord(table)
  // A name alone does not make a file about customers: something of what it must hold has to be there.
  const proposal = proposeGeneric(table, byName, stem, null)
  return Object.keys(proposal.by).length >= 2 || byColumns === byName ? byName : null
}

/** A name that says more beside it counts where the columns bear it out: whose it is, and all but one of what must be there. */
function byLastWord(table: OpenedTable): Kind | null {
  const { stem } = table.content.file
  const [called, ...more] = filesCalledAtLast(normalHeader(stem))
  const kind = kinds.find(({ file }) => file === called)
  if (kind === undefined || more.length > 0) return null
  const found = Object.keys(proposeGeneric(table, kind, stem, null).by)
  const missing = kind.columns.filter((column) => isRequired(column) && !found.includes(column.name))
  const isOf = kind.account === null || found.includes(kind.account)
  return isOf && missing.length <= 1 && found.length - missing.length >= ENOUGH ? kind : null
}

async function accountNames(
  duck: Duck,
  table: OpenedTable,
  made: Proposal | null,
  nameOf: (table: OpenedTable) => string,
): Promise<AccountNames | null> {
  const columns = (made?.read['columns'] ?? {}) as Readonly<Record<string, unknown>>
  const placeOf = (column: string) => {
    const said = columns[column] ?? column
    return table.header.findIndex(
      (header) => typeof said === 'string' && header.toLowerCase() === said.toLowerCase(),
    )
  }
  const id = placeOf('id')
  const name = placeOf('name')
  if (id < 0) return null
  return {
    file: nameOf(table),
    id: table.header[id]!,
    name: name < 0 ? null : table.header[name]!,
    ids: await allTexts(duck, table, id),
    names: name < 0 ? new Set() : await allTexts(duck, table, name),
  }
}

function whyNot(table: OpenedTable): string {
  const nearest = nearestKind(table)
  if (nearest === null || nearest.missing.length === 0) return NOT_KNOWN
  return `${NOT_KNOWN}; nearest is ${nearest.kind.file}, which also needs ${nearest.missing.join(', ')}`
}
