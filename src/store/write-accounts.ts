/** Writes what a person says of accounts: one import of its own, opened and published at once. */
import { randomUUID } from 'node:crypto'
import {
  handId,
  type HandColumn,
  isWrittenOfAccount,
  recordsSaid,
  WRITTEN_BY,
} from '#src/facts/account-by-hand.ts'
import { accountRow } from '#src/facts/account-row.ts'
import { BY_HAND } from '#src/facts/by-hand.ts'
import type { Fact, Value } from '#src/facts/fact.ts'
import { type AccountKey, factsOfAccounts } from './histories.ts'
import { openImport, publishImport, writeChunk } from './imports.ts'
import { type FactToStage, stageFacts } from './stage-facts.ts'
import type { Transaction } from './tenant.ts'

/** null: as the records say it. */
export type WantedColumns = Readonly<Partial<Record<HandColumn, string | number | null>>>

export interface Writer {
  /** an e-mail address, or the role */
  readonly by: string
  readonly now: Date
  /** when it holds from: now, or the time of day on the day that the organization lives on */
  readonly at: Date
}

/**
 * Only what differs from what holds is written; what is the same as the records say follows them from now on.
 * @returns the number of the import; null: all of it held already
 */
export async function writeAccounts(
  tx: Transaction,
  accounts: readonly AccountKey[],
  wanted: WantedColumns,
  { by, now, at }: Writer,
): Promise<number | null> {
  const ids = accounts.map(({ id }) => id)
  const known = await factsOfAccounts(tx, ids, ['account'])
  const facts = accounts.flatMap((account) => {
    const latest = (known.get(account.id) ?? []).filter(({ supersededOn }) => supersededOn === null)
    return changedFacts(account, wanted, latest, by)
  })
  if (facts.length === 0) return null
  const columns = new Set(facts.flatMap(({ values }) => Object.keys(values)))
  const { importNo } = await openImport(tx, {
    // One that repeats it is another one.
    fingerprint: `by-hand ${randomUUID()}`,
    request: {
      paths: [...columns].map((column) => `${BY_HAND}/accounts/${column}`),
      map: null,
      source: BY_HAND,
      reading: {},
      partial: false,
    },
    now,
    runBy: by,
  })
  const chunk = { importNo, kind: 'account', chunk: 0, rows: facts.length }
  const { accountIds } = await writeChunk(tx, chunk, () => stageFacts(tx, importNo, facts, at))
  await publishImport(tx, importNo, now, [...accountIds])
  return importNo
}

function changedFacts(
  account: AccountKey,
  wanted: WantedColumns,
  latest: readonly Fact[],
  by: string,
): FactToStage[] {
  const byRecords = accountRow(latest.filter((fact) => !isWrittenOfAccount(fact)))?.values ?? {}
  const own = recordsSaid(latest).find(
    ({ record }) => record.source === account.source && record.sourceId === account.sourceId,
  )
  return Object.entries(wanted).flatMap(([name, value]) => {
    const column = name as HandColumn
    const said: Value = value === (byRecords[column] ?? null) ? null : value
    const before = own?.written.get(column)?.values[column] ?? null
    return said === before ? [] : [handFact(account, column, said, by)]
  })
}

function handFact(account: AccountKey, column: HandColumn, value: Value, by: string): FactToStage {
  return {
    kind: 'account',
    source: BY_HAND,
    sourceId: handId(account, column),
    accountSource: account.source,
    accountSourceId: account.sourceId,
    happenedOn: null,
    observedAt: null,
    values: { [column]: value },
    attributes: { [WRITTEN_BY]: by },
  }
}
