/** In every table an organization sees, changes and deletes its own rows only, whatever the statement says. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#src/access/actor.ts'
import { contentOf, tenantTables } from './support/tenant-tables.ts'
import type { TestHouse } from './support/test-house.ts'
import { markers, twoCompanies } from './support/two-companies.ts'

let test: TestHouse
let hidden: Actor
let asking: Actor
let tables: string[]

beforeAll(async () => {
  ;({ test, hidden, asking } = await twoCompanies())
  tables = await tenantTables(test.house.database.pool)
})

afterAll(() => test.close())

describe('a transaction', () => {
  it('sees nothing while no organization is set', async () => {
    const { pool, applicationRole } = test.house.database
    const client = await pool.connect()
    try {
      for (const setting of ['', `set local app.organization_id = ''`]) {
        await client.query('begin')
        if (applicationRole !== null) await client.query(`set local role ${applicationRole}`)
        await client.query(setting)
        for (const table of tables) {
          const { rows } = await client.query(`select count(*)::int as seen from ${table}`)
          expect(rows, table).toEqual([{ seen: 0 }])
        }
        await client.query('rollback')
      }
    } finally {
      client.release()
    }
  })

  it('keeps to its organization while others are at work', async () => {
    const seen = await Promise.all(
      Array.from({ length: 24 }, (_, at) => at % 2 === 0).map((isHidden) =>
        test.transaction(isHidden ? hidden : asking, async ({ db }) => {
          const { rows } = await sql<{ marker: string }>`
            select distinct split_part(source_id, '-', 1) as marker, pg_sleep(0.01)::text as slept
            from perennial.account`.execute(db)
          return rows.map((row) => row.marker).join() === (isHidden ? markers.hidden : markers.own)
        }),
      ),
    )
    expect(seen).toEqual(Array.from({ length: 24 }, () => true))
  })
})

describe('in every table', () => {
  it('there is something to hide, and something of one’s own', async () => {
    for (const actor of [hidden, asking]) {
      const content = await test.transaction(actor, (tx) => contentOf(tx, tables))
      for (const table of tables) expect(content[table]?.rows, table).toBeGreaterThan(0)
    }
  })

  it('another organization sees, changes and deletes nothing', async () => {
    const before = await test.transaction(hidden, (tx) => contentOf(tx, tables))
    await test.transaction(asking, async ({ db }) => {
      for (const table of tables.map((name) => sql.table(name))) {
        const theirs = sql`organization_id = ${hidden.organizationId}`
        const { rows } =
          await sql`select from ${table} where ${theirs} or organization_id <> ${asking.organizationId}`.execute(
            db,
          )
        expect(rows).toEqual([])
        const same = sql`update ${table} set organization_id = organization_id`
        expect(await sql`${same} where ${theirs}`.execute(db)).toMatchObject({ numAffectedRows: 0n })
        expect(await sql`delete from ${table} where ${theirs}`.execute(db)).toMatchObject({
          numAffectedRows: 0n,
        })
      }
    })
    expect(await test.transaction(hidden, (tx) => contentOf(tx, tables))).toEqual(before)
  })

  it('another organization deletes only its own with a statement that names none', async () => {
    const before = await test.transaction(hidden, (tx) => contentOf(tx, tables))
    const undo = new Error('undo')
    await expect(
      test.transaction(asking, async ({ db }) => {
        // Those that refer to others first.
        const referred = ['perennial.review', 'perennial.plan', 'perennial.account']
        for (const table of tables.toSorted((a, b) => referred.indexOf(a) - referred.indexOf(b)))
          await sql`delete from ${sql.table(table)}`.execute(db)
        throw undo
      }),
    ).rejects.toBe(undo)
    expect(await test.transaction(hidden, (tx) => contentOf(tx, tables))).toEqual(before)
  })

  it('another organization cannot write a row, nor give one away', async () => {
    for (const table of tables) {
      const row = await test.transaction(hidden, async ({ db }) => {
        const { rows } = await sql<{
          row: object
        }>`select to_jsonb(t) as row from ${sql.table(table)} t limit 1`.execute(db)
        return rows[0]!.row
      })
      const columns = await written(table)
      const insert = test.transaction(asking, ({ db }) =>
        sql`insert into ${sql.table(table)} (${columns}) select ${columns}
          from jsonb_populate_record(null::${sql.table(table)}, ${JSON.stringify(row)}::jsonb)`.execute(db),
      )
      await expect(insert, table).rejects.toThrow(/violates row-level security policy/)
      const give = test.transaction(asking, ({ db }) =>
        sql`update ${sql.table(table)} set organization_id = ${hidden.organizationId}`.execute(db),
      )
      await expect(give, table).rejects.toThrow(/violates row-level security policy/)
    }
  })
})

/** The columns of a table that are not computed from others. */
async function written(table: string) {
  const [schema, name] = table.split('.')
  const { rows } = await test.house.database.pool.query<{ column_name: string }>(
    `select column_name from information_schema.columns
     where table_schema = $1 and table_name = $2 and is_generated = 'NEVER'`,
    [schema, name],
  )
  return sql.join(rows.map((row) => sql.ref(row.column_name)))
}
