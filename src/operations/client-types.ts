/** The typed client that the list of operations gives: names, inputs, outputs and events, and nothing that runs. */
import type { z } from 'zod'
import type { ErrandOperation, Operation, Progress } from './operation.ts'

/** What an errand says on its way, one event after the other. */
export type ErrandEvent<Item = unknown> =
  | { readonly type: 'progress'; readonly progress: Progress }
  | { readonly type: 'item'; readonly item: Item }

export interface CallOptions {
  readonly signal?: AbortSignal
}

type Input<O extends Operation> = z.input<O['input']>
type Output<O extends Operation> = z.output<O['output']>
type Item<O extends Operation> =
  O extends ErrandOperation<z.ZodObject, z.ZodType, infer I, string> ? z.output<I> : never

type Answer<O extends Operation> = [Item<O>] extends [never]
  ? Promise<Output<O>>
  : Promise<AsyncIteratorObject<ErrandEvent<Item<O>>, Output<O>>>

/** A call; the input may be left out where nothing in it is required. */
type Call<Given, Answered> =
  Record<never, never> extends Given
    ? (input?: Given, options?: CallOptions) => Answered
    : (input: Given, options?: CallOptions) => Answered

/** Each operation by its name, as the browser calls it on `/rpc`: `client['account.list']({ limit: 20 })`. */
export type OperationsClient<List extends readonly Operation[]> = {
  [O in List[number] as O['name']]: Call<Input<O>, Answer<O>>
}
