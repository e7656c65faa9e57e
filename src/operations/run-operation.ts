/** Runs an operation the same way for every door: permission, input, transaction or errand, output. */
import type { Actor } from '#src/access/actor.ts'
import { may } from '#src/access/may.ts'
import { Failure } from '#src/kernel/failure.ts'
import { refuseUnwaited } from '#src/kernel/refuse-unwaited.ts'
import { inOrganization } from '#src/store/tenant.ts'
import type { z } from 'zod'
import type { HandedIn } from './handed-in.ts'
import type { House } from './house.ts'
import type { Operation, Progress } from './operation.ts'
import { todayOf } from './today.ts'

export interface Sinks {
  report(progress: Progress): void
  emit(item: unknown): Promise<void>
  /** aborted once nobody waits for the answer: what only reads is then not begun */
  readonly signal?: AbortSignal | undefined
}

/** For whoever wants the answer alone. */
export const deaf: Sinks = { report: () => {}, emit: async () => {} }

/**
 * @returns the output as its schema allows, so that nothing leaks that is not declared
 * @throws Failure 'forbidden', 'invalid-input', or what the operation itself says
 */
export async function runOperation(
  operation: Operation,
  input: unknown,
  actor: Actor,
  house: House,
  sinks: Sinks = deaf,
  handedIn: HandedIn | null = null,
): Promise<unknown> {
  if (!may(actor, operation.permission)) {
    throw new Failure('forbidden', `${operation.name} is not allowed here`, {
      hint: `It needs the permission "${operation.permission}", which the role "${actor.role}" does not have.`,
    })
  }
  if (operation.takesFile === true && handedIn === null) throw noFile(operation)
  const given = parseInput(operation, input)
  const context = { actor, now: house.now(), today: await todayOf(house, actor.organizationId) }
  const inTransaction = <T>(work: Parameters<typeof inOrganization<T>>[2]) =>
    inOrganization(house.database, actor.organizationId, work)
  const output =
    operation.kind === 'transaction'
      ? await inTransaction((tx) => {
          if (operation.permission === 'read') refuseUnwaited(sinks.signal)
          return operation.run(given, { ...context, tx })
        })
      : await operation.run(given, {
          ...context,
          house,
          handedIn,
          inTransaction,
          report: sinks.report,
          emit: (item) => sinks.emit(operation.item ? operation.item.parse(item) : item),
        })
  return operation.output.parse(output)
}

function noFile({ name, http }: Operation): Failure {
  return new Failure('invalid-input', `${name} takes a file`, {
    hint: `Send its bytes as the body of ${http.method} /api${http.path}.`,
  })
}

function parseInput(operation: Operation, input: unknown): z.output<z.ZodObject> {
  const parsed = operation.input.safeParse(input ?? {})
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map((issue) =>
    issue.path.length > 0 ? `${issue.path.join('.')}: ${issue.message}` : issue.message,
  )
  throw new Failure('invalid-input', `${operation.name}: ${problems.join('; ')}`, {
    details: parsed.error.issues,
  })
}
