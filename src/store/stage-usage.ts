/** Writes a chunk of account-days of usage of an import; days that say nothing new are left out. */
import { addDays, type Day, dayFromNumber, dayNumber } from '#src/kernel/day.ts'
import { Failure } from '#src/kernel/failure.ts'
import { newVersion, type StoredVersion, type VersionToAdd } from '#src/facts/new-version.ts'
import type { Grain } from '#src/facts/usage-entry.ts'
import { daysOf, wholeOn } from '#src/facts/usage-period.ts'
import { sql } from 'kysely'
import { insertUsage } from './insert-usage.ts'
import { idsOfAccounts, type RecordIds, type Staged } from './stage-facts.ts'
import type { Transaction } from './tenant.ts'
import { usageOf } from './usage-of.ts'
import type { UsageToStage } from './usage-to-stage.ts'

export async function stageUsage(
  tx: Transaction,
  importNo: number,
  usage: UsageToStage,
  now: Date,
): Promise<Staged> {
  const accounts = await accountColumn(tx, usage)
  const stored = await storedVersions(tx, usage, accounts)
  const chosen: number[] = []
  const versions: VersionToAdd[] = []
  const recordedAt = now.toISOString()
  const firstVersion = firstVersions(usage, recordedAt)
  const known = usage.on.map((on, at) =>
    stored.get(keyOf(accounts[at]!.origin, on, usage.grain[at]!, usage.source[at]!)),
  )
  const plain = known.map((versionsKnown, at) =>
    versionsKnown === undefined
      ? firstVersion(at)
      : newVersion(versionsKnown, versionInput(usage, at), recordedAt),
  )
  const isWhole = wholeNow(usage, plain, recordedAt)
  for (let at = 0; at < usage.on.length; at++) {
    const version = plain[at] ?? (isWhole(at) ? newlyWhole(known[at] ?? [], usage, at, recordedAt) : null)
    if (version === null) continue
    chosen.push(at)
    versions.push(version)
  }
  if (chosen.length > 0) await insertUsage(tx, { usage, accounts, chosen, versions }, { importNo, now })
  return { added: chosen.length, accountIds: new Set(chosen.map((at) => accounts[at]!.living)) }
}

/** A period's use counts as learned on its last day. */
function versionInput({ digest, observedAt, on, grain }: UsageToStage, at: number) {
  const happenedAt = `${addDays(on[at]!, daysOf(grain[at]!) - 1)}T00:00:00Z`
  return { digest: digest[at]!, observedAt: observedAt[at]!, happenedAt }
}

/**
 * Whether a week or month that comes again unchanged is known to be over: it says when it was seen, or rows beside it
 * say something new of the same period or a later one. A file that was brought a second time tells no more than before.
 */
function wholeNow(
  { source, grain, on, observedAt }: UsageToStage,
  plain: readonly (VersionToAdd | null)[],
  recordedAt: string,
): (at: number) => boolean {
  const newest = new Map<string, string>()
  const feedOf = (at: number) => `${grain[at]!} ${source[at]!}`
  for (const [at, version] of plain.entries())
    if (version !== null && grain[at] !== 'day' && on[at]! > (newest.get(feedOf(at)) ?? ''))
      newest.set(feedOf(at), on[at]!)
  return (at) =>
    grain[at] !== 'day' &&
    (observedAt[at] !== null || on[at]! <= (newest.get(feedOf(at)) ?? '')) &&
    new Date(observedAt[at] ?? recordedAt).toISOString() >= wholeDay(on[at]!, grain[at]!)
}

/** The version in which the number that told a part tells the whole; null where the whole was known before. */
function newlyWhole(
  known: readonly StoredVersion[],
  usage: UsageToStage,
  at: number,
  recordedAt: string,
): VersionToAdd | null {
  const whole = wholeDay(usage.on[at]!, usage.grain[at]!)
  const told = known.map(({ learnedAt, digest }) => ({
    learnedAt,
    digest: new Date(learnedAt).toISOString() < whole ? `${digest} in part` : digest,
  }))
  return newVersion(told, versionInput(usage, at), recordedAt)
}

function wholeDay(on: Day, grain: Grain): Day {
  return dayFromNumber(wholeOn(dayNumber(on), grain))
}

/** The version of a row of which nothing is stored depends on its days alone, so each is reckoned once. */
function firstVersions(usage: UsageToStage, recordedAt: string): (at: number) => VersionToAdd | null {
  const known = new Map<string, VersionToAdd | null>()
  return (at) => {
    const key = `${usage.on[at]!} ${usage.grain[at]!} ${usage.observedAt[at]}`
    if (!known.has(key)) known.set(key, newVersion([], versionInput(usage, at), recordedAt))
    return known.get(key)!
  }
}

function keyOf(originId: string, on: string, grain: string, source: string): string {
  return `${originId} ${on} ${grain} ${source}`
}

/** By row its record and account. The days of an account come after each other, so each is looked up about once. */
async function accountColumn(tx: Transaction, usage: UsageToStage): Promise<RecordIds[]> {
  const { accountSource: sources, accountSourceId: sourceIds } = usage
  const isOther = (at: number) => sourceIds[at] !== sourceIds[at - 1] || sources[at] !== sources[at - 1]
  const others = [...sourceIds.keys()].filter(isOther)
  const ids = await idsOfAccounts(
    tx,
    others.map((at) => sources[at]!),
    others.map((at) => sourceIds[at]!),
  )
  let found: RecordIds | undefined
  return sourceIds.map((sourceId, at) => {
    if (isOther(at)) found = ids.get(`${sources[at]!}\u0000${sourceId}`)
    if (found !== undefined) return found
    throw new Failure('invalid-input', `usage of ${usage.on[at]!}: there is no account ${sourceId}`)
  })
}

async function storedVersions(
  tx: Transaction,
  usage: UsageToStage,
  accounts: readonly RecordIds[],
): Promise<Map<string, StoredVersion[]>> {
  const days = usage.on.toSorted()
  const { rows } = await sql<{
    id: string
    on: string
    grain: string
    source: string
    at: Date
    digest: string
  }>`
    select origin_id as id, "on", grain, source, learned_at as at, digest
    from ${usageOf(tx, [...new Set(accounts.map(({ living }) => living))], { from: days[0]!, to: days.at(-1)! }, true)}`.execute(
    tx.db,
  )
  const versions = new Map<string, StoredVersion[]>()
  for (const row of rows) {
    const key = keyOf(row.id, row.on, row.grain, row.source)
    versions.set(key, [...(versions.get(key) ?? []), { learnedAt: row.at.toISOString(), digest: row.digest }])
  }
  return versions
}
