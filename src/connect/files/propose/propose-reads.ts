/** Proposes how files are read that neither have canonical names and columns nor stand in a mapping. */
import { kinds } from '#src/facts/kinds.ts'
import type { Duck } from '../duck.ts'
import { allTexts, type OpenedTable } from './opened-table.ts'
import type { Proposal, Unplaced } from './proposal.ts'
import { nearestKind } from './kind-by-columns.ts'
import { besideSure, placeFile, type Placing, type SaidReads } from './place-file.ts'
import { type AccountNames, proposeGeneric } from './propose-generic.ts'
import { proposeVendor } from './propose-vendor.ts'
import { recognise, type Recognised } from './recognise.ts'

const NOT_KNOWN = 'neither its name nor its columns say what it is'

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
  const placed = placeAll(unknown, made, said, recognised)
  // The accounts come first: what belongs to them is found by their ids and names.
  placed.sort((a, b) => Number(isAccounts(b)) - Number(isAccounts(a)))
  const canonical = others.find(({ content }) => content.file.stem === 'accounts')
  let accounts = canonical === undefined ? null : await accountNames(duck, canonical, null, nameOf)
  for (const one of placed) {
    const { table } = one
    const isSaid = said.of.has(table.content.file)
    const own = placedAs(one, isSaid ? [] : recognised, accounts, nameOf)
    made.push(own)
    if (isAccounts(one) && 'read' in own) accounts ??= await accountNames(duck, table, own, nameOf)
  }
  return {
    proposals: made.filter((one) => 'read' in one),
    unplaced: made.filter((one) => 'why' in one),
  }
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
  accounts: AccountNames | null,
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
