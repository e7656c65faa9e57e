/** Opens the data for one command while no server runs: what it touches is diagnosed before it ends. */
import type { Opened } from '#src/doors/cli/reach.ts'
import type { ProgressLine } from '#src/doors/cli/progress-line.ts'
import type { Log } from '#src/doors/failure-body.ts'
import { refreshDiagnoses } from '#src/operations/diagnosis/refresh-diagnoses.ts'
import type { House } from '#src/operations/house.ts'
import { operations } from '#src/operations/operations.ts'
import { runOperation } from '#src/operations/run-operation.ts'
import type { Config } from './config.ts'
import { openHouse } from './open-house.ts'

export async function openForCommand(config: Config, log: Log, progress: ProgressLine): Promise<Opened> {
  const house: House = await openHouse(
    config,
    async (organizationId) => {
      const sinks = { report: progress.report, emit: async () => {} }
      await runOperation(refreshDiagnoses, {}, { organizationId, role: 'clock' }, house, sinks)
      progress.clear()
    },
    (error) => log.error({ err: error }, 'The embedded database died'),
  )
  return { offer: { operations, house }, close: () => house.database.close() }
}
