/** Proposes how a table of a known vendor is read. */
import { type Column, type Kind } from '#src/facts/kind.ts'
import { kinds } from '#src/facts/kinds.ts'
import { columnsOf } from '../bind-columns.ts'
import { conditionsOf, fillIn, type Surroundings, type Written } from './fill-in.ts'
import type { OpenedTable } from './opened-table.ts'
import type { Proposal, Unplaced } from './proposal.ts'
import type { Recognised } from './recognise.ts'

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
  const kind = kinds.find((candidate) => candidate.file === spec.as)
  const its = `${vendor.title}: ${spec.name}`
  if (kind === undefined || all.some((other) => other.vendor === vendor && other.spec.name === spec.unless)) {
    return { file, why: `${its}, which is only looked into for what the others refer to` }
  }
  const passed = new Map<string, string>()
  const around = surroundings(recognised, all, nameOf, (header, { type, name }, texts) => {
    passed.set(header, `${header} is not taken for ${name}: ${texts[0]} is no ${typeWords[type] ?? name}`)
  })
  const columns = columnsFor(kind, spec.columns, around)
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
    assumes: [its, ...assumed, ...passed.values()],
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

/** Every column that the kind could take by its name is decided: what is not meant by it is left empty. */
function columnsFor(
  kind: Kind,
  said: Recognised['spec']['columns'],
  around: Surroundings,
): Record<string, Written | null> {
  const header = new Set(around.table.header.map((name) => name.toLowerCase()))
  const columns: Record<string, Written | null> = {}
  for (const column of columnsOf(kind)) {
    const from = said[column.name]
    const filled = from === undefined ? null : fillIn(from, column, around)
    const taken = namesOf(column).some((name) => header.has(name.toLowerCase()))
    if (filled !== null || taken || column.name === kind.account) columns[column.name] = filled
  }
  return columns
}

function namesOf({ name, also = [] }: Column): readonly string[] {
  return [name, ...also]
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
