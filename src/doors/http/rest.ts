/** The REST interface under `/api`: each operation at its own path, JSON in and out, items as lines on request. */
import type { Operation } from '#src/operations/operation.ts'
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { accepts } from 'hono/accepts'
import { bodyLimit } from 'hono/body-limit'
import { type Call, callOperation } from '../call-operation.ts'
import { Failure } from '#src/kernel/failure.ts'
import { refuseUnwaited } from '#src/kernel/refuse-unwaited.ts'
import { answerFailure, type HttpDoor, type LetIn, slugOf } from './door.ts'
import { fileResponse, wantsFile } from './file-response.ts'
import { jsonLines } from './json-lines.ts'
import { handedIn, restInput } from './rest-input.ts'

const MOST_BYTES = 1_000_000

export function rest(door: HttpDoor): Hono<LetIn> {
  const app = new Hono<LetIn>()
  const limited = bodyLimit({
    maxSize: MOST_BYTES,
    onError: (c) => answerFailure(c, tooLarge(), door.log),
  })
  for (const operation of fixedPathsFirst(door.operations)) {
    // A file is not kept in memory; how long it may be is for its operation to say.
    const guard: MiddlewareHandler = operation.takesFile === true ? (_, next) => next() : limited
    app.on(operation.http.method, honoPath(operation), guard, (c) => answer(door, operation, c))
  }
  app.all('*', (c) => answerFailure(c, nothingHere(door, c), door.log))
  app.onError((error, c) => answerFailure(c, error, door.log))
  return app
}

async function answer(door: HttpDoor, operation: Operation, c: Context<LetIn>): Promise<Response> {
  const call: Call = {
    operation: operation.name,
    input: await restInput(operation, c),
    slug: slugOf(c),
    ...c.var,
    ...(operation.takesFile === true ? { handedIn: handedIn(c) } : {}),
  }
  if (operation.isFile === true && wantsFile(c)) return fileResponse(await callOperation(door, call))
  if (operation.item === undefined) return c.json(await callOperation(door, call))
  if (wantsLines(c)) return jsonLines(door, call, c)
  const items: unknown[] = []
  const output = await callOperation(door, call, {
    report: () => refuseUnwaited(c.req.raw.signal),
    emit: async (item) => {
      refuseUnwaited(c.req.raw.signal)
      items.push(item)
    },
  })
  return c.json({ items, output })
}

function wantsLines(c: Context): boolean {
  const supports = ['application/json', 'application/jsonl']
  return accepts(c, { header: 'Accept', supports, default: 'application/json' }) === 'application/jsonl'
}

/** So that `/imports/discard` is not taken for an import of that name. */
function fixedPathsFirst(operations: readonly Operation[]): readonly Operation[] {
  const parameters = (operation: Operation): number => operation.http.path.split('{').length
  return operations.toSorted((a, b) => parameters(a) - parameters(b))
}

function honoPath({ http }: Operation): string {
  return http.path.replaceAll(/\{(\w+)\}/g, ':$1')
}

function nothingHere({ operations }: HttpDoor, c: Context): Failure {
  const path = c.req.path.replace(/^\/api/, '')
  const other = operations.find(({ http }) => http.path === path)
  return new Failure('not-found', `There is nothing at ${c.req.method} ${c.req.path}`, {
    hint:
      other === undefined
        ? 'GET /api lists what there is.'
        : `Use ${other.http.method}: ${other.summary.toLowerCase()}.`,
  })
}

function tooLarge(): Failure {
  return new Failure('invalid-input', `The request is larger than ${MOST_BYTES / 1_000_000} MB`)
}
