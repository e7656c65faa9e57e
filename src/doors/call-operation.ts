/** One call of one operation: the same steps, and so the same answer and the same failure, through every door. */
import type { Role } from '#src/access/actor.ts'
import { Failure } from '#src/kernel/failure.ts'
import { enter } from '#src/operations/enter.ts'
import type { HandedIn } from '#src/operations/handed-in.ts'
import type { Operation } from '#src/operations/operation.ts'
import { runOperation, type Sinks } from '#src/operations/run-operation.ts'
import type { Offer } from './offer.ts'

export interface Call {
  readonly operation: string
  readonly input: unknown
  /** the organization that the caller names; null: none */
  readonly slug: string | null
  readonly role: Role
  /** whether the files of this machine are the caller's own: who opens its socket, or its data */
  readonly isAtMachine: boolean
  /** the file that comes with it, where the operation takes one */
  readonly handedIn?: HandedIn
  /** nobody sits before it until it is answered, so that work in the background need not give way */
  readonly nobodyWaits?: true
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
  refusePaths(operation, call)
  refuseUnknown(operation, inputsFor(operation, call), call.input)
  const run = () => runOperation(operation, call.input, actor, house, sinks, call.handedIn)
  return call.nobodyWaits === true ? run() : house.callers.attend(run)
}

/**
 * The inputs that a caller may give: who is not at the machine names no files of it, nor does an agent, or they could
 * have any file of the machine read.
 */
export function inputsFor(
  { input, paths }: Operation,
  { role, isAtMachine }: Pick<Call, 'role' | 'isAtMachine'>,
): readonly string[] {
  const all = Object.keys(input.shape)
  return role === 'agent' || !isAtMachine ? all.filter((name) => paths?.includes(name) !== true) : all
}

/** A person who is signed in has another way, and is told it. */
function refusePaths({ name, paths = [] }: Operation, { role, isAtMachine, input }: Call): void {
  if (role === 'agent' || isAtMachine || typeof input !== 'object' || input === null) return
  const given = paths.filter((path) => Object.hasOwn(input, path))
  if (given.length === 0) return
  throw new Failure(
    'forbidden',
    `${name} takes no ${given.map((path) => `"${path}"`).join(', ')} from here`,
    {
      hint: 'Only the command line on this machine names its files. Hand them in or send what they say; see GET /api.',
    },
  )
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
