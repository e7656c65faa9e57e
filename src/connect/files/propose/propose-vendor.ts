/** Proposes how a table of a known vendor is read. */
import { type Column, type Kind } from '#src/facts/kind.ts'
import { kindOfFile } from '#src/facts/kinds.ts'
import { columnsOf } from '../bind-columns.ts'
import { noRoles } from './buying-role.ts'
import { columnCandidates, ownName } from './column-candidates.ts'
import { conditionsOf, fillIn, type Surroundings, type Written } from './fill-in.ts'
import { fitsColumn } from './fits-column.ts'
import { normalHeader } from './normal-header.ts'
import { type OpenedTable, textsOf } from './opened-table.ts'
import type { Proposal, Unplaced } from './proposal.ts'
import type { Recognised } from './recognise.ts'
import { namesWithin } from './vendor.ts'

const typeWords: Readonly<Partial<Record<Column['type'], string>>> = {
  email: 'e-mail address',
  day: 'day',
  instant: 'time',
  integer: 'whole number',
  number: 'number',
  boolean: 'yes or no',
}

/**
 * @param all what else was recognised, for lookups
 * @param nameOf how the mapping names a file
 */
export function proposeVendor(
  recognised: Recognised,
  all: readonly Recognised[],
  nameOf: (table: OpenedTable) => string,
): Proposal | Unplaced {
  const { table, vendor, spec } = recognised
  const { file } = table.content
  const kind = spec.as === null ? undefined : kindOfFile(spec.as)
  const its = `${vendor.title}: ${spec.name}`
  if (kind === undefined || all.some((other) => other.vendor === vendor && other.spec.name === spec.unless)) {
    return { file, why: `${its}, which is only looked into for what the others refer to` }
  }
  const passed = new Map<string, string>()
  const around = surroundings(recognised, all, nameOf, (header, { type, name }, texts) => {
    passed.set(header, `${header} is not taken for ${name}: ${texts[0]} is no ${typeWords[type] ?? name}`)
  })
  const columns = columnsFor(kind, spec, around)
  const missing = requiredOf(kind).find((name) => name !== kind.account && (columns[name] ?? null) === null)
  if (missing !== undefined) {
    return { file, why: `${its}, but no column of it gives the ${missing} of ${kind.file}` }
  }
  const assumed = spec.assumes ?? []
  return {
    file,
    read: {
      file: nameOf(table),
      as: kind.file,
      source: vendor.name,
      ...leftOut(spec.leaveOut ?? {}, around),
      ...(kind.account === null || kind.name === 'account' ? {} : { orphans: 'leave-out' }),
      columns,
    },
    by: Object.fromEntries(Object.keys(columns).map((name) => [name, 'header' as const])),
    asks: {},
    assumes: [its, ...assumed, ...passed.values(), ...rolesLeftOut(table, columns)],
  }
}

function surroundings(
  { table, vendor }: Recognised,
  all: readonly Recognised[],
  nameOf: (table: OpenedTable) => string,
  passOver: Surroundings['passOver'],
): Surroundings {
  const open = (name: string) => {
    const found = all.filter((other) => other.vendor === vendor && other.spec.name === name)
    const beside = found.find((other) => other.table.content.file.folder === table.content.file.folder)
    return (beside ?? found[0])?.table ?? null
  }
  return { table, open, nameOf, passOver }
}

/** What the form does not say is taken as in a file of no vendor; what is not meant by a name that it has is left empty. */
function columnsFor(
  kind: Kind,
  { columns: said, leaveOut = {} }: Recognised['spec'],
  around: Surroundings,
): Record<string, Written | null> {
  const { table } = around
  const columns: Record<string, Written | null> = {}
  for (const column of columnsOf(kind)) {
    const from = said[column.name]
    const filled = from === undefined ? null : fillIn(from, column, around)
    if (filled !== null || ownName(table, column) !== null || column.name === kind.account) {
      columns[column.name] = filled
    }
  }
  const meant = new Set([...Object.values(columns), ...Object.values(said)].flatMap(namesWithin))
  const isMeant = (header: string) => meant.has(header) || meant.has(normalHeader(header))
  const asked = new Set(Object.values(leaveOut).flatMap((when) => Object.keys(when).flatMap(namesWithin)))
  // What holds known words only comes first, as in a file of no vendor; by other words rows are only left out.
  const isTaken = (header: string, { oneOf }: Column) =>
    isMeant(header) || (oneOf === undefined && asked.has(normalHeader(header)))
  const inOrder = columnsOf(kind).toSorted(
    (a, b) => Number(b.oneOf !== undefined) - Number(a.oneOf !== undefined),
  )
  for (const column of inOrder) {
    if ((columns[column.name] ?? null) !== null || column.name === kind.account) continue
    const header = unsaid(kind, column, around, isTaken, said[column.name] !== undefined)
    if (header === null) continue
    columns[column.name] = column.name === 'domain' ? { column: header, part: 'domain' } : header
    meant.add(header)
  }
  return columns
}

/** The column of a file that is called like one of the kind, where the form says nothing else of it. */
function unsaid(
  kind: Kind,
  column: Column,
  { table, passOver }: Surroundings,
  isTaken: (header: string, column: Column) => boolean,
  isSaid: boolean,
): string | null {
  // The source of a vendor's rows is the vendor.
  if (column.name === 'source') return null
  const isReference = kind.refersTo[column.name] !== undefined
  if (isReference && isSaid) return null
  const own = ownName(table, column)
  if (own !== null) {
    if (isTaken(own, column)) return null
    const texts = textsOf(table, table.header.indexOf(own))
    if (fitsColumn(column, texts, column.oneOf !== undefined)) return own
    passOver(own, column, texts)
    return null
  }
  if (isReference || column.name === 'observed_at') return null
  const called = columnCandidates(table, kind, column).filter((header) => !isTaken(header, column))
  const isFilled = called.length === 1 && textsOf(table, table.header.indexOf(called[0]!)).length > 0
  return isFilled ? called[0]! : null
}

/** What is passed over in silence would be missed in the plan. */
function rolesLeftOut(table: OpenedTable, { roles }: Readonly<Record<string, Written | null>>): string[] {
  const header = typeof roles === 'object' ? roles?.['column'] : undefined
  if (typeof header !== 'string') return []
  const none = noRoles(textsOf(table, table.header.indexOf(header)))
  return none.length === 0 ? [] : [`${header}: left out is what is no role type: ${none.join(', ')}`]
}

function requiredOf(kind: Kind): string[] {
  return kind.columns.filter(({ required }) => required === true).map(({ name }) => name)
}

function leftOut(
  said: NonNullable<Recognised['spec']['leaveOut']>,
  around: Surroundings,
): Record<string, unknown> {
  const reasons = Object.entries(said).flatMap(([why, when]) => {
    const conditions = conditionsOf(when, around.table, around, false)
    return conditions === null ? [] : [[why, conditions] as const]
  })
  return reasons.length === 0 ? {} : { leave_out: Object.fromEntries(reasons) }
}
