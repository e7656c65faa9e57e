/** One client's turn at the embedded database leaves nothing for the next, however it ends. */

import fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openEmbedded } from '#src/store/embedded/open-embedded.ts'
import type { EmbeddedEngine } from '#src/store/embedded/open-embedded.ts'
import { vacuum } from '#src/store/embedded/vacuum.ts'
import { CopyIn } from './support/copy-in.ts'
import { embeddedTemplate } from './support/embedded-template.ts'

let folder: string
let engine: EmbeddedEngine

beforeAll(async () => {
  folder = fs.mkdtempSync(join(tmpdir(), 'perennial-session-'))
  const template = await embeddedTemplate({ cacheKey: 'bare' })
  template.copyTo(join(folder, 'data'))
  engine = await openEmbedded({ directory: join(folder, 'data'), key: template.key, patience: 400 })
  await engine.pool.query('create role visitor; create table kept (n int); grant all on kept to visitor')
})

afterEach(async () => {
  await engine.pool.query('truncate kept')
})

afterAll(async () => {
  await engine.close()
  fs.rmSync(folder, { recursive: true, force: true })
})

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
    const client = await engine.pool.connect()
    for (const sql of EVERYTHING) await client.query(sql)
    client.release(true)
    expect(await found(engine.pool)).toEqual(FRESH)
  })

  it('without telling that a transaction is open does not hand it on', async () => {
    const client = await engine.pool.connect()
    for (const sql of EVERYTHING) await client.query(sql)
    client.release()
    expect(await found(engine.pool)).toEqual(FRESH)
  })

  it('in a transaction that failed does not hand it on', async () => {
    const client = await engine.pool.connect()
    await client.query('begin; insert into kept values (1)')
    await expect(client.query('select nothing')).rejects.toThrow('does not exist')
    client.release()
    expect(await found(engine.pool)).toEqual(FRESH)
  })

  it('by a broken connection while a statement runs leaves nothing', async () => {
    const client = await engine.pool.connect()
    await client.query('begin; set local role visitor; insert into kept values (1)')
    const running = client.query('insert into kept select g from generate_series(1, 50000) g')
    wireOf(client).stream.destroy(new Error('broken'))
    await expect(running).rejects.toThrow('broken')
    client.release(true)
    expect(await found(engine.pool)).toEqual(FRESH)
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
    const client = await engine.pool.connect()
    const wire = wireOf(client)
    say(wire)
    wire.flush()
    const end = left(client)
    wire.stream.destroy()
    await end
    client.release(true)
    expect(await found(engine.pool)).toEqual(FRESH)
    await engine.pool.query('begin; rollback')
  })

  it('in the middle of a message leaves nothing of it', async () => {
    const client = await engine.pool.connect()
    wireOf(client).stream.write(Buffer.from([0x51, 0, 0, 0, 99, 0x73]))
    client.release(true)
    expect(await found(engine.pool)).toEqual(FRESH)
  })

  it('in the middle of a COPY leaves nothing', async () => {
    const client = await engine.pool.connect()
    const copy = new CopyIn('copy kept from stdin')
    const copied = client.query(copy).done
    copy.write('1\n2\n')
    wireOf(client).stream.destroy(new Error('broken'))
    await expect(copied).rejects.toThrow('broken')
    client.release(true)
    expect(await found(engine.pool)).toEqual(FRESH)
  })
})

