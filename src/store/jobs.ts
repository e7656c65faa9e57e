/** Work for later, kept in the database: it outlives the process, is retried, and runs by schedule. */
import { type ConstructorOptions, PgBoss } from 'pg-boss'
import type { Pool } from 'pg'
import type { Database } from './database.ts'
import { jobsSchema } from './migrate.ts'

/** Runs with the data of every job that is due, all at once; when it throws, all of them are tried again. */
export type JobHandler = (data: readonly unknown[]) => Promise<void>

export interface Jobs {
  work(name: string, handler: JobHandler): Promise<void>
  /** cron expressions (UTC) by name; schedules of other names end. What was missed while away runs once. */
  schedule(crons: Readonly<Record<string, string>>): Promise<void>
  send(name: string, data: object, startAfterSeconds: number): Promise<void>
  /** lets what runs finish, for some seconds; what does not is tried again later */
  stop(): Promise<void>
}

const MOST_AT_ONCE = 1000
const POLL_SECONDS = 0.5
const STOP_MILLISECONDS = 10_000

const queue = {
  // A process that dies stops its heartbeat, and what it was doing is taken up again by the next.
  heartbeatSeconds: 30,
  expireInSeconds: 12 * 3600,
  retryLimit: 5,
  retryDelay: 10,
  retryBackoff: true,
  deleteAfterSeconds: 24 * 3600,
} as const

/** @param onError told of every failed job and of every fault of the queue itself; not of a job that ended with the program */
export async function openJobs(database: Database, onError: (error: unknown) => void): Promise<Jobs> {
  const boss = new PgBoss(bossOptions(database))
  boss.on('error', onError)
  await boss.start()
  const made = new Map<string, Promise<void>>()
  const ensureQueue = (name: string): Promise<void> => {
    const known = made.get(name) ?? boss.createQueue(name, queue)
    made.set(name, known)
    return known
  }
  return {
    work: async (name, handler) => {
      await ensureQueue(name)
      const options = { batchSize: MOST_AT_ONCE, pollingIntervalSeconds: POLL_SECONDS }
      await boss.work(name, options, async (jobs) => {
        try {
          await handler(jobs.map(({ data }) => data))
        } catch (error) {
          if (!isEnding(error)) onError(error)
          throw error
        }
      })
    },
    schedule: async (crons) => {
      for (const { name } of await boss.getSchedules()) if (!(name in crons)) await boss.unschedule(name)
      for (const [name, cron] of Object.entries(crons)) {
        await ensureQueue(name)
        await boss.schedule(name, cron, {}, { missed: 'once' })
      }
    },
    send: async (name, data, startAfterSeconds) => {
      await ensureQueue(name)
      await boss.send(name, data, { startAfter: startAfterSeconds })
    },
    stop: () => boss.stop({ graceful: true, timeout: STOP_MILLISECONDS }),
  }
}

/** Makes or updates the tables of the queue; on a server `perennial migrate` does it, as their owner. */
export async function migrateJobs(pool: Pool): Promise<void> {
  const boss = new PgBoss({ ...common(pool), supervise: false, schedule: false })
  await boss.start()
  await boss.stop({ graceful: false })
}

function bossOptions({ pool, engine }: Database): ConstructorOptions {
  if (engine === 'embedded') return { ...common(pool), backend: 'pglite' }
  return { ...common(pool), migrate: false, createSchema: false }
}

function common(pool: Pool): ConstructorOptions {
  return {
    schema: jobsSchema,
    db: { executeSql: async (text, values) => pool.query(text, values) },
    persistQueueStats: false,
    // Its tables stay small, and the role of the server does not own their indexes.
    reindex: false,
    monitorVacuum: false,
  }
}

/** What a job was doing was broken off: it comes again once somebody serves. */
function isEnding(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.every(isEnding)
  return error instanceof DOMException && error.name === 'AbortError'
}
