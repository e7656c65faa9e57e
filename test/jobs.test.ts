/** Work for later: it is done once, outlives who asked for it, and is tried again when it fails. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '#src/store/database.ts'
import { type Jobs, openJobs } from '#src/store/jobs.ts'
import { testDatabase } from './support/test-database.ts'

let database: Database
const errors: unknown[] = []
const openHere = (): Promise<Jobs> => openJobs(database, (error) => errors.push(error))

beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

describe('jobs', () => {
  it('are done together when they are due, once, also after who sent them is gone', async () => {
    const sender = await openHere()
    await sender.send('greet', { name: 'Ada' }, 0)
    await sender.send('greet', { name: 'Grace' }, 0)
    await sender.send('greet', { name: 'Later' }, 3600)
    await sender.stop()

    const done: unknown[] = []
    const worker = await openHere()
    await worker.work('greet', async (data) => void done.push(...data))
    await expect.poll(() => done, { timeout: 30_000 }).toHaveLength(2)
    await worker.stop()
    expect(done).toEqual(expect.arrayContaining([{ name: 'Ada' }, { name: 'Grace' }]))
    const { rows } = await database.pool.query(
      `select state, count(*)::int as count from jobs.job where name = 'greet' group by state order by state`,
    )
    expect(rows).toEqual([
      { state: 'created', count: 1 },
      { state: 'completed', count: 2 },
    ])
    expect(errors).toEqual([])
  })

  it('that fail are told, and tried again later', async () => {
    const jobs = await openHere()
    await jobs.work('fail', async () => {
      throw new Error('not now')
    })
    await jobs.send('fail', {}, 0)
    await expect.poll(() => errors.length, { timeout: 30_000 }).toBeGreaterThan(0)
    const state = async (): Promise<unknown> =>
      (await database.pool.query(`select state from jobs.job where name = 'fail'`)).rows[0]?.state
    await expect.poll(state, { timeout: 30_000 }).toBe('retry')
    await jobs.stop()
    expect(errors.splice(0)).toEqual([new Error('not now')])
  })

  it('that end with the program come again later, and are no error', async () => {
    const jobs = await openHere()
    await jobs.work('break', async () => {
      const stopping = new DOMException('Perennial is stopping', 'AbortError')
      throw new AggregateError([stopping], 'break failed for 1')
    })
    await jobs.send('break', {}, 0)
    const state = async (): Promise<unknown> =>
      (await database.pool.query(`select state from jobs.job where name = 'break'`)).rows[0]?.state
    await expect.poll(state, { timeout: 30_000 }).toBe('retry')
    await jobs.stop()
    expect(errors).toEqual([])
  })

  it('by schedule are those of the list, and no others', async () => {
    const jobs = await openHere()
    await jobs.schedule({ nightly: '15 2 * * *', weekly: '0 3 * * 0' })
    await jobs.schedule({ nightly: '30 2 * * *' })
    await jobs.stop()
    const { rows } = await database.pool.query('select name, cron, timezone from jobs.schedule')
    expect(rows).toEqual([{ name: 'nightly', cron: '30 2 * * *', timezone: 'UTC' }])
    expect(errors).toEqual([])
  })
})