describe('the pool', () => {
  it('gives each of twenty callers at once their own answers', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, async (_, caller) => {
        const own: number[] = []
        for (let turn = 0; turn < 10; turn++) {
          const result = await engine.pool.query<{ n: number }>('select $1::int * 1000 + $2::int as n', [
            caller,
            turn,
          ])
          own.push(...result.rows.map((row) => row.n))
        }
        return own
      }),
    )
    const expected = Array.from({ length: 20 }, (_, caller) =>
      Array.from({ length: 10 }, (_, turn) => caller * 1000 + turn),
    )
    expect(answers).toEqual(expected)
  })

  it('keeps transactions of concurrent callers apart', async () => {
    await engine.pool.query('insert into kept values (0)')
    const add = async (fails: boolean): Promise<void> => {
      const client = await engine.pool.connect()
      try {
        await client.query('begin')
        const { rows } = await client.query<{ n: number }>('select n from kept')
        await client.query('update kept set n = $1', [(rows[0]?.n ?? 0) + 1])
        await client.query(fails ? 'rollback' : 'commit')
      } finally {
        client.release()
      }
    }
    await Promise.all(Array.from({ length: 20 }, (_, index) => add(index % 4 === 0)))
    expect((await engine.pool.query('select n from kept')).rows).toEqual([{ n: 15 }])
  })

  it('goes on after errors of SQL, each told to the one who made it', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) =>
        engine.pool.query(index % 2 ? 'select 1 as ok' : `select nothing_${index}`),
      ),
    )
    for (const [index, outcome] of outcomes.entries()) {
      if (outcome.status === 'fulfilled') expect(outcome.value.rows).toEqual([{ ok: 1 }])
      else expect(String(outcome.reason)).toContain(`nothing_${index}`)
      expect(outcome.status).toBe(index % 2 ? 'fulfilled' : 'rejected')
    }
  })

  it('says so when a transaction asks for a second connection, and works again afterwards', async () => {
    const outer = await engine.pool.connect()
    await outer.query('begin')
    await expect(engine.pool.query('select 1')).rejects.toMatchObject({
      name: 'Failure',
      code: 'conflict',
      message:
        'The embedded database has one connection, and whoever has it left it idle for 0.4 s while others waited.',
      hint: expect.stringContaining('inside a transaction use its own connection'),
    })
    await expect(engine.pool.connect()).rejects.toMatchObject({ code: 'conflict' })
    await outer.query('insert into kept values (5)')
    await outer.query('commit')
    outer.release()
    expect((await engine.pool.query('select n from kept')).rows).toEqual([{ n: 5 }])
  })

  it('lets callers wait as long as the connection is at work', async () => {
    const outer = await engine.pool.connect()
    const waiting = engine.pool.query('select 1 as one')
    const until = performance.now() + 1200
    while (performance.now() < until) await outer.query('select pg_sleep(0.1)')
    outer.release()
    expect((await waiting).rows).toEqual([{ one: 1 }])
  })

  it('gives days as text, whole numbers as numbers, and refuses to round', async () => {
    const { rows } = await engine.pool.query(
      `select date '2026-03-01' as day, array[date '2026-03-01', null] as days, 9007199254740991 as big,
        array[1, null, 3]::int8[] as many, count(*) as counted from kept`,
    )
    const expected = {
      day: '2026-03-01',
      days: ['2026-03-01', null],
      big: 9007199254740991,
      many: [1, null, 3],
      counted: 0,
    }
    expect(rows).toEqual([expected])
    await expect(engine.pool.query('select 9007199254740993 as n')).rejects.toThrow('too large')
  })

  it('carries values of many megabytes both ways', async () => {
    const large = 'äx'.repeat(7_000_000)
    const { rows } = await engine.pool.query<{ back: string; length: number }>(
      'select $1::text as back, length($1::text) as length',
      [large],
    )
    expect(rows[0]?.length).toBe(large.length)
    expect(rows[0]?.back === large).toBe(true)
  })

  it('vacuums every table and knows their sizes then', async () => {
    await engine.pool.query(
      'insert into kept select g from generate_series(1, 5000) g; delete from kept where n > 100',
    )
    await vacuum(engine.pool)
    const { rows } = await engine.pool.query(
      `select reltuples::int as rows from pg_class where relname = 'kept'`,
    )
    expect(rows).toEqual([{ rows: 100 }])
  })
})

describe('COPY FROM STDIN', () => {
  const copy = async (sql: string, send: (copy: CopyIn) => void): Promise<number> => {
    const client = await engine.pool.connect()
    try {
      const copying = client.query(new CopyIn(sql))
      send(copying)
      return await copying.done
    } finally {
      client.release()
    }
  }

  it('takes the rows', async () => {
    const rows = await copy('-- all of them\n/* now */ COPY kept (n)\nFROM STDIN', (copying) => {
      for (let n = 0; n < 30_000; n += 10_000) {
        copying.write(Array.from({ length: 10_000 }, (_, i) => `${n + i}\n`).join(''))
      }
      copying.end()
    })
    expect(rows).toBe(30_000)
    expect((await engine.pool.query('select sum(n) as sum from kept')).rows).toEqual([{ sum: 449985000 }])
  })

  it('tells what is wrong with them, and takes none', async () => {
    const wrong = copy('copy kept from stdin', (copying) => {
      copying.write('1\nno number\n')
      copying.end()
    })
    await expect(wrong).rejects.toThrow('invalid input syntax')
    await expect(copy('copy nowhere from stdin', (copying) => copying.end())).rejects.toThrow(
      'does not exist',
    )
    await expect(
      copy('copy kept from stdin', (copying) => copying.fail('on second thoughts')),
    ).rejects.toThrow('on second thoughts')
    expect((await engine.pool.query('select count(*) as rows from kept')).rows).toEqual([{ rows: 0 }])
  })

  it('is refused, not waited for, when the client has no data to send', async () => {
    await expect(engine.pool.query('copy kept from stdin')).rejects.toThrow()
    expect(await found(engine.pool)).toEqual(FRESH)
  })
})
