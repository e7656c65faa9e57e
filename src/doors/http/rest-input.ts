/** The input of an operation from a request: path, query and JSON body together; or the body as a file. */
import { Failure } from '#src/kernel/failure.ts'
import type { HandedIn } from '#src/operations/handed-in.ts'
import type { Operation } from '#src/operations/operation.ts'
import type { Context } from 'hono'
import { coerceTexts } from '../coerce.ts'
import { jsonSchema } from '../json-schema.ts'

/** @throws Failure 'invalid-input' for a body that is not a JSON object */
export async function restInput(operation: Operation, c: Context): Promise<Record<string, unknown>> {
  const inPath = Object.entries(c.req.param()).map(([name, text]) => [name, [text]] as const)
  const texts = { ...c.req.queries(), ...Object.fromEntries(inPath) }
  const hasBody = operation.http.method !== 'GET' && operation.takesFile !== true
  const body = hasBody ? await jsonBody(c) : {}
  return { ...body, ...coerceTexts(jsonSchema(operation.input, 'input'), texts) }
}

/** The body as it arrives. @throws Failure 'invalid-input' for one that is not declared as bytes */
export function handedIn(c: Context): HandedIn {
  // Like JSON, and unlike a form, a page of another origin cannot send these without asking.
  if (!/^application\/octet-stream\b/.test(c.req.header('Content-Type') ?? '')) {
    throw new Failure('invalid-input', 'The body is not declared as a file', {
      hint: 'Send it with the header "Content-Type: application/octet-stream".',
    })
  }
  const announced = c.req.header('Content-Length')
  return {
    bytes: announced === undefined ? null : Number(announced),
    chunks: c.req.raw.body ?? nothing(),
  }
}

/** An empty file comes without a body. */
async function* nothing(): AsyncGenerator<Uint8Array> {}

async function jsonBody(c: Context): Promise<Record<string, unknown>> {
  const text = await c.req.text()
  if (text === '') return {}
  // A page of another origin can send a form or plain text without asking; JSON it cannot.
  if (!/^application\/json\b/.test(c.req.header('Content-Type') ?? '')) {
    throw new Failure('invalid-input', 'The body is not declared as JSON', {
      hint: 'Send it with the header "Content-Type: application/json".',
    })
  }
  const body = parsed(text)
  if (isRecord(body)) return body
  throw new Failure('invalid-input', 'The body is not a JSON object', { hint: 'Send {} for no input.' })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Failure('invalid-input', `The body is not JSON: ${String(cause)}`, { cause })
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
