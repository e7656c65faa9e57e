/** Asks the process behind a socket about itself, and for the credentials that only it can make. */
import { Failure } from '#src/kernel/failure.ts'
import { z } from 'zod'
import { socketFetch } from './cli/socket-fetch.ts'
import type { About } from './http/socket-app.ts'
import { socketPath } from './socket-path.ts'

const about = z.object({ pid: z.int(), version: z.string(), url: z.string().nullable() })
const link = z.object({ url: z.string() })
const token = z.object({ token: z.string() })

/** What runs on the data of this home. @throws Failure 'unavailable' when nothing does */
export async function askAbout(home: string): Promise<About> {
  return about.parse(await ask(home, 'GET', '/about'))
}

/** A one-time sign-in link. @throws Failure 'unavailable' when no server runs */
export async function askForLink(home: string): Promise<string> {
  return link.parse(await ask(home, 'POST', '/link')).url
}

/** A token for programs, good for 30 days. @throws Failure 'unavailable' when no server runs */
export async function askForToken(home: string): Promise<string> {
  return token.parse(await ask(home, 'POST', '/token')).token
}

async function ask(home: string, method: string, path: string): Promise<unknown> {
  const request = new Request(`http://socket${path}`, { method })
  const response = await socketFetch(socketPath(home))(request).catch((cause: unknown) => {
    throw noServer(cause)
  })
  // A command that opened the data by itself serves no browser, and so makes no credentials.
  if (response.status === 404) throw noServer()
  return response.json()
}

function noServer(cause?: unknown): Failure {
  return new Failure('unavailable', 'No Perennial server runs on this data', {
    hint: 'Start it with "npm start"; PERENNIAL_HOME must be the same.',
    cause,
  })
}

/** Why a second server does not start. */
export function secondServer({ pid, url, version }: About): Failure {
  const where = url === null ? 'a command that is still at work' : `at ${url}`
  return new Failure(
    'conflict',
    `Perennial ${version} has this data open already: process ${pid}, ${where}`,
    {
      hint: 'Use that one, stop it first, or choose other data with PERENNIAL_HOME.',
    },
  )
}
