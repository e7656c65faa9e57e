/** Finds out whose records come again where nobody names the source and the folder has a name that is new: next month's export. */
import type { AccountsBefore } from './account-rows.ts'
import type { BoundRead } from './bind-columns.ts'
import { ALIKE, AccountsCompared, type Compared, compareElsewhere, likeness } from './compare-elsewhere.ts'
import type { Duck } from './duck.ts'
import type { KnownElsewhere } from './import-input.ts'
import { namedSource } from './named-source.ts'
import { refuseAgain } from './refuse-again.ts'
import { refuseDoubled } from './refuse-doubled.ts'
import { literal } from './sql-text.ts'
import type { LoadedUsage } from './usage-table.ts'

/** For each row that only shares its id with another record, so many must be the same. */
const MOST = 4

/** By the number of the read: the source that is taken in the place of the name of the folder. */
export type TakenSources = ReadonlyMap<number, string>

/** What was found of the sources: those that are taken, and by the number of the read what the report says of it. */
export interface FoundSources {
  readonly taken: TakenSources
  readonly says: ReadonlyMap<number, readonly string[]>
}

/**
 * The rows of a source that nobody named, and that has none of their kinds, become those of the only other source that
 * has the same records in the same form; all that are new, those of the only source whose records they name. What
 * would count twice, under a source that somebody named as well, is added to `problem`.
 */
export async function takeSources(
  duck: Duck,
  reads: readonly BoundRead[],
  usage: readonly LoadedUsage[],
  elsewhere: KnownElsewhere,
  before: AccountsBefore,
): Promise<FoundSources> {
  const taken = new Map<number, string>()
  const says = new Map<number, readonly string[]>()
  const refused = new Set<number>()
  const isMixed = new Set(reads.map(({ read }) => read.source)).size > 1
  const unsaid = [...reads.entries()].filter(([, bound]) => isOfFile(bound) && !bound.read.isSourceSaid)
  for (const [source, own] of Map.groupBy(unsaid, ([, { read }]) => read.source)) {
    const group = await openGroup(own, source, elsewhere)
    const found: Compared[] = []
    const accounts = new AccountsCompared(before, source)
    for (const rows of group.rows) found.push(await compareElsewhere(duck, rows, elsewhere, accounts))
    const same = theOnly(found, group.rows)
    const isNew = found.every(({ bySource }) => bySource.size === 0)
    const other = same ?? (isNew ? await namedSource(duck, group.rows, source, elsewhere) : null)
    if (other === null) {
      for (const read of await refuseAgain(duck, { source, found, isMixed }, elsewhere)) refused.add(read)
      continue
    }
    const why = same === null ? 'which has what these records name' : 'which has the same records'
    for (const read of group.reads) {
      taken.set(read, other)
      says.set(read, [`the source is ${other}, ${why}; naming the source ${source} keeps them apart`])
      await rename(duck, read, source, other, usage.find((one) => one.read === read)?.loaded.table)
    }
  }
  const settled = [...reads.entries()].flatMap(([read, bound]) => {
    if (!isOfFile(bound) || refused.has(read)) return []
    const source = taken.get(read) ?? bound.read.source
    return [{ read, kind: bound.read.kind.name, source, isSaid: bound.read.isSourceSaid }]
  })
  for (const [read, said] of await refuseDoubled(duck, settled, elsewhere, before)) says.set(read, said)
  return { taken, says }
}

/** Rows that may name their source themselves have it said. */
function isOfFile({ read, columns }: BoundRead): boolean {
  const hasOwn = read.kind.columns.some(({ name }) => name === 'source')
  return hasOwn || columns.every(({ column }) => column.name !== 'source')
}

/** What is open of a source: kinds of which it has records go on with it, and so does its usage. */
async function openGroup(
  own: readonly (readonly [number, BoundRead])[],
  source: string,
  elsewhere: KnownElsewhere,
) {
  const rows = []
  const usage: number[] = []
  let isKnown = false
  for (const [kind, of] of Map.groupBy(own, ([, { read }]) => read.kind.name)) {
    const reads = of.map(([read]) => read)
    const sources = kind === 'usage' ? [] : await elsewhere.sources(kind)
    if (kind === 'usage') usage.push(...reads)
    else if (sources.includes(source)) isKnown = true
    else rows.push({ kind, reads, source, others: sources, isKnown: false })
  }
  // The accounts come first: what belongs to them is told apart by them.
  rows.sort((a, b) => Number(b.kind === 'account') - Number(a.kind === 'account'))
  const reads = [...rows.flatMap((one) => one.reads), ...(isKnown ? [] : usage)]
  return { rows: rows.filter(({ others }) => others.length > 0), reads }
}

/** The only source of which the records come again; null where there is none, or several. */
function theOnly(found: readonly Compared[], rows: readonly { readonly kind: string }[]): string | null {
  const sources = new Set(found.flatMap(({ bySource }) => [...bySource.keys()]))
  const fitting = [...sources].filter((source) => {
    const all = found.map(({ bySource }) => bySource.get(source))
    const there = all.filter((one) => one !== undefined)
    const isMost = (some: typeof there) => sum(some, 'same') >= MOST * sum(some, 'other')
    const accounts = all.filter((one, at) => one !== undefined && rows[at]!.kind === 'account')
    const isAlike = there.every(({ same, mine, theirs }) => same === 0 || likeness(mine, theirs) >= ALIKE)
    return sum(there, 'same') > 0 && isMost(there) && isMost(accounts.map((one) => one!)) && isAlike
  })
  return fitting.length === 1 ? fitting[0]! : null
}

function sum(some: readonly { readonly same: number; readonly other: number }[], of: 'same' | 'other') {
  return some.reduce((so, one) => so + one[of], 0)
}

async function rename(
  duck: Duck,
  read: number,
  source: string,
  other: string,
  table: string | undefined,
): Promise<void> {
  const changed = `SET source = ${literal(other)} WHERE source = ${literal(source)}`
  for (const name of ['fact_row', 'reference']) await duck.run(`UPDATE ${name} ${changed} AND read = ${read}`)
  if (table !== undefined) await duck.run(`UPDATE ${table} ${changed}`)
}
