/** `fetch` over a Unix socket or named pipe, which the one of Node cannot do. */
import { type IncomingMessage, request } from 'node:http'
import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'

const ATTEMPTS = 20
const PAUSE_MILLISECONDS = 50

/** Answers a request to any host by asking the socket. */
export function socketFetch(path: string): (asked: Request) => Promise<Response> {
  return async (asked) => {
    const body = Buffer.from(await asked.arrayBuffer())
    const answer = await send(path, asked, body)
    const headers = new Headers()
    for (const [name, value] of Object.entries(answer.headers)) {
      for (const each of [value ?? []].flat()) headers.append(name, each)
    }
    const status = answer.statusCode ?? 500
    const isEmpty = status === 204 || status === 304
    // The types of Node and of the browser describe the same stream in different words.
    const stream = Readable.toWeb(answer) as ReadableStream<Uint8Array>
    return new Response(isEmpty ? null : stream, { status, headers })
  }
}

/** Tries for a second: for a moment, while it changes hands, a socket may not be where it was seen. */
async function send(path: string, asked: Request, body: Buffer): Promise<IncomingMessage> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await sendOnce(path, asked, body)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      const isNotThere = code === 'ENOENT' || code === 'ECONNREFUSED'
      if (!isNotThere || attempt === ATTEMPTS) throw error
      await sleep(PAUSE_MILLISECONDS, undefined, { signal: asked.signal })
    }
  }
}

function sendOnce(socketPath: string, asked: Request, body: Buffer): Promise<IncomingMessage> {
  const { pathname, search } = new URL(asked.url)
  return new Promise((resolve, reject) => {
    const sent = request({
      socketPath,
      path: pathname + search,
      method: asked.method,
      headers: { ...Object.fromEntries(asked.headers), 'content-length': body.length },
      signal: asked.signal,
    })
    sent.once('response', resolve)
    sent.once('error', reject)
    sent.end(body)
  })
}
