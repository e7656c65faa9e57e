/** Parquet files: their types as text, their mistakes by row. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { describe, expect, it } from 'vitest'
import { lines, taken } from './support/files.ts'

/** A Parquet file of what the query selects. */
async function parquet(query: string): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'perennial-parquet-'))
  const path = join(folder, 'file.parquet')
  const instance = await DuckDBInstance.create(':memory:')
  try {
    const connection = await instance.connect()
    await connection.run("SET TimeZone = 'UTC'")
    await connection.run(`COPY (${query}) TO '${path}' (FORMAT parquet)`)
    connection.closeSync()
    return readFileSync(path)
  } finally {
    instance.closeSync()
    rmSync(folder, { recursive: true, force: true })
  }
}

describe('Parquet', () => {
  it('is read with the types that columns have there', async () => {
    const accounts =
      await parquet(`SELECT 17::BIGINT AS id, ' Acme ' AS name, DATE '2025-03-01' AS created_on,
      2.0::DOUBLE AS tier, 'NaN'::DOUBLE AS employees, 1234.50::DECIMAL(10, 2) AS revenue,
      ['Berlin', 'Rome'] AS offices, NULL::VARCHAR AS city,
      TIMESTAMPTZ '2026-01-01 10:00:00+02' AS observed_at, {'a': 1} AS extra, 1e-7::DOUBLE AS small`)
    const subscriptions =
      await parquet(`SELECT 'S-1' AS id, 17 AS account_id, TIMESTAMP '2025-03-01 00:00:00' AS start_on,
      true AS auto_renew, 12::UTINYINT AS billing_months, 0.1::FLOAT AS arr`)
    const { report, facts } = await taken({
      'accounts.parquet': accounts,
      'subscriptions.parquet': subscriptions,
    })
    expect(lines(report)).toEqual([])
    expect(report.files).toMatchObject([
      { format: 'parquet', rows: 1, unknownColumns: ['extra', 'small'] },
      { format: 'parquet', rows: 1 },
    ])
    expect(facts).toMatchObject([
      {
        sourceId: '17',
        observedAt: '2026-01-01T08:00:00.000Z',
        attributes: { extra: '{"a":1}', small: '0.000000100000000' },
      },
      { sourceId: 'S-1', accountSourceId: '17' },
    ])
    expect(facts[0]?.values).toEqual({
      id: '17',
      name: 'Acme',
      created_on: '2025-03-01',
      tier: 2,
      revenue: 1234.5,
      offices: ['Berlin', 'Rome'],
    })
    expect(facts[1]?.values).toMatchObject({
      start_on: '2025-03-01',
      auto_renew: true,
      billing_months: 12,
      arr: 0.1,
    })
  })

  it('tells mistakes by the number of the row', async () => {
    const accounts = await parquet(`SELECT 'A-' || i AS id, if(i = 3, NULL, 'N') AS name, i AS tier,
      TIMESTAMP '2026-01-01 10:00:00' AS observed_at FROM range(1, 5) AS t(i)`)
    const { report } = await taken({ 'accounts.parquet': accounts })
    expect(lines(report)).toEqual([
      'accounts.parquet:3 name "": empty; fill it: the column is required',
      'accounts.parquet:4 tier "4": more than 3; give 1 to 3',
    ])
    expect(report.files[0]!.assumptions).toEqual(['observed_at: 4 times without a zone taken as UTC'])
  })

  it('of usage says the same as CSV of usage', async () => {
    const rows = `SELECT 'A-' || (i % 7) AS account_id, DATE '2026-01-01' + (i % 11)::INTEGER AS "on",
      'u' || (i % 5) AS user_id, (i % 13)::DOUBLE / 4 AS events FROM range(5000) AS t(i)`
    const text = Array.from({ length: 5000 }, (_, i) => {
      const on = new Date(Date.UTC(2026, 0, 1 + (i % 11))).toISOString().slice(0, 10)
      return `A-${i % 7},${on},u${i % 5},${(i % 13) / 4}`
    })
    const known = { account: new Set(Array.from({ length: 7 }, (_, i) => `crm\u0000A-${i}`)) }
    const fromParquet = await taken({ 'usage.parquet': await parquet(rows) }, { known })
    const fromCsv = await taken(
      { 'usage.csv': `account_id,on,user_id,events\n${text.join('\n')}\n` },
      { known },
    )
    expect(fromParquet.usage).toEqual(fromCsv.usage)
    expect(fromParquet.report.accountDays).toBe(77)
  })
})
