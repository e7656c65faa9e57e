/** Asks the API of a running server. */
import { Agent, request } from 'node:http'
import type { Serving } from './serve.ts'

export interface Answered {
  readonly body: string
  readonly milliseconds: number
}

export type Ask = (path: string, method?: string, body?: object) => Promise<Answered>

/** One connection, kept open, as a browser or program has it. */
export function asker({ url, token }: Serving): Ask {
  const agent = new Agent({ keepAlive: true, maxSockets: 2 })
  const headers = { Authorization: `Bearer ${token}`, 'Perennial-Organization': 'main' }
  return (path, method = 'GET', body) =>
    new Promise((resolve, reject) => {
      const began = performance.now()
      request(`${url}/api${path}`, { agent, method, headers: { ...headers, ...json(body) } }, (response) => {
        const pieces: string[] = []
        response.setEncoding('utf8').on('data', (piece: string) => pieces.push(piece))
        response.on('error', reject).on('end', () => {
          const answer = pieces.join('')
          if (response.statusCode === 200) resolve({ body: answer, milliseconds: performance.now() - began })
          else reject(new Error(`${method} ${path}: ${response.statusCode} ${answer.slice(0, 500)}`))
        })
      })
        .on('error', reject)
        .end(body && JSON.stringify(body))
    })
}

function json(body: object | undefined): Record<string, string> {
  return body ? { 'Content-Type': 'application/json' } : {}
}
