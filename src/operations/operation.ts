/** The shape of an operation: one verb that every door offers in its own manner. */
import type { Actor } from '#src/access/actor.ts'
import type { Permission } from '#src/access/may.ts'
import type { Day } from '#src/kernel/day.ts'
import type { Transaction } from '#src/store/tenant.ts'
import type { z } from 'zod'
import type { HandedIn } from './handed-in.ts'
import type { House } from './house.ts'

/** How far something longer than a second has come; `of` is null while the end is not known. */
export interface Progress {
  readonly says: string
  readonly done: number
  readonly of: number | null
}

/** The same shape with nothing to change in it: what the pure rooms return. */
type Frozen<T> = T extends object ? { readonly [Key in keyof T]: Frozen<T[Key]> } : T

interface Common<
  Input extends z.ZodObject,
  Output extends z.ZodType,
  Item extends z.ZodType,
  Name extends string,
> {
  /** `account.show`: CLI `account show`, MCP `account_show` */
  readonly name: Name
  /** one line for every listing */
  readonly summary: string
  /** what it does, what it needs and what it refuses, for the help and the documentation */
  readonly description: string
  readonly permission: Permission
  readonly http: { readonly method: 'GET' | 'POST'; readonly path: `/${string}` }
  readonly input: Input
  readonly output: Output
  /** what it emits one by one on its way, if it does */
  readonly item?: Item
  /** its answer is a file, of `fileSchema`: HTTP gives the file itself, and the command line writes it with `-o` */
  readonly isFile?: true
  /** it takes the bytes of a file: over REST they are the body, and its inputs the query; no other door carries them */
  readonly takesFile?: true
  /** for the command line: inputs given by position, the last one may be a list */
  readonly positional?: readonly string[]
  /** inputs that are paths on the machine: only who is at it gives them, taken from the caller's folder and made absolute */
  readonly paths?: readonly string[]
  /** of these, the ones to which something is written: standard input cannot stand for them */
  readonly writes?: readonly string[]
  /** for the command line: the input that is the caller's folder where none is given */
  readonly standsIn?: string
  /** cron expression (UTC) at which the clock runs it for every organization */
  readonly schedule?: string
  /** the operation after which the clock runs it for the same organization */
  readonly follows?: string
  /** own: the person's own when the caller names none, not the one in use. sample: the sample, whoever is named */
  readonly organization?: 'own' | 'sample'
}

interface Context {
  readonly actor: Actor
  /** the day that the organization lives on: today, or the pinned day of the sample */
  readonly today: Day
  readonly now: Date
}

/** Runs inside one transaction of the organization; has no network and no files. */
export interface TransactionContext extends Context {
  readonly tx: Transaction
}

/** May take long and reach outside; opens short transactions of its own. */
export interface ErrandContext extends Context {
  readonly house: House
  /** null where the operation takes no file */
  readonly handedIn: HandedIn | null
  inTransaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>
  report(progress: Progress): void
  /** hands an item to the door; resolves when the door has taken it */
  emit(item: unknown): Promise<void>
}

export interface TransactionOperation<
  Input extends z.ZodObject = z.ZodObject,
  Output extends z.ZodType = z.ZodType,
  Name extends string = string,
> extends Common<Input, Output, z.ZodType, Name> {
  readonly kind: 'transaction'
  run(input: z.output<Input>, context: TransactionContext): Promise<Frozen<z.input<Output>>>
}

export interface ErrandOperation<
  Input extends z.ZodObject = z.ZodObject,
  Output extends z.ZodType = z.ZodType,
  Item extends z.ZodType = z.ZodType,
  Name extends string = string,
> extends Common<Input, Output, Item, Name> {
  readonly kind: 'errand'
  run(input: z.output<Input>, context: ErrandContext): Promise<Frozen<z.input<Output>>>
}

export type Operation = TransactionOperation | ErrandOperation

/** Declares an operation inside one transaction, keeping its exact types. */
export function transactionOperation<
  const Input extends z.ZodObject,
  const Output extends z.ZodType,
  const Name extends string,
>(
  operation: Omit<TransactionOperation<Input, Output, Name>, 'kind'>,
): TransactionOperation<Input, Output, Name> {
  return { kind: 'transaction', ...operation }
}

/** Declares an errand, keeping its exact types. */
export function errand<
  const Input extends z.ZodObject,
  const Output extends z.ZodType,
  const Name extends string,
  const Item extends z.ZodType = z.ZodNever,
>(
  operation: Omit<ErrandOperation<Input, Output, Item, Name>, 'kind'>,
): ErrandOperation<Input, Output, Item, Name> {
  return { kind: 'errand', ...operation }
}
