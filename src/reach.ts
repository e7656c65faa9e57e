/** How a command reaches the data: through the process that has it open, else by opening it for the while. */
import type { Role } from '#src/access/actor.ts'
import { claimSocket, isServed } from '#src/doors/claim-socket.ts'
import { local } from '#src/doors/cli/local.ts'
import type { Reached } from '#src/doors/cli/reached.ts'
import { remote } from '#src/doors/cli/remote.ts'
import type { Log } from '#src/doors/failure-body.ts'
import { socketApp } from '#src/doors/http/socket-app.ts'
import { socketPath } from '#src/doors/socket-path.ts'
import { operations } from '#src/operations/operations.ts'
import { runOperation } from '#src/operations/run-operation.ts'
import { refreshDiagnoses } from '#src/operations/diagnosis/refresh-diagnoses.ts'
import type { Config } from './config.ts'
import { openHouse, version } from './open-house.ts'

export async function reach(config: Config, role: Role, log: Log): Promise<Reached> {
  if (await isServed(config.home)) return remote(socketPath(config.home), role)
  const claim = await claimSocket(config.home)
  if (claim === 'taken') return remote(socketPath(config.home), role)
  const touched = new Set<string>()
  try {
    const house = await openHouse(
      config,
      async (organizationId) => void touched.add(organizationId),
      (error) => log.error({ err: error }, 'The embedded database died'),
    )
    const offer = { operations, house }
    // Commands that come meanwhile find the socket and are served here too.
    claim.serve(socketApp({ ...offer, log }, { pid: process.pid, version, url: null }, null).fetch)
    const close = async (): Promise<void> => {
      await claim.release()
      await house.database.close()
    }
    const reached = local(offer, role, close)
    return {
      close: reached.close,
      call: async (operation, input, slug, sinks, interrupted) => {
        const output = await reached.call(operation, input, slug, sinks, interrupted)
        // No server runs that would diagnose the touched accounts: it is done here and now.
        for (const organizationId of touched) {
          touched.delete(organizationId)
          await runOperation(refreshDiagnoses, {}, { organizationId, role: 'clock' }, house, sinks)
        }
        return output
      },
    }
  } catch (error) {
    await claim.release()
    throw error
  }
}
