/** Writes a chunk of facts of an import; what says nothing new is left out. */
import { createHash, randomUUID } from 'node:crypto'
import { Failure } from '#src/kernel/failure.ts'
import { isWrittenOfAccount } from '#src/facts/account-by-hand.ts'
import type { Value } from '#src/facts/fact.ts'
import { newVersion, type StoredVersion } from '#src/facts/new-version.ts'
import { sql } from 'kysely'
import type { Transaction } from './tenant.ts'

/** A row as a connector delivers it. */
export interface FactToStage {
  readonly kind: string
  readonly source: string
  readonly sourceId: string
  /** the account and the source in which that id counts; null for facts about no account */
  readonly accountSource: string | null
  readonly accountSourceId: string | null
  readonly happenedOn: string | null
  readonly observedAt: string | null
  readonly values: Readonly<Record<string, Value>>
  readonly attributes: Readonly<Record<string, string>>
}

export interface Staged {
  /** versions that were added */
  readonly added: number
  /** accounts that got something new */
  readonly accountIds: ReadonlySet<string>
}

export async function stageFacts(
  tx: Transaction,
  importNo: number,
  facts: readonly FactToStage[],
  now: Date,
): Promise<Staged> {
  await putAccounts(tx, importNo, facts)
  const accounts = await accountIds(tx, facts)
  const versions = await storedVersions(tx, facts)
  const added: (string | null)[][] = []
  for (const fact of facts) {
    const key = [fact.source, fact.kind, fact.sourceId].join('\u0000')
    const stored = versions.get(key) ?? []
    const digest = digestOf(fact)
    const happenedAt = fact.happenedOn === null ? null : `${fact.happenedOn}T00:00:00Z`
    const version = newVersion(stored, { digest, observedAt: fact.observedAt, happenedAt }, now.toISOString())
    if (version === null) continue
    versions.set(key, [...stored, { learnedAt: version.learnedAt, digest }])
    const account = accountOf(fact, accounts)
    added.push([
      fact.source,
      fact.kind,
      fact.sourceId,
      version.learnedAt,
      account?.living ?? null,
      account?.origin ?? null,
      fact.happenedOn,
      String(version.assumed),
      digest,
      JSON.stringify(fact.values),
      JSON.stringify(fact.attributes),
      String(version.revises),
    ])
  }
  await insertFacts(tx, importNo, added, now)
  const touched = added.map((row) => row[4] ?? null).filter((id) => id !== null)
  return { added: added.length, accountIds: new Set(touched) }
}

function accountOf(fact: FactToStage, accounts: ReadonlyMap<string, RecordIds>): RecordIds | null {
  if (fact.accountSourceId === null) return null
  const ids = accounts.get(`${fact.accountSource ?? fact.source}\u0000${fact.accountSourceId}`)
  if (ids !== undefined) return ids
  throw new Failure(
    'invalid-input',
    `${fact.kind} ${fact.sourceId}: there is no account ${fact.accountSourceId}`,
  )
}

function digestOf(fact: FactToStage): string {
  const sorted = (object: object) => Object.entries(object).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const content = JSON.stringify([fact.accountSourceId, sorted(fact.values), sorted(fact.attributes)])
  return createHash('md5').update(content).digest('hex')
}

function putAccounts(tx: Transaction, importNo: number, facts: readonly FactToStage[]): Promise<void> {
  return putRecords(
    tx,
    importNo,
    facts.filter((fact) => fact.kind === 'account' && !isWrittenOfAccount(fact)),
  )
}

/** Makes those of the records that are not there yet, each an account of its own. */
export async function putRecords(
  tx: Transaction,
  importNo: number,
  records: readonly Pick<FactToStage, 'source' | 'sourceId'>[],
): Promise<void> {
  // In the order in which their usage will come.
  const accounts = records.toSorted((a, b) => (a.sourceId < b.sourceId ? -1 : 1))
  if (accounts.length === 0) return
  await sql`
    insert into perennial.account (organization_id, id, source, source_id, import_no, living_id)
    select ${tx.organizationId}, id, source, source_id, ${importNo}, id
    from unnest(${accounts.map((_, at) => ascendingId(at))}::uuid[], ${accounts.map((fact) => fact.source)}::text[],
                ${accounts.map((fact) => fact.sourceId)}::text[]) as given (id, source, source_id)
    on conflict (organization_id, source, source_id) do nothing`.execute(tx.db)
}

