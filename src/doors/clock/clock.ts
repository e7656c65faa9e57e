/** The clock: runs scheduled operations for every organization, and diagnoses touched accounts again. */
import { everyOrganization } from '#src/operations/every-organization.ts'
import type { Operation } from '#src/operations/operation.ts'
import { runOperation } from '#src/operations/run-operation.ts'
import type { Offer } from '../offer.ts'
import type { Jobs } from './jobs.ts'
import { mergeTouched, TOUCHED } from './touched.ts'

/** The operation that diagnoses touched accounts. */
const REFRESH = 'diagnosis.refresh'

export interface Clock {
  /** ends what runs at its next step; the queue tries it again later */
  stop(): void
}

export async function clock(offer: Offer, jobs: Jobs): Promise<Clock> {
  const { operations } = offer
  const stopping = new AbortController()
  const run = (operation: Operation, organizationId: string, input: object): Promise<unknown> =>
    runOperation(operation, input, { organizationId, role: 'clock' }, offer.house, {
      report: () => stopping.signal.throwIfAborted(),
      emit: async () => stopping.signal.throwIfAborted(),
    })

  const refresh = operations.find(({ name }) => name === REFRESH)
  if (refresh !== undefined) {
    await jobs.work(TOUCHED, async (data) => {
      for (const [organizationId, accountIds] of mergeTouched(data)) {
        await run(refresh, organizationId, accountIds === 'all' ? {} : { accountIds })
      }
    })
  }
  const scheduled = operations.filter(({ schedule }) => schedule !== undefined)
  for (const operation of scheduled) {
    await jobs.work(operation.name, () => inEveryOrganization(offer, operation, run))
  }
  await jobs.schedule(Object.fromEntries(scheduled.map(({ name, schedule }) => [name, schedule ?? ''])))
  return { stop: () => stopping.abort(new DOMException('Perennial is stopping', 'AbortError')) }
}

/** One organization that fails keeps no other from its turn. */
async function inEveryOrganization(
  { house }: Offer,
  operation: Operation,
  run: (operation: Operation, organizationId: string, input: object) => Promise<unknown>,
): Promise<void> {
  const failed: unknown[] = []
  for (const organizationId of await everyOrganization(house)) {
    try {
      await run(operation, organizationId, {})
    } catch (error) {
      failed.push(error)
    }
  }
  if (failed.length > 0) throw new AggregateError(failed, `${operation.name} failed for ${failed.length}`)
}
