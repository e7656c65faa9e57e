/** Compares the rows of a source with the records that other sources have under the same ids. */
import type { RecordElsewhere } from '#src/facts/record-elsewhere.ts'
import { companyName } from '#src/facts/identity/company-name.ts'
import { registrableDomain } from '#src/facts/identity/registrable-domain.ts'
import type { AccountsBefore } from './account-rows.ts'
import type { Duck } from './duck.ts'
import type { KnownElsewhere } from './import-input.ts'
import { literal } from './sql-text.ts'

const BLOCK = 5_000
/** So many of them look alike: the columns of more tell nothing new. */
export const SHAPED = 200
/** The share of columns that an export has in common with the one of the month before. */
export const ALIKE = 2 / 3
/** Their days move: a contract is renewed, an opportunity closes later. */
const MOVING = new Set(['subscription', 'opportunity'])

/** The rows of a kind that come under a source. */
export interface RowsToCompare {
  readonly kind: string
  readonly reads: readonly number[]
  readonly source: string
  /** the other sources that have records of the kind */
  readonly others: readonly string[]
  /** the source has records of the kind itself: only rows that are new to it are compared */
  readonly isKnown: boolean
}

/** What a source has of the rows. */
export interface Shared {
  /** rows that are records of it again */
  same: number
  /** rows that only share their id with one */
  other: number
  /** the columns that are filled on both sides */
  readonly mine: Set<string>
  readonly theirs: Set<string>
}

/** A row that another source has, with an id of its own. */
export interface Again {
  readonly kind: string
  readonly read: number
  readonly row: number
  readonly id: string
  readonly sourceId: string
  readonly other: string
}

export interface Compared {
  readonly bySource: Map<string, Shared>
  readonly again: Again[]
  /** rows that the source has itself, which are not compared */
  known: number
}

interface Row {
  readonly read: number
  readonly row: number
  readonly id: string | null
  readonly sourceId: string
  readonly account: string | null
  readonly happened: string | null
  readonly values: string
}

/** What is known of the accounts that rows name. */
export class AccountsCompared {
  /** source and id of those that share their id with another company of this input */
  readonly #apart = new Set<string>()
  readonly #known: ReadonlyMap<string, AccountsBefore['records'][number]>
  readonly #source: string

  /** @param source that of the rows */
  constructor({ records }: AccountsBefore, source: string) {
    this.#source = source
    this.#known = new Map(records.map((one) => [key(one.source, one.id), one]))
  }

  keepApart({ source, sourceId }: RecordElsewhere): void {
    this.#apart.add(key(source, sourceId))
  }

  /** Whether a row that names its account so, by id, name or domain, belongs to that of the record. */
  isOf(named: string | null, { accountSource, accountId }: RecordElsewhere): boolean {
    if (named === null || accountSource === null || accountId === null) return named === accountId
    const there = key(accountSource, accountId)
    const account = this.#known.get(there)
    if (named === accountId) return !this.#apart.has(there) && !this.#isAnother(named, account)
    return account !== undefined && isSameCompany({ name: named, domain: named }, account)
  }

  /** Whether the source has an account of the id itself, which is another company. */
  #isAnother(id: string, account: AccountsBefore['records'][number] | undefined): boolean {
    const own = this.#known.get(key(this.#source, id))
    if (own === undefined || account === undefined || own.account === account.account) return false
    return own.name !== null && account.name !== null && !isSameCompany(own, account)
  }
}

export async function compareElsewhere(
  duck: Duck,
  rows: RowsToCompare,
  elsewhere: KnownElsewhere,
  accounts: AccountsCompared,
): Promise<Compared> {
  const { kind, reads, source, others, isKnown } = rows
  const compared: Compared = { bySource: new Map(), again: [], known: 0 }
  await duck.run(`CREATE OR REPLACE TEMP TABLE row_elsewhere AS
    SELECT read, row, id, source_id AS "sourceId", account, happened, content AS "values" FROM fact_row
    WHERE read IN (${reads.join(', ')}) AND source = ${literal(source)} AND source_id IS NOT NULL`)
  for (let from = 0; ; from += BLOCK) {
    const block = await duck.rows<Row>(
      `SELECT * FROM row_elsewhere WHERE rowid >= ${from} AND rowid < ${from + BLOCK} ORDER BY rowid`,
    )
    if (block.length === 0) return compared
    const all = [...new Set(block.map(({ sourceId }) => sourceId))]
    const own = isKnown ? await elsewhere.records(kind, [source], all) : []
    const known = new Set(own.map(({ sourceId }) => sourceId))
    const ids = all.filter((id) => !known.has(id))
    const found = Map.groupBy(await elsewhere.records(kind, others, ids), ({ sourceId }) => sourceId)
    for (const row of block) {
      if (known.has(row.sourceId)) compared.known += 1
      for (const record of found.get(row.sourceId) ?? []) compareOne(kind, row, record, accounts, compared)
    }
  }
}

function compareOne(
  kind: string,
  row: Row,
  record: RecordElsewhere,
  accounts: AccountsCompared,
  { bySource, again }: Compared,
): void {
  const shared = bySource.get(record.source) ?? { same: 0, other: 0, mine: new Set(), theirs: new Set() }
  bySource.set(record.source, shared)
  const [values, attributes] = JSON.parse(row.values) as [Record<string, unknown>, Record<string, unknown>]
  const isSame =
    kind === 'account' ? isSameAccount(values, record) : isSameRecord(kind, row, record, accounts)
  if (!isSame) {
    shared.other += 1
    if (kind === 'account') accounts.keepApart(record)
    return
  }
  shared.same += 1
  const { read, row: at, id, sourceId } = row
  if (id !== null) again.push({ kind, read, row: at, id, sourceId, other: record.source })
  if (shared.same > SHAPED) return
  for (const column of [...Object.keys(values), ...Object.keys(attributes)]) shared.mine.add(column)
  for (const column of record.columns) shared.theirs.add(column)
}

function isSameRecord(
  kind: string,
  { account, happened }: Row,
  record: RecordElsewhere,
  accounts: AccountsCompared,
): boolean {
  const isSameDay =
    MOVING.has(kind) || happened === null || record.happenedOn === null || happened === record.happenedOn
  return isSameDay && accounts.isOf(account, record)
}

function isSameAccount(values: Readonly<Record<string, unknown>>, record: RecordElsewhere): boolean {
  const text = (column: string) => (typeof values[column] === 'string' ? values[column] : null)
  return isSameCompany({ name: text('name'), domain: text('domain') }, record)
}

interface Company {
  readonly name: string | null
  readonly domain: string | null
}

function isSameCompany(one: Company, other: Company): boolean {
  if (one.name !== null && other.name !== null && companyName(one.name) === companyName(other.name))
    return true
  const domain = registrableDomain(one.domain)
  return domain !== null && domain === registrableDomain(other.domain)
}

function key(source: string, id: string): string {
  return `${source}\u0000${id}`
}

/** The share of columns that two exports have in common. */
export function likeness(mine: ReadonlySet<string>, theirs: ReadonlySet<string>): number {
  const common = [...mine].filter((column) => theirs.has(column)).length
  return common / (mine.size + theirs.size - common)
}
