/** What the start prints: the sample loaded when there is nothing yet, and the accounts that need attention most. */
import { enter } from '#src/operations/enter.ts'
import { listAccounts } from '#src/operations/accounts/list-accounts.ts'
import { refreshDiagnoses } from '#src/operations/diagnosis/refresh-diagnoses.ts'
import { everyOrganization } from '#src/operations/every-organization.ts'
import type { House } from '#src/operations/house.ts'
import { listOrganizations } from '#src/operations/organizations/list-organizations.ts'
import { runOperation, type Sinks } from '#src/operations/run-operation.ts'
import { loadSample } from '#src/operations/sample/load-sample.ts'
import { attentionText } from '#src/doors/cli/render/attention.ts'

/** How many accounts the start names. */
const NAMED = 5

export async function firstDiagnosis(
  house: House,
  sample: boolean,
  report: Sinks['report'],
): Promise<string> {
  const sinks: Sinks = { report, emit: async () => {} }
  if (sample) {
    const actor = await enter(house, loadSample, { slug: null, role: 'operator' })
    await runOperation(loadSample, {}, actor, house, sinks)
  }
  // What was imported while no server ran, or moved overnight, is diagnosed before it is shown.
  for (const organizationId of await everyOrganization(house)) {
    await runOperation(refreshDiagnoses, {}, { organizationId, role: 'clock' }, house, sinks)
  }
  const actor = await enter(house, listAccounts, { slug: null, role: 'operator' })
  const { organizations } = listOrganizations.output.parse(
    await runOperation(listOrganizations, {}, actor, house),
  )
  const page = listAccounts.output.parse(await runOperation(listAccounts, { limit: NAMED }, actor, house))
  return attentionText(page, organizations.find((one) => one.inUse)?.name ?? '')
}
