/** What the start prints: the sample loaded when there is nothing yet, and the accounts that need attention most. */
import type { Actor } from '#src/access/actor.ts'
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
/** Accounts up to which all are diagnosed before the first page is served: no more than a moment. */
const AT_ONCE = 100

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
  // What was imported while no server ran, or moved overnight, is diagnosed again.
  for (const organizationId of await everyOrganization(house)) {
    if (await isLargeAndDiagnosed(house, organizationId)) await house.touched(organizationId, 'all')
    else await runOperation(refreshDiagnoses, {}, { organizationId, role: 'clock' }, house, sinks)
  }
  const actor = await enter(house, listAccounts, { slug: null, role: 'operator' })
  const { organizations } = listOrganizations.output.parse(
    await runOperation(listOrganizations, {}, actor, house),
  )
  const page = listAccounts.output.parse(await runOperation(listAccounts, { limit: NAMED }, actor, house))
  return attentionText(page, organizations.find((one) => one.inUse)?.name ?? '')
}

/** Then the last diagnosis is shown at once, with its day, and the new one comes in behind it. */
async function isLargeAndDiagnosed(house: House, organizationId: string): Promise<boolean> {
  const actor: Actor = { organizationId, role: 'clock' }
  const asked = { limit: 0, totals: false }
  const { asOf, total } = listAccounts.output.parse(await runOperation(listAccounts, asked, actor, house))
  return asOf !== null && total > AT_ONCE
}
