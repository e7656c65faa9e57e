/** The main thread's end of the embedded database: hands requests to the worker, and says when it died. */
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { Failure } from '#src/kernel/failure.ts'
import { databaseCode } from './database-code.ts'
import type { FromWorker, ToWorker, WorkerStart } from './worker-messages.ts'

type OnData = (bytes: Uint8Array<ArrayBuffer>) => void
type OnEnd = (reason: Failure) => void

interface Waiting {
  readonly onData: OnData
  readonly resolve: () => void
  readonly reject: OnEnd
}

export class Engine {
  readonly #worker: Worker
  /** unanswered requests; the worker answers in their order */
  readonly #waiting: Waiting[] = []
  readonly #onEnd = new Set<OnEnd>()
  readonly #exited = Promise.withResolvers<void>()
  #ended: Failure | undefined
  #lastActive = performance.now()

  private constructor(worker: Worker) {
    this.#worker = worker
  }

  /** Starts the database. Throws a `Failure` that says why, when it does not start. */
  static async start(start: Omit<WorkerStart, 'code'>): Promise<Engine> {
    // Compiled, the worker lies beside this file under the same ending.
    const file = new URL(`./worker${extname(import.meta.url)}`, import.meta.url)
    const engine = new Engine(new Worker(file, { workerData: { ...start, code: await databaseCode() } }))
    try {
      await engine.#ready()
    } catch (error) {
      await engine.#worker.terminate()
      throw doesNotStart(start.directory, error)
    }
    return engine
  }

  /** Sends whole protocol messages; `onData` gets the answer in blocks. Rejects when the database ends first. */
  run(bytes: Uint8Array<ArrayBuffer>, onData: OnData): Promise<void> {
    if (this.#ended !== undefined) return Promise.reject(this.#ended)
    return new Promise((resolve, reject) => {
      this.#waiting.push({ onData, resolve, reject })
      this.#send({ kind: 'run', bytes }, [bytes.buffer])
    })
  }

  /** Calls once the database is gone, closed or dead. Gives the way to stop listening. */
  onEnd(listener: OnEnd): () => void {
    if (this.#ended === undefined) this.#onEnd.add(listener)
    else listener(this.#ended)
    return () => this.#onEnd.delete(listener)
  }

  /** Milliseconds since anything was asked or answered; 0 while an answer is due. */
  get quietFor(): number {
    return this.#waiting.length > 0 ? 0 : performance.now() - this.#lastActive
  }

  /** Answers what was asked, lets the database write its checkpoint, and ends the thread. */
  async close(): Promise<void> {
    if (this.#ended === undefined) this.#send({ kind: 'close' })
    await new Promise<void>((resolve) => this.onEnd(() => resolve()))
    await this.#worker.terminate()
  }

  /** Ends the database where it stands, as a loss of power would. */
  async kill(reason: Failure): Promise<void> {
    this.#end(reason)
    await this.#worker.terminate()
  }

  /** Resolves once the thread has ended and touches no file any more. */
  get exited(): Promise<void> {
    return this.#exited.promise
  }

  #ready(): Promise<void> {
    return new Promise((resolve, reject) => {
      const stopListening = this.onEnd(reject)
      this.#worker.on('message', (message: FromWorker) => {
        if (message.kind !== 'ready') return this.#hear(message)
        stopListening()
        resolve()
      })
      this.#worker.on('error', (error) => this.#end(died(String(error))))
      this.#worker.on('exit', (code) => {
        this.#end(died(`its thread ended with code ${code}`))
        this.#exited.resolve()
      })
    })
  }

  #hear(message: FromWorker): void {
    this.#lastActive = performance.now()
    if (message.kind === 'data') this.#waiting[0]?.onData(message.bytes)
    else if (message.kind === 'done') this.#waiting.shift()?.resolve()
    else if (message.kind === 'closed') this.#end(closed())
    else if (message.kind === 'died') this.#end(died(message.reason))
  }

  #end(reason: Failure): void {
    if (this.#ended !== undefined) return
    this.#ended = reason
    for (const waiting of this.#waiting.splice(0)) waiting.reject(reason)
    for (const listener of this.#onEnd) listener(reason)
    this.#onEnd.clear()
  }

  #send(message: ToWorker, transfer: ArrayBuffer[] = []): void {
    this.#lastActive = performance.now()
    this.#worker.postMessage(message, transfer)
  }
}

function closed(): Failure {
  return new Failure('unavailable', 'The embedded database is closed.')
}

function died(reason: string): Failure {
  return new Failure('unavailable', `The embedded database stopped: ${reason}`, {
    hint: 'Start Perennial again: what was acknowledged is on the disk. If the disk is full, make room first.',
  })
}

function doesNotStart(directory: string, reason: unknown): Failure {
  const why = reason instanceof Error ? reason.message : String(reason)
  return new Failure('unavailable', `The embedded database in ${directory} does not start. ${why}`, {
    hint: 'Is the disk full, or the folder damaged or copied while in use? If so, bring back a backup of it.',
    cause: reason,
  })
}
