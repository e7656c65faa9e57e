/** Typesets sheets in a thread of its own, which is renewed before its memory grows too large. */
import { Worker } from 'node:worker_threads'
import { Failure } from '#src/kernel/failure.ts'
import { readPrintFiles } from './print-files.ts'
import type { FromWorker, ToWorker, WorkerStart } from './worker-messages.ts'

export type Typeset = Extract<FromWorker, { kind: 'printed' }>

export interface PrinterOptions {
  /** how long one document may take before its thread is ended, ms */
  readonly timeLimit?: number
  /** how long an idle thread is kept, ms */
  readonly idleLimit?: number
}

/** The compiler keeps some 20 MB of every one-page plan, whatever is called: after so many pages its thread is ended. */
const PAGES_PER_WORKER = 8

const workerFile = new URL('./worker.ts', import.meta.url)

export class Printer {
  readonly #timeLimit: number
  readonly #idleLimit: number
  #files: Promise<WorkerStart> | undefined
  #worker: Worker | undefined
  #queue: Promise<unknown> = Promise.resolve()
  #idle: NodeJS.Timeout | undefined
  #pages = 0
  #started = 0

  constructor({ timeLimit = 120_000, idleLimit = 20_000 }: PrinterOptions = {}) {
    this.#timeLimit = timeLimit
    this.#idleLimit = idleLimit
  }

  /** How many threads it has started so far. */
  get started(): number {
    return this.#started
  }

  /** One after the other, in the order in which they were asked for. */
  typeset(sheet: string): Promise<Typeset> {
    const done = this.#queue.then(() => this.#run(sheet))
    this.#queue = done.catch(() => {})
    return done
  }

  /** Ends the thread; the next sheet starts another one. */
  async close(): Promise<void> {
    await this.#queue
    await this.#end()
  }

  async #run(sheet: string): Promise<Typeset> {
    clearTimeout(this.#idle)
    const worker = (this.#worker ??= await this.#start())
    const answer = await this.#answer(worker, sheet).catch(async (error: unknown) => {
      await this.#end()
      throw error
    })
    if (answer.kind === 'failed') throw notPrinted(answer.reason)
    this.#pages += answer.pages
    if (this.#pages >= PAGES_PER_WORKER) await this.#end()
    else this.#rest(worker)
    return answer
  }

  async #start(): Promise<Worker> {
    this.#files ??= readPrintFiles()
    const worker = new Worker(workerFile, { workerData: await this.#files })
    worker.on('error', () => {}).on('exit', () => this.#forget(worker))
    this.#started += 1
    this.#pages = 0
    return worker
  }

  /** The answer of the thread; a Failure when it dies or takes too long. */
  async #answer(worker: Worker, sheet: string): Promise<FromWorker> {
    worker.ref()
    const { promise, resolve, reject } = Promise.withResolvers<FromWorker>()
    const limit = setTimeout(() => reject(tookTooLong(this.#timeLimit)), this.#timeLimit)
    const ended = (code: number): void => reject(notPrinted(`the typesetting thread ended with code ${code}`))
    const broke = (error: Error): void => reject(notPrinted(String(error)))
    worker.on('message', resolve).on('exit', ended).on('error', broke)
    worker.postMessage({ sheet } satisfies ToWorker, [])
    try {
      return await promise
    } finally {
      clearTimeout(limit)
      worker.off('message', resolve).off('exit', ended).off('error', broke)
    }
  }

  /** An idle thread keeps no process alive. */
  #rest(worker: Worker): void {
    worker.unref()
    this.#idle = setTimeout(() => void this.#end(), this.#idleLimit).unref()
  }

  #forget(worker: Worker): void {
    if (this.#worker === worker) this.#worker = undefined
  }

  async #end(): Promise<void> {
    clearTimeout(this.#idle)
    const worker = this.#worker
    this.#worker = undefined
    await worker?.terminate()
  }
}

function tookTooLong(limit: number): Failure {
  return new Failure('unavailable', `The document was not printed within ${limit / 1000} seconds.`, {
    hint: 'Print a shorter form, such as one-page, or take the plan as Markdown.',
  })
}

function notPrinted(reason: string): Failure {
  return new Failure('unavailable', `The document could not be printed: ${reason}`, {
    hint: 'Take it as Markdown for now, and report this with the text above.',
  })
}
