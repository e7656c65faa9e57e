/** The same call through every door, with what came out in one shape, so that answers can be compared. */

import { Readable, Writable } from 'node:stream'
import { z } from 'zod'
import { type CommandLine, commandLine } from '#src/doors/cli/command-line.ts'
import { local } from '#src/doors/cli/local.ts'
import type { Reached } from '#src/doors/cli/reached.ts'
import { remote } from '#src/doors/cli/remote.ts'
import { Failure } from '#src/kernel/failure.ts'
import { loopbackApp } from '#src/doors/http/loopback-app.ts'
import { makeSessions } from '#src/doors/http/sessions.ts'
import { commandWords, optionName, toolName } from '#src/doors/names.ts'
import type { Offer } from '#src/doors/offer.ts'
import type { Operation } from '#src/operations/operation.ts'

export interface Asked {
  readonly operation: Operation
  readonly input: Readonly<Record<string, unknown>>
  readonly slug: string | null
}

const failure = z.object({ code: z.string(), message: z.string(), hint: z.string().nullable() })

export type Outcome =
  | { readonly output: unknown; readonly items: readonly unknown[] }
  | { readonly failure: z.output<typeof failure> }

export type Through = (asked: Asked) => Promise<Outcome>

/** Collects what is logged, where nothing should be. */
export function logInto(lines: unknown[]): { error(particulars: object): void } {
  return { error: (particulars) => void lines.push(particulars) }
}

export const secret = Buffer.alloc(32, 1)

/** A signed-in program on the loopback address. */
export function signedInApp(offer: Offer, logged: unknown[]) {
  const sessions = makeSessions(secret, () => new Date())
  const app = loopbackApp({ ...offer, log: logInto(logged) }, sessions, '/nowhere')
  const { session } = sessions.seal()
  return async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers)
    headers.set('Host', '127.0.0.1:4747')
    headers.set('Authorization', `Bearer ${session}`)
    return app.fetch(new Request(`http://127.0.0.1:4747${path}`, { ...init, headers }))
  }
}

export function throughRest(ask: ReturnType<typeof signedInApp>): Through {
  return async ({ operation, input, slug }) => {
    const path = operation.http.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(String(input[name])),
    )
    const rest = Object.entries(input).filter(([name]) => !operation.http.path.includes(`{${name}}`))
    const accept = { Accept: 'application/json' }
    const headers: Record<string, string> =
      slug === null ? accept : { ...accept, 'Perennial-Organization': slug }
    const isGet = operation.http.method === 'GET'
    const query = new URLSearchParams()
    for (const [name, value] of isGet ? rest : []) {
      for (const each of [value].flat()) query.append(name, String(each))
    }
    const response = await ask(`/api${path}${query.size > 0 ? `?${query}` : ''}`, {
      method: operation.http.method,
      headers: isGet ? headers : { ...headers, 'Content-Type': 'application/json' },
      ...(isGet ? {} : { body: JSON.stringify(Object.fromEntries(rest)) }),
    })
    const body: unknown = await response.json()
    if (response.status !== 200) return { failure: failure.parse(body) }
    if (operation.item === undefined) return { output: body, items: [] }
    return z.object({ items: z.array(z.unknown()), output: z.unknown() }).parse(body)
  }
}

/** As the command line does it, over a real socket; `socket` is its path. */
export function throughSocket(socket: string): Through {
  return throughReached(remote(socket, 'operator'))
}

function throughReached(reached: Reached): Through {
  return async ({ operation, input, slug }) => {
    const items: unknown[] = []
    const sinks = { report: () => {}, emit: async (item: unknown) => void items.push(item) }
    try {
      const interrupted = new AbortController().signal
      return { output: await reached.call(operation.name, input, slug, sinks, interrupted), items }
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      return { failure: { code: error.code, message: error.message, hint: error.hint ?? null } }
    }
  }
}

export interface Said {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs a command in this process and gives what it printed. */
export async function say(
  line: Partial<CommandLine> & Pick<CommandLine, 'operations' | 'reach'>,
  words: readonly string[],
  more: { isTTY?: boolean; interrupted?: AbortSignal; stdin?: Readable } = {},
): Promise<Said> {
  const stdout = collector(more.isTTY ?? false)
  const stderr = collector(more.isTTY ?? false)
  const interrupted = more.interrupted ?? new AbortController().signal
  const terminal = {
    stdin: more.stdin ?? Readable.from([]),
    stdout: stdout.stream,
    stderr: stderr.stream,
    cwd: '/somewhere',
    interrupted,
  }
  const code = await commandLine({ extras: [], version: '9.9.9', shows: {}, ...line, terminal }, words)
  return { code, stdout: stdout.text(), stderr: stderr.text() }
}

/** A stream that remembers what was written. */
export function collector(isTTY: boolean) {
  const chunks: Buffer[] = []
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      chunks.push(Buffer.from(chunk))
      done()
    },
  })
  return {
    stream: Object.assign(stream, { isTTY, columns: 100 }),
    text: () => Buffer.concat(chunks).toString(),
    bytes: () => Buffer.concat(chunks),
  }
}

export function throughCommandLine(offer: Offer): Through {
  return async ({ operation, input, slug }) => {
    const words = [...commandWords(operation)]
    for (const [name, value] of Object.entries(input)) {
      if (operation.positional?.includes(name) === true) continue
      if (value === true) words.push(`--${optionName(name)}`)
      else for (const each of [value].flat()) words.push(`--${optionName(name)}`, typed(each))
    }
    for (const name of operation.positional ?? []) words.push(...[input[name] ?? []].flat().map(String))
    if (slug !== null) words.push('--organization', slug)
    const reach = async (): Promise<Reached> => local(offer, 'operator', async () => {})
    const said = await say({ operations: offer.operations, reach }, [...words, '--json'])
    if (said.code !== 0) return { failure: failure.parse(JSON.parse(said.stderr)) }
    const lines = said.stdout.split('\n').filter((text) => text !== '')
    const values = lines.map((text): unknown => JSON.parse(text))
    return operation.item === undefined ? { output: values[0], items: [] } : { output: null, items: values }
  }
}

/** As a person types it: an object as JSON. */
function typed(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

const toolResult = z.object({
  result: z.object({
    isError: z.boolean().optional(),
    content: z.array(z.object({ text: z.string() })),
    structuredContent: z.record(z.string(), z.unknown()).optional(),
  }),
})

export function throughMcp(ask: ReturnType<typeof signedInApp>): Through {
  return async ({ operation, input, slug }) => {
    const params = {
      name: toolName(operation),
      arguments: slug === null ? input : { ...input, organization: slug },
    }
    const { result } = toolResult.parse(await askMcp(ask, 'tools/call', params))
    if (result.isError === true) return { failure: failure.parse(JSON.parse(result.content[0]?.text ?? '')) }
    const answer = result.structuredContent ?? {}
    if (operation.item === undefined) return { output: answer, items: [] }
    return z.object({ items: z.array(z.unknown()), output: z.unknown() }).parse(answer)
  }
}

/** One request to `/mcp`; the answer comes as an event or as JSON. */
export async function askMcp(
  ask: ReturnType<typeof signedInApp>,
  method: string,
  params: object,
): Promise<unknown> {
  const response = await ask('/mcp', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
  })
  const text = await response.text()
  const [, data] = /^data: (.*)$/m.exec(text) ?? [null, text]
  return JSON.parse(data ?? '')
}
