/** The pool before the embedded database: to its callers, it is one of `pg` like any other. */

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { vacuum } from '#src/store/embedded/vacuum.ts'
import { CopyIn } from './support/copy-in.ts'
import { embeddedCopy } from './support/embedded-copy.ts'
import type { EmbeddedCopy } from './support/embedded-copy.ts'

let database: EmbeddedCopy

beforeAll(async () => {
  database = await embeddedCopy(800)
  await database.pool.query('create table kept (n int)')
})

afterEach(async () => {
  await database.pool.query('truncate kept')
})

afterAll(() => database.remove())

describe('the pool', () => {
  it('gives each of twenty callers at once their own answers', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, async (_, caller) => {
        const own: number[] = []
        for (let turn = 0; turn < 10; turn++) {
          const result = await database.pool.query<{ n: number }>('select $1::int * 1000 + $2::int as n', [
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
    await database.pool.query('insert into kept values (0)')
    const add = async (fails: boolean): Promise<void> => {
      const client = await database.pool.connect()
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
    expect((await database.pool.query('select n from kept')).rows).toEqual([{ n: 15 }])
  })

  it('goes on after errors of SQL, each told to the one who made it', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) =>
        database.pool.query(index % 2 ? 'select 1 as ok' : `select nothing_${index}`),
      ),
    )
    for (const [index, outcome] of outcomes.entries()) {
      if (outcome.status === 'fulfilled') expect(outcome.value.rows).toEqual([{ ok: 1 }])
      else expect(String(outcome.reason)).toContain(`nothing_${index}`)
      expect(outcome.status).toBe(index % 2 ? 'fulfilled' : 'rejected')
    }
  })

  it('says so when a transaction asks for a second connection, and works again afterwards', async () => {
    const outer = await database.pool.connect()
    await outer.query('begin')
    await expect(database.pool.query('select 1')).rejects.toMatchObject({
      name: 'Failure',
      code: 'conflict',
      message:
        'The embedded database has one connection, and whoever has it left it idle for 0.8 s while others waited.',
      hint: expect.stringContaining('inside a transaction use its own connection'),
    })
    await expect(database.pool.connect()).rejects.toMatchObject({ code: 'conflict' })
    await outer.query('insert into kept values (5)')
    await outer.query('commit')
    outer.release()
    expect((await database.pool.query('select n from kept')).rows).toEqual([{ n: 5 }])
  })

  it('lets callers wait as long as the connection is at work', async () => {
    const outer = await database.pool.connect()
    const waiting = database.pool.query('select 1 as one')
    const until = performance.now() + 2000
    while (performance.now() < until) await outer.query('select pg_sleep(0.1)')
    outer.release()
    expect((await waiting).rows).toEqual([{ one: 1 }])
  })

  it('gives days as text, whole numbers as numbers, and refuses to round', async () => {
    const { rows } = await database.pool.query(
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
    await expect(database.pool.query('select 9007199254740993 as n')).rejects.toThrow('too large')
  })

  it('carries values of many megabytes both ways', async () => {
    const large = 'äx'.repeat(7_000_000)
    const { rows } = await database.pool.query<{ back: string; length: number }>(
      'select $1::text as back, length($1::text) as length',
      [large],
    )
    expect(rows[0]?.length).toBe(large.length)
    expect(rows[0]?.back === large).toBe(true)
  })

  it('vacuums every table and knows their sizes then', async () => {
    await database.pool.query(
      'insert into kept select g from generate_series(1, 5000) g; delete from kept where n > 100',
    )
    await vacuum(database.pool)
    const { rows } = await database.pool.query(
      `select reltuples::int as rows from pg_class where relname = 'kept'`,
    )
    expect(rows).toEqual([{ rows: 100 }])
  })
})

describe('COPY FROM STDIN', () => {
  const copy = async (sql: string, send: (copy: CopyIn) => void): Promise<number> => {
    const client = await database.pool.connect()
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
    expect((await database.pool.query('select sum(n) as sum from kept')).rows).toEqual([{ sum: 449985000 }])
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
    expect((await database.pool.query('select count(*) as rows from kept')).rows).toEqual([{ rows: 0 }])
  })

  it('is refused, not waited for, when the client has no data to send', async () => {
    const copying = database.pool.query('copy kept from stdin')
    await expect(copying).rejects.toThrow('No source stream defined')
    expect((await database.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  })
})

describe('closing', () => {
  it('waits for who has the connection, answers what was asked before, and then says that it is closed', async () => {
    const own = await embeddedCopy(20_000)
    const client = await own.pool.connect()
    const queued = own.pool.query('select 2 as two')
    const closed = own.close()
    const late = own.pool.query('select 3 as three')
    await client.query('create table last (n int)')
    client.release()
    expect((await queued).rows).toEqual([{ two: 2 }])
    expect((await late).rows).toEqual([{ three: 3 }])
    await closed
    await expect(own.pool.query('select 1')).rejects.toThrow('after calling end on the pool')
    await own.remove()
  })

  it('does not wait for ever', async () => {
    const own = await embeddedCopy(200)
    const client = await own.pool.connect()
    await client.query('begin')
    await own.close()
    await expect(client.query('commit')).rejects.toMatchObject({
      name: 'Failure',
      code: 'unavailable',
      message: 'The embedded database is closed.',
    })
    await own.remove()
  })
})
