/** One client's turn at the embedded database leaves nothing for the next, however it ends. */

import type pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { CopyIn } from './support/copy-in.ts'
import { embeddedCopy } from './support/embedded-copy.ts'
import type { EmbeddedCopy } from './support/embedded-copy.ts'

let database: EmbeddedCopy

beforeAll(async () => {
  database = await embeddedCopy(5000)
  await database.pool.query('create role visitor; create table kept (n int); grant all on kept to visitor')
})

afterEach(async () => {
  await database.pool.query('truncate kept')
})

afterAll(() => database.remove())

/** What a client finds that nobody was before. */
const FRESH = {
  transaction: false,
  role: 'none',
  name: 'postgres',
  setting: '',
  timeout: '0',
  statements: 0,
  portals: 0,
  temporary: 0,
  locks: 0,
  kept: 0,
}

async function found(pool: pg.Pool): Promise<object> {
  const result = await pool.query(`
    select now() <> statement_timestamp() and pg_current_xact_id_if_assigned() is not null as transaction,
      current_setting('role') as role, current_user as name,
      coalesce(current_setting('app.organization_id', true), '') as setting,
      current_setting('lock_timeout') as timeout,
      (select count(*) from pg_prepared_statements) as statements,
      (select count(*) from pg_cursors where name <> '') as portals,
      (select count(*) from pg_class where relpersistence = 't') as temporary,
      (select count(*) from pg_locks where locktype = 'advisory') as locks,
      (select count(*) from kept) as kept`)
  return result.rows[0]
}

const EVERYTHING = [
  `set lock_timeout = '7s'`,
  `select set_config('app.organization_id', 'somebody', false)`,
  'create temporary table mine as select 1 as n',
  'prepare plan as select 1',
  'select pg_advisory_lock(7)',
  'set role visitor',
  'begin',
  `set local app.organization_id = 'another'`,
  'insert into kept values (1)',
  'declare open cursor for select * from kept',
]

/** The driver's own connection, to speak the protocol by hand. */
interface Wire {
  parse(message: { text: string; name?: string }): void
  bind(message: { values?: string[] }): void
  execute(message: object): void
  flush(): void
  stream: { destroy(error?: Error): void; write(bytes: Buffer): void }
}

function wireOf(client: pg.PoolClient): Wire {
  return (client as unknown as { connection: Wire }).connection
}

async function left(client: pg.PoolClient): Promise<void> {
  await new Promise((resolve) => client.once('end', resolve))
}

describe('a client that leaves', () => {
  it('in a transaction, with role, settings, statement, table, lock and cursor, leaves none of them', async () => {
    const client = await database.pool.connect()
    for (const sql of EVERYTHING) await client.query(sql)
    client.release(true)
    expect(await found(database.pool)).toEqual(FRESH)
  })

  it('without telling that a transaction is open does not hand it on', async () => {
    const client = await database.pool.connect()
    for (const sql of EVERYTHING) await client.query(sql)
    client.release()
    expect(await found(database.pool)).toEqual(FRESH)
  })

  it('in a transaction that failed does not hand it on', async () => {
    const client = await database.pool.connect()
    await client.query('begin; insert into kept values (1)')
    await expect(client.query('select nothing')).rejects.toThrow('does not exist')
    client.release()
    expect(await found(database.pool)).toEqual(FRESH)
  })

  it('by a broken connection while a statement runs leaves nothing', async () => {
    const client = await database.pool.connect()
    await client.query('begin; set local role visitor; insert into kept values (1)')
    const running = client.query('insert into kept select g from generate_series(1, 50000) g')
    wireOf(client).stream.destroy(new Error('broken'))
    await expect(running).rejects.toThrow('broken')
    client.release(true)
    expect(await found(database.pool)).toEqual(FRESH)
  })

  const unfinished: [string, (wire: Wire) => void][] = [
    ['after Parse', (wire) => wire.parse({ text: 'insert into kept values (1)', name: 'mine' })],
    [
      'after Execute, with no transaction begun',
      (wire) => {
        wire.parse({ text: 'insert into kept values ($1)' })
        wire.bind({ values: ['1'] })
        wire.execute({})
      },
    ],
    [
      'after Execute of BEGIN and of an INSERT',
      (wire) => {
        for (const text of ['begin', 'set role visitor', 'insert into kept values (1)']) {
          wire.parse({ text })
          wire.bind({})
          wire.execute({})
        }
      },
    ],
    ['after an error', (wire) => wire.parse({ text: 'selec' })],
  ]
  it.each(unfinished)('in the middle of an exchange, %s and no Sync, leaves nothing', async (_where, say) => {
    const client = await database.pool.connect()
    const wire = wireOf(client)
    say(wire)
    wire.flush()
    const end = left(client)
    wire.stream.destroy()
    await end
    client.release(true)
    expect(await found(database.pool)).toEqual(FRESH)
    await database.pool.query('begin; rollback')
  })

  it('in the middle of a message leaves nothing of it', async () => {
    const client = await database.pool.connect()
    wireOf(client).stream.write(Buffer.from([0x51, 0, 0, 0, 99, 0x73]))
    client.release(true)
    expect(await found(database.pool)).toEqual(FRESH)
  })

  it('in the middle of a COPY leaves nothing', async () => {
    const client = await database.pool.connect()
    const copy = new CopyIn('copy kept from stdin')
    const copied = client.query(copy).done
    copy.write('1\n2\n')
    wireOf(client).stream.destroy(new Error('broken'))
    await expect(copied).rejects.toThrow('broken')
    client.release(true)
    expect(await found(database.pool)).toEqual(FRESH)
  })
})