/**
 * A UUID of version 7, which begins with the time: what is loaded after each other lies together, so indexes grow at
 * their end, and a batch of accounts by id is a stretch of the table.
 * @param place among those that are made in the same millisecond, under 4096
 */
function ascendingId(place: number): string {
  const time = Date.now().toString(16).padStart(12, '0')
  const version = `7${(place % 4096).toString(16).padStart(3, '0')}`
  return `${time.slice(0, 8)}-${time.slice(8)}-${version}-${randomUUID().slice(19)}`
}

/** Ids of the accounts named, by `source U+0000 source id`. */
async function accountIds(tx: Transaction, facts: readonly FactToStage[]): Promise<Map<string, RecordIds>> {
  const named = facts.filter((fact) => fact.accountSourceId !== null)
  return idsOfAccounts(
    tx,
    named.map((fact) => fact.accountSource ?? fact.source),
    named.map((fact) => fact.accountSourceId!),
  )
}

/** A record of a sender, and the account that it is part of now. */
export interface RecordIds {
  readonly origin: string
  readonly living: string
}

/** @param sources the i-th source and the i-th id belong together */
export async function idsOfAccounts(
  { db, organizationId }: Transaction,
  sources: readonly string[],
  sourceIds: readonly string[],
): Promise<Map<string, RecordIds>> {
  const { rows } = await sql<RecordIds & { source: string; sourceId: string }>`
    select account.* from (
      select distinct * from unnest(${sources}::text[], ${sourceIds}::text[]) as given (source, source_id)) given
    cross join lateral (
      select id as origin, living_id as living, source, source_id as "sourceId" from perennial.account a
      where a.organization_id = ${organizationId} and a.source = given.source and a.source_id = given.source_id
      offset 0) account`.execute(db)
  return new Map(rows.map((row) => [`${row.source}\u0000${row.sourceId}`, row]))
}

/** Each is looked up by its key, which the offset says: without statistics all facts were read for every chunk. */
async function storedVersions(
  { db, organizationId }: Transaction,
  facts: readonly FactToStage[],
): Promise<Map<string, StoredVersion[]>> {
  const { rows } = await sql<{ source: string; kind: string; id: string; at: Date; digest: string }>`
    select version.* from (
      select distinct * from unnest(${facts.map((fact) => fact.source)}::text[],
        ${facts.map((fact) => fact.kind)}::text[], ${facts.map((fact) => fact.sourceId)}::text[])
        as given (source, kind, source_id)) given
    cross join lateral (
      select f.source, f.kind, f.source_id as id, f.learned_at as at, f.digest from perennial.fact f
      where f.organization_id = ${organizationId} and f.source = given.source and f.kind = given.kind
        and f.source_id = given.source_id offset 0) version`.execute(db)
  const versions = new Map<string, StoredVersion[]>()
  for (const row of rows) {
    const key = [row.source, row.kind, row.id].join('\u0000')
    versions.set(key, [...(versions.get(key) ?? []), { learnedAt: row.at.toISOString(), digest: row.digest }])
  }
  return versions
}

async function insertFacts(
  { db, organizationId }: Transaction,
  importNo: number,
  rows: readonly (string | null)[][],
  now: Date,
): Promise<void> {
  if (rows.length === 0) return
  const column = (index: number) => rows.map((row) => row[index] ?? null)
  await sql`
    insert into perennial.fact (organization_id, source, kind, source_id, learned_at, account_id, origin_id, happened_on,
      learned_assumed, recorded_at, digest, "values", attributes, import_no, revises)
    select ${organizationId}, source, kind, source_id, learned_at, account_id, origin_id, happened_on, learned_assumed,
      ${now}, digest, "values", attributes, ${importNo}, revises
    from unnest(${column(0)}::text[], ${column(1)}::text[], ${column(2)}::text[], ${column(3)}::timestamptz[],
      ${column(4)}::uuid[], ${column(5)}::uuid[], ${column(6)}::date[], ${column(7)}::boolean[],
      ${column(8)}::text[], ${column(9)}::jsonb[], ${column(10)}::jsonb[], ${column(11)}::boolean[])
      as given (source, kind, source_id, learned_at, account_id, origin_id, happened_on, learned_assumed, digest,
        "values", attributes, revises)`.execute(db)
}
