/** Proposes how files are read that neither have canonical names and columns nor stand in a mapping. */
import { kindOfFile } from '#src/facts/kinds.ts'
import type { Duck } from '../duck.ts'
import type { OpenedTable } from './opened-table.ts'
import { columnsSaid, type Proposal, type Unplaced } from './proposal.ts'
import { nearestKind } from './kind-by-columns.ts'
import { besideSure, placeFile, type Placing, type SaidReads } from './place-file.ts'
import { type Named, namedIn } from './named.ts'
import { withOwners } from './owners-by-name.ts'
import { proposeGeneric } from './propose-generic.ts'
import { proposeVendor } from './propose-vendor.ts'
import { recognise, type Recognised } from './recognise.ts'

const NOT_KNOWN = 'neither its name nor its columns say what it is'

export interface Proposed {
  readonly proposals: readonly Proposal[]
  readonly unplaced: readonly Unplaced[]
}

/** The files of an import, by what is open about them. */
export interface TablesToRead {
  /** of whose columns nobody has said anything */
  readonly open: readonly OpenedTable[]
  /** canonical, with all that is required, and with columns by other names */
  readonly whole: readonly OpenedTable[]
  /** all the others, which proposals may look into */
  readonly settled: readonly OpenedTable[]
}

type NameOf = (table: OpenedTable) => string

/**
 * @param said what they are to be read as
 * @param nameOf how a mapping names a file
 */
export async function proposeReads(
  duck: Duck,
  tables: TablesToRead,
  said: SaidReads,
  nameOf: NameOf,
): Promise<Proposed> {
  const { open, whole, settled } = tables
  const recognised = recognise([...open, ...whole, ...settled])
  const { made, unknown } = proposeVendors(open, recognised, said, nameOf)
  const placed = placeAll(unknown, made, said, recognised)
  // The accounts come first: what belongs to them is found by their ids and names.
  placed.sort((a, b) => Number(isAccounts(b)) - Number(isAccounts(a)))
  const canonical = canonicalIn(tables, 'accounts')
  let accounts = canonical && (await namedIn(duck, canonical, null, nameOf(canonical), 'id'))
  for (const one of placed) {
    const { table } = one
    const isSaid = said.of.has(table.content.file)
    const own = placedAs(one, isSaid ? [] : recognised, accounts, nameOf)
    made.push(own)
    if (isAccounts(one) && 'read' in own) accounts ??= await namedIn(duck, table, own, nameOf(table), 'id')
  }
  const proposals = made.filter((one) => 'read' in one)
  const people = await ourPeople(duck, tables, proposals, nameOf)
  const owned = (one: Proposal) => withOwners(one, tableOf(tables, one), people)
  const further = whole.map((table) => owned(furtherColumns(table, nameOf))).filter(saysMore)
  return {
    proposals: [...proposals.map(owned), ...further],
    unplaced: made.filter((one) => 'why' in one),
  }
}

/** What the forms of vendors say; of the others nobody has said anything yet. */
function proposeVendors(
  tables: readonly OpenedTable[],
  recognised: readonly Recognised[],
  said: SaidReads,
  nameOf: NameOf,
): { readonly made: (Proposal | Unplaced)[]; readonly unknown: OpenedTable[] } {
  const made: (Proposal | Unplaced)[] = []
  const unknown: OpenedTable[] = []
  for (const table of tables) {
    const found = recognised.find((one) => one.table === table)
    const own = said.of.get(table.content.file)
    const as = own ?? said.others
    // What somebody says a file is counts before what its columns say.
    const isOther = found === undefined || (as !== null && found.spec.as !== as)
    const proposal = isOther ? null : proposeVendor(found, recognised, nameOf)
    if (proposal === null || (own !== undefined && 'why' in proposal)) unknown.push(table)
    else made.push(proposal)
  }
  return { made, unknown }
}

/** Of the files that need no proposal. */
function canonicalIn({ whole, settled }: TablesToRead, stem: string): OpenedTable | null {
  return [...whole, ...settled].find(({ content }) => content.file.stem === stem) ?? null
}

function tableOf({ open, whole }: TablesToRead, { file }: Proposal): OpenedTable {
  return [...open, ...whole].find(({ content }) => content.file === file)!
}

async function ourPeople(
  duck: Duck,
  tables: TablesToRead,
  proposals: readonly Proposal[],
  nameOf: NameOf,
): Promise<Named | null> {
  const made = proposals.find(({ read }) => read['as'] === 'people') ?? null
  const table = made === null ? canonicalIn(tables, 'people') : tableOf(tables, made)
  return table && namedIn(duck, table, made, nameOf(table), 'email')
}

/** What a canonical file calls by other words than its own. */
function furtherColumns(table: OpenedTable, nameOf: NameOf): Proposal {
  const kind = kindOfFile(table.content.file.stem)!
  return proposeGeneric(table, kind, nameOf(table), null)
}

/** There may be nothing to say of it but its own names. */
function saysMore(proposal: Proposal): boolean {
  return proposal.assumes.length > 0 || Object.keys(columnsSaid(proposal)).length > 0
}

interface Placed extends Placing {
  readonly table: OpenedTable
}

function isAccounts({ kind }: Placed): boolean {
  return kind?.name === 'account'
}

function placeAll(
  tables: readonly OpenedTable[],
  made: readonly (Proposal | Unplaced)[],
  said: SaidReads,
  recognised: readonly Recognised[],
): Placed[] {
  const all = tables.map((table) => ({ table, ...placeFile(table, said, isBesideVendor(table, recognised)) }))
  const surely = [
    ...said.taken,
    ...made.flatMap((one) => ('read' in one ? [{ file: one.file, as: String(one.read['as']) }] : [])),
    ...all.flatMap(({ table, kind, isGuess }) =>
      kind === null || isGuess ? [] : [{ file: table.content.file, as: kind.file }],
    ),
  ]
  return all.map(({ table, ...placing }) => ({
    table,
    ...besideSure(placing, table.content.file, surely),
  }))
}

function placedAs(
  { table, kind, isGuess, why }: Placed,
  recognised: readonly Recognised[],
  accounts: Named | null,
  nameOf: NameOf,
): Proposal | Unplaced {
  const { file } = table.content
  if (kind === null) return { file, why: why ?? whyNot(table) }
  const made = proposeGeneric(table, kind, nameOf(table), accounts)
  const [asked] = Object.keys(made.asks)
  if (asked === undefined || !isBesideVendor(table, recognised)) {
    const by = isGuess ? [`read as ${kind.file} for a word of its name, which its columns bear out`] : []
    return { ...made, assumes: [...by, ...made.assumes] }
  }
  return { file, why: `${NOT_KNOWN}; it might be ${kind.file}, without ${asked}` }
}

/** Vendors have more tables than are known of them; such a one is not asked about. */
function isBesideVendor({ content }: OpenedTable, recognised: readonly Recognised[]): boolean {
  const { folder, stem } = content.file
  const beside = recognised.filter(({ table }) => table.content.file.folder === folder)
  return beside.length > 1 && kindOfFile(stem) === undefined
}

function whyNot(table: OpenedTable): string {
  const nearest = nearestKind(table)
  if (nearest === null || nearest.missing.length === 0) return NOT_KNOWN
  return `${NOT_KNOWN}; nearest is ${nearest.kind.file}, which also needs ${nearest.missing.join(', ')}`
}
