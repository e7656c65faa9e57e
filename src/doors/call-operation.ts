/** One call of one operation: the same steps, and so the same answer and the same failure, through every door. */
import type { Role } from '#src/access/actor.ts'
import { Failure } from '#src/kernel/failure.ts'
import { enter } from '#src/operations/enter.ts'
import type { Operation } from '#src/operations/operation.ts'
import { runOperation, type Sinks } from '#src/operations/run-operation.ts'
import type { Offer } from './offer.ts'

export interface Call {
  readonly operation: string
  readonly input: unknown
  /** the organization that the caller names; null: none */
  readonly slug: string | null
  readonly role: Role
}

/**
 * @throws Failure 'not-found' for an operation or organization that does not exist, 'invalid-input' also for
 *   an input that the operation does not know, and whatever the operation says
 */
export async function callOperation(
  { operations, house }: Offer,
  call: Call,
  sinks?: Sinks,
): Promise<unknown> {
  const operation = operations.find(({ name }) => name === call.operation)
  if (operation === undefined) throw new Failure('not-found', `There is no operation "${call.operation}"`)
  const actor = await enter(house, operation, call)
  refuseUnknown(operation, inputsFor(operation, call.role), call.input)
  return runOperation(operation, call.input, actor, house, sinks)
}

/** The inputs that a role may give: an agent names no files, or it could have any file of the machine read. */
export function inputsFor({ input, paths }: Operation, role: Role): readonly string[] {
  const all = Object.keys(input.shape)
  return role === 'agent' ? all.filter((name) => paths?.includes(name) !== true) : all
}

/** A misspelt filter must not answer as if nothing had been asked. */
function refuseUnknown({ name }: Operation, known: readonly string[], given: unknown): void {
  if (typeof given !== 'object' || given === null) return
  const unknown = Object.keys(given).filter((key) => !known.includes(key))
  if (unknown.length === 0) return
  throw new Failure('invalid-input', `${name} does not know ${unknown.map((key) => `"${key}"`).join(', ')}`, {
    hint: known.length === 0 ? 'It takes no input.' : `It knows ${known.join(', ')}.`,
  })
}
