/** Proposes how files are read that neither have canonical names and columns nor stand in a mapping. */
import { kinds } from '#src/facts/kinds.ts'
import type { Duck } from '../duck.ts'
import type { OpenedTable } from './opened-table.ts'
import type { Proposal, Unplaced } from './proposal.ts'
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
export interface OpenedTables {
  /** of whose columns nobody has said anything */
  readonly candidates: readonly OpenedTable[]
  /** canonical, with all that is required, and with columns by other names */
  readonly whole: readonly OpenedTable[]
  /** all the others, which proposals may look into */
  readonly others: readonly OpenedTable[]
}

/**
 * @param said what they are to be read as
 * @param nameOf how a mapping names a file
 */
export async function proposeReads(
  duck: Duck,
  { candidates, whole, others: settled }: OpenedTables,
  said: SaidReads,
  nameOf: (table: OpenedTable) => string,
): Promise<Proposed> {
  const others = [...whole, ...settled]
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
  const placed = placeAll(unknown, made, said, recognised)
  // The accounts come first: what belongs to them is found by their ids and names.
  placed.sort((a, b) => Number(isAccounts(b)) - Number(isAccounts(a)))
  const canonical = (stem: string) => others.find(({ content }) => content.file.stem === stem)
  const named = async (table: OpenedTable | undefined, made: Proposal | null, id: 'id' | 'email') =>
    table === undefined ? null : namedIn(duck, table, made, nameOf(table), id)
  let accounts = await named(canonical('accounts'), null, 'id')
  for (const one of placed) {
    const { table } = one
    const isSaid = said.of.has(table.content.file)
    const own = placedAs(one, isSaid ? [] : recognised, accounts, nameOf)
    made.push(own)
    if (isAccounts(one) && 'read' in own) accounts ??= await named(table, own, 'id')
  }
  const proposals = made.filter((one) => 'read' in one)
  const tableOf = ({ file }: Proposal) =>
    [...candidates, ...whole].find(({ content }) => content.file === file)!
  const team = proposals.find(({ read }) => read['as'] === 'people')
  const people =
    team === undefined
      ? await named(canonical('people'), null, 'email')
      : await named(tableOf(team), team, 'email')
  const owned = (one: Proposal) => withOwners(one, tableOf(one), people)
  const further = whole.map((table) => owned(furtherColumns(table, nameOf))).filter(saysMore)
  return {
    proposals: [...proposals.map(owned), ...further],
    unplaced: made.filter((one) => 'why' in one),
  }
}

/** What a canonical file calls by other words than its own. */
function furtherColumns(table: OpenedTable, nameOf: (table: OpenedTable) => string): Proposal {
  const kind = kinds.find(({ file }) => file === table.content.file.stem)!
  return proposeGeneric(table, kind, nameOf(table), null)
}

/** There may be nothing to say of it but its own names. */
function saysMore({ read, assumes }: Proposal): boolean {
  return assumes.length > 0 || Object.keys((read['columns'] ?? {}) as object).length > 0
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
  nameOf: (table: OpenedTable) => string,
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
  return beside.length > 1 && !kinds.some(({ file }) => file === stem)
}

function whyNot(table: OpenedTable): string {
  const nearest = nearestKind(table)
  if (nearest === null || nearest.missing.length === 0) return NOT_KNOWN
  return `${NOT_KNOWN}; nearest is ${nearest.kind.file}, which also needs ${nearest.missing.join(', ')}`
}
