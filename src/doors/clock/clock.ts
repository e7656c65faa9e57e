/** The clock: runs scheduled operations for every organization, and diagnoses touched accounts again. */
import { everyOrganization } from '#src/operations/every-organization.ts'
import type { Operation } from '#src/operations/operation.ts'
import { runOperation } from '#src/operations/run-operation.ts'
import type { Offer } from '../offer.ts'
import type { Jobs } from './jobs.ts'
import { mergeTouched, TOUCHED } from './touched.ts'

/** The operation that diagnoses touched accounts. */
const REFRESH = 'diagnosis.refresh'

/** What follows waits a moment: several that it follows on are then followed once. */
const PAUSE_SECONDS = 2

export interface Clock {
  /** ends what runs at its next step; the queue tries it again later */
  stop(): void
}

type Run = (operation: Operation, organizationId: string, input: object) => Promise<void>

export async function clock(offer: Offer, jobs: Jobs): Promise<Clock> {
  const { operations } = offer
  const stopping = new AbortController()
  const run: Run = async (operation, organizationId, input) => {
    await runOperation(operation, input, { organizationId, role: 'clock' }, offer.house, {
      report: () => stopping.signal.throwIfAborted(),
      emit: async () => stopping.signal.throwIfAborted(),
    })
    for (const { name } of operations.filter(({ follows }) => follows === operation.name))
      await jobs.send(name, { organizationId }, PAUSE_SECONDS)
  }

  const refresh = operations.find(({ name }) => name === REFRESH)
  if (refresh !== undefined) {
    await jobs.work(TOUCHED, async (data) => {
      for (const [organizationId, accountIds] of mergeTouched(data)) {
        await run(refresh, organizationId, accountIds === 'all' ? {} : { accountIds })
      }
    })
  }
  const scheduled = operations.filter(({ schedule }) => schedule !== undefined)
  for (const operation of operations.filter(({ schedule, follows }) => schedule ?? follows)) {
    await jobs.work(operation.name, async (data) => {
      const asked = data.map((job) => organizationOf(job))
      const everyone = asked.includes(null)
      await inEach(everyone ? await everyOrganization(offer.house) : new Set(asked), operation, run)
    })
  }
  await jobs.schedule(Object.fromEntries(scheduled.map(({ name, schedule }) => [name, schedule ?? ''])))
  return { stop: () => stopping.abort(new DOMException('Perennial is stopping', 'AbortError')) }
}

/** A job that follows names its organization; one by schedule is for all. */
function organizationOf(job: unknown): string | null {
  const isNamed = typeof job === 'object' && job !== null && 'organizationId' in job
  return isNamed ? String(job.organizationId) : null
}

/** One organization that fails keeps no other from its turn. */
async function inEach(organizations: Iterable<string | null>, operation: Operation, run: Run): Promise<void> {
  const failed: unknown[] = []
  for (const organizationId of organizations) {
    if (organizationId === null) continue
    try {
      await run(operation, organizationId, {})
    } catch (error) {
      failed.push(error)
    }
  }
  if (failed.length > 0) throw new AggregateError(failed, `${operation.name} failed for ${failed.length}`)
}
