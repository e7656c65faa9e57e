/** The pool of the one connection that the embedded database has; says what is wrong where it would hang. */
import pg from 'pg'
import { Failure } from '#src/kernel/failure.ts'
import { Bridge } from './bridge.ts'
import { columnTypes } from '../column-types.ts'
import { Sessions } from './sessions.ts'
import type { Engine } from './engine.ts'

type Callback = (
  error: Error | undefined,
  client: pg.PoolClient | undefined,
  release: (error?: Error | boolean) => void,
) => void

export interface PoolOptions {
  readonly engine: Engine
  /** milliseconds that a caller waits while whoever has the connection does nothing with it */
  readonly patience: number
}

export class SingleConnectionPool extends pg.Pool {
  readonly #engine: Engine
  readonly #patience: number

  constructor({ engine, patience }: PoolOptions) {
    const sessions = new Sessions(engine)
    super({
      max: 1,
      // The connection costs nothing while it is idle, and opening it anew costs a round trip.
      idleTimeoutMillis: 0,
      user: 'postgres',
      database: 'postgres',
      stream: () => new Bridge(sessions),
      types: columnTypes,
    })
    this.#engine = engine
    this.#patience = patience
    // When the database dies, client and pool say so, and an error that nobody listens to ends the process. Whoever
    // waits for an answer, or asks next, gets the reason anyway.
    this.on('connect', (client) => client.on('error', () => {}))
    this.on('error', () => {})
  }

  override connect(): Promise<pg.PoolClient>
  override connect(callback: Callback): void
  override connect(callback?: Callback): Promise<pg.PoolClient> | void {
    const client = this.#take()
    if (callback === undefined) return client
    void tell(client, callback)
  }

  async #take(): Promise<pg.PoolClient> {
    const taken = super.connect()
    const since = performance.now()
    const inVain = Promise.withResolvers<never>()
    const stopListening = this.#engine.onEnd(inVain.reject)
    const watch = setInterval(() => {
      const waitedInSilence = Math.min(this.#engine.quietFor, performance.now() - since)
      if (waitedInSilence >= this.#patience) inVain.reject(nestedUse(this.#patience))
    }, this.#patience / 4)
    try {
      return leavingNothingOpen(await Promise.race([taken, inVain.promise]))
    } catch (error) {
      // When the connection comes after all, nobody waits for it any more.
      taken.then(
        (client) => client.release(),
        () => {},
      )
      throw error
    } finally {
      clearInterval(watch)
      stopListening()
    }
  }
}

async function tell(taking: Promise<pg.PoolClient>, callback: Callback): Promise<void> {
  const [taken] = await Promise.allSettled([taking])
  if (taken.status === 'fulfilled') callback(undefined, taken.value, taken.value.release)
  else callback(taken.reason, undefined, () => {})
}

/** A client given back in the middle of a transaction is not given to the next, but closed, which undoes it. */
function leavingNothingOpen(client: pg.PoolClient): pg.PoolClient {
  const release = client.release
  client.release = (error) => release(error || client.getTransactionStatus() !== 'I')
  return client
}

function nestedUse(patience: number): Failure {
  const seconds = Math.round(patience / 100) / 10
  return new Failure(
    'conflict',
    `The embedded database has one connection, and whoever has it left it idle for ${seconds} s while others waited.`,
    {
      hint:
        'Most likely a transaction asked for a second connection, which it can never get: ' +
        'inside a transaction use its own connection, and wait there for nothing else.',
    },
  )
}
