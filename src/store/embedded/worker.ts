/** The thread that runs the embedded database: takes protocol messages, answers one after the other. */
import { parentPort, workerData } from 'node:worker_threads'
import { OutputBlocks } from './output-blocks.ts'
import { queryMessage } from './protocol-bytes.ts'
import { startDatabase } from './start-database.ts'
import { stopOnCrash } from './stop-on-crash.ts'
import type { RunningDatabase } from './start-database.ts'
import type { FromWorker, ToWorker, WorkerStart } from './worker-messages.ts'

/**
 * A database with one process has no checkpointer: after so many segments of the write-ahead log (16 MiB each) we ask
 * for a checkpoint, or the log would grow without end and recovery after a crash with it.
 */
const SEGMENTS_PER_CHECKPOINT = 16

const FINAL_LINE = /\b(?:FATAL|PANIC): +(.*)/

let lastWords = ''

async function start(): Promise<void> {
  const { directory, key, code } = workerData as WorkerStart
  const running = await startDatabase({ directory, key, code, onLog: rememberFinalLine })
  stopOnCrash(running.database.Module, die)
  let work = Promise.resolve()
  parentPort?.on('message', (message: ToWorker) => {
    work = work.then(() => obey(running, message)).catch(die)
  })
  tell({ kind: 'ready' })
}

async function obey(running: RunningDatabase, message: ToWorker): Promise<void> {
  if (message.kind === 'run') return run(running, message.bytes)
  await running.database.close()
  tell({ kind: 'closed' })
  parentPort?.close()
}

async function run({ database, fileSystem }: RunningDatabase, bytes: Uint8Array): Promise<void> {
  const output = new OutputBlocks((block) => tell({ kind: 'data', bytes: block }, [block.buffer]))
  await database.execProtocolRawStream(bytes, { syncToFs: false, onRawData: (piece) => output.add(piece) })
  output.end()
  tell({ kind: 'done' })
  if (output.idle && fileSystem.logSegments >= SEGMENTS_PER_CHECKPOINT) {
    await database.execProtocolRawStream(queryMessage('CHECKPOINT'), { syncToFs: false, onRawData: () => {} })
    fileSystem.forgetLogSegments()
  }
}

/** The log may hold data of customers: only why the database ended is kept, and told. */
function rememberFinalLine(line: string): void {
  lastWords = FINAL_LINE.exec(line)?.[1] ?? lastWords
}

/** Ends the thread at once, even in the middle of the database's code: it cannot write any more. */
function die(error: unknown): never {
  tell({ kind: 'died', reason: lastWords === '' ? String(error) : lastWords })
  process.exit(1)
}

function tell(message: FromWorker, transfer: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, transfer)
}

start().catch(die)
