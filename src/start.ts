/** `perennial start`: opens the data, serves it, keeps the clock, and says what it found. */
import { setTimeout as wait } from 'node:timers/promises'
import { claimSocket, type Claim } from '#src/doors/claim-socket.ts'
import { clock } from '#src/doors/clock/clock.ts'
import { touchedBy } from '#src/doors/clock/touched.ts'
import { progressLine } from '#src/doors/cli/progress-line.ts'
import { type Terminal, write } from '#src/doors/cli/terminal.ts'
import type { Log } from '#src/doors/failure-body.ts'
import { type Answer, listen } from '#src/doors/http/listen.ts'
import { loopbackApp } from '#src/doors/http/loopback-app.ts'
import { sessionSecret } from '#src/doors/http/session-secret.ts'
import { makeSessions } from '#src/doors/http/sessions.ts'
import { signInUrl, socketApp } from '#src/doors/http/socket-app.ts'
import { askAbout, secondServer } from '#src/doors/socket-client.ts'
import type { House } from '#src/operations/house.ts'
import { operations } from '#src/operations/operations.ts'
import { openJobs } from '#src/store/jobs.ts'
import { buildWeb, webDirectory } from './build-web.ts'
import type { Config } from './config.ts'
import { firstDiagnosis } from './first-diagnosis.ts'
import { openHouse, version } from './open-house.ts'

export interface Start {
  readonly config: Config
  /** load the sample company when there is no data yet */
  readonly sample: boolean
  readonly terminal: Terminal
  readonly log: Log
}

/**
 * Runs until it is interrupted.
 * @throws Failure 'conflict' when another server has the data, or the port is taken
 */
export async function start(options: Start): Promise<void> {
  const closing: (() => Promise<void>)[] = []
  try {
    await serve(options, (close) => closing.push(close))
    await write(options.terminal.stdout, '\nStopping …\n')
  } finally {
    for (const close of closing.toReversed()) await close()
  }
}

async function serve(
  { config, sample, terminal, log }: Start,
  atTheEnd: (close: () => Promise<void>) => void,
): Promise<void> {
  const claim = await claimed(config.home)
  atTheEnd(claim.release)
  // The port is taken first: if somebody has it, that is said before any work is done.
  const app = promised<Answer>()
  const listening = await listen(async (request) => (await app.promise)(request), config.port)
  atTheEnd(listening.close)
  const progress = progressLine(terminal.stderr)
  progress.report({ says: 'Opening the data', done: 0, of: null })
  const built = buildWeb()
  built.catch(() => {})
  const death = promised<never>()
  const { house, stop } = await openServing(config, log, death.reject)
  atTheEnd(stop)
  const stopping = new AbortController()
  const door = { operations, house, log, stopping: stopping.signal }
  const sessions = makeSessions(await sessionSecret(config.home), house.now)
  claim.serve(socketApp(door, { pid: process.pid, version, url: listening.url }, sessions).fetch)
  const found = await firstDiagnosis(house, sample, progress.report)
  await built
  app.resolve(loopbackApp(door, sessions, webDirectory).fetch)
  progress.clear()
  await write(terminal.stdout, `${found}\n${welcome(signInUrl(listening.url, sessions.issueLink().token))}`)
  atTheEnd(async () => stopping.abort())
  await Promise.race([interruption(terminal.interrupted), death.promise])
}

/** A promise that may fail before anybody waits for it. */
function promised<T>(): PromiseWithResolvers<T> {
  const resolvers = Promise.withResolvers<T>()
  resolvers.promise.catch(() => {})
  return resolvers
}

async function claimed(home: string): Promise<Claim> {
  const claim = await claimSocket(home)
  if (claim === 'taken') throw secondServer(await askAbout(home))
  return claim
}

interface Serving {
  readonly house: House
  stop(): Promise<void>
}

async function openServing(config: Config, log: Log, onDeath: (error: Error) => void): Promise<Serving> {
  const touched = Promise.withResolvers<House['touched']>()
  const house = await openHouse(config, async (...marked) => (await touched.promise)(...marked), onDeath)
  try {
    const jobs = await openJobs(house.database, (error) => log.error({ err: error }, 'A job failed'))
    const running = await clock({ operations, house }, jobs)
    touched.resolve(touchedBy(jobs))
    return {
      house,
      stop: async () => {
        running.stop()
        await jobs.stop()
        await house.database.close()
      },
    }
  } catch (error) {
    await house.database.close()
    throw error
  }
}

function welcome(url: string): string {
  return `Open Perennial in the browser (this link signs in once):\n\n  ${url}\n\nYour own files:  npx perennial import ./my-folder     Stop:  Ctrl-C\n`
}

/** Resolves on Ctrl-C; a timer keeps the process alive until then. */
async function interruption(interrupted: AbortSignal): Promise<void> {
  const aDay = 86_400_000
  while (!interrupted.aborted) await wait(aDay, undefined, { signal: interrupted }).catch(() => {})
}
