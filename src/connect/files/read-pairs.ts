/** Reads the pairs of account and day that a back-test asks for. */
import { type Day, isDay } from '#src/kernel/day.ts'
import { readColumns } from './read-columns.ts'

export interface Pair {
  readonly accountId: string
  readonly asOf: Day
}

/**
 * @param isKnown whether an account of that source id exists
 * @throws Failure 'invalid-input' that locates every mistake
 */
export async function readPairs(path: string, isKnown: (sourceId: string) => boolean): Promise<Pair[]> {
  const pairs: Pair[] = []
  await readColumns({ path, required: ['account_id', 'as_of'], optional: [] }, ({ account_id, as_of }) => {
    pairs.push({ accountId: account_id, asOf: as_of })
    return [
      ...(isKnown(account_id)
        ? []
        : [{ column: 'account_id' as const, problem: 'there is no such account' }]),
      ...(isDay(as_of) ? [] : [{ column: 'as_of' as const, problem: 'no day: write it as YYYY-MM-DD' }]),
    ]
  })
  return pairs
}
