/** Turns at the embedded database: one client has it at a time, alone, and leaves nothing behind for the next. */
import { Failure } from '#src/kernel/failure.ts'
import { endsIdle, executeMessage, ownBytes, queryMessage, syncMessage } from './protocol-bytes.ts'
import type { Engine } from './engine.ts'

export interface Session {
  run: Engine['run']
  /** undoes what is open, forgets role, settings, prepared statements and temporary tables, lets the next one in; never fails */
  end(): Promise<void>
}

/**
 * Brings the database back to where a new client expects it, wherever the last one stopped. Running a portal that does
 * not exist fails, and so undoes what was begun without BEGIN and not closed by Sync, which Sync alone would commit.
 * DISCARD ALL also resets the role.
 */
const RESET = [
  executeMessage('no such portal'),
  syncMessage(),
  queryMessage('ROLLBACK'),
  queryMessage('DISCARD ALL'),
]

const DISCARDED = Buffer.from('DISCARD ALL\0')

export class Sessions {
  readonly #engine: Engine
  #free = Promise.resolve()

  constructor(engine: Engine) {
    this.#engine = engine
  }

  /** Waits until the session before has ended. */
  async open(): Promise<Session> {
    const before = this.#free
    const turn = Promise.withResolvers<void>()
    this.#free = turn.promise
    await before
    return {
      run: (bytes, onData) => this.#engine.run(bytes, onData),
      end: async () => {
        await this.#reset()
        turn.resolve()
      },
    }
  }

  async #reset(): Promise<void> {
    const pieces: Uint8Array[] = []
    try {
      await this.#engine.run(ownBytes(RESET), (bytes) => pieces.push(bytes))
    } catch {
      // The database ended, and with it whatever was open.
      return
    }
    const answer = Buffer.concat(pieces)
    if (!answer.includes(DISCARDED) || !endsIdle(answer)) await this.#engine.kill(notReset())
  }
}

function notReset(): Failure {
  return new Failure(
    'unavailable',
    'The embedded database could not be brought back after a client left it.',
    {
      hint: 'Start Perennial again: what was acknowledged is on the disk.',
    },
  )
}
