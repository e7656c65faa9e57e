/** The real server on a book that stands: without the diagnosis at its start and without a clock, which would work beside the measurement. */
import pino from 'pino'
import { buildWeb, webDirectory } from '#src/build-web.ts'
import { readConfig } from '#src/config.ts'
import { listen } from '#src/doors/http/listen.ts'
import { loopbackApp } from '#src/doors/http/loopback-app.ts'
import { sessionSecret } from '#src/doors/http/session-secret.ts'
import { makeSessions } from '#src/doors/http/sessions.ts'
import { signInUrl } from '#src/doors/http/socket-app.ts'
import { openHouse } from '#src/open-house.ts'
import { operations } from '#src/operations/operations.ts'

const config = readConfig(process.env)
const log = pino({ level: 'error' }, pino.destination(2))
await buildWeb()
const house = await openHouse(
  config,
  async () => {},
  (error) => {
    throw error
  },
)
const sessions = makeSessions(await sessionSecret(config.home), house.now)
const app = loopbackApp({ operations, house, log }, sessions, webDirectory)
const { url, close } = await listen(async (request) => app.fetch(request), config.port)
process.on('SIGTERM', () => void close().then(() => house.database.close()))
const link = signInUrl(url, sessions.issueLink().token)
process.stdout.write(`${JSON.stringify({ url, link, token: sessions.seal().session })}\n`)
