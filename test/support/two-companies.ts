/** Two organizations with a company each, of which one must stay hidden from the other, also what it imports just now. */
import { sql } from 'kysely'
import { lossReasonIds } from '#src/detect/outcomes/loss-reasons.ts'
import type { Actor } from '#src/access/actor.ts'
import { mergeAccounts } from '#src/operations/accounts/merge-accounts.ts'
import { mergeContacts } from '#src/operations/contacts/merge-contacts.ts'
import { importFiles } from '#src/operations/imports/import-files.ts'
import { keepRetention } from '#src/operations/retention/keep-retention.ts'
import { editPlan } from '#src/operations/plans/edit-plan.ts'
import { explainOutcome } from '#src/operations/reports/explain-outcome.ts'
import { startReview } from '#src/operations/reviews/start-review.ts'
import { saveSettings } from '#src/operations/settings/save-settings.ts'
import { saveView } from '#src/operations/views/save-view.ts'
import type { SectionName } from '#src/plan/plan-sections.ts'
import { openImport, writeChunk } from '#src/store/imports.ts'
import { stageFacts } from '#src/store/stage-facts.ts'
import { company } from './company.ts'
import { type TestHouse, testHouse } from './test-house.ts'

const TODAY = '2026-06-30'

/** The number that the import with a rejected row has in each of them. */
export const REJECTED_IMPORT = 3

/** Part of every name and id of the hidden organization, and of the one that asks. */
export const markers = { hidden: 'ZEBRA', own: 'OTTER' }

export interface TwoCompanies {
  readonly test: TestHouse
  readonly hidden: Actor
  readonly asking: Actor
}

export async function twoCompanies(): Promise<TwoCompanies> {
  const test = await testHouse(TODAY)
  const hidden = await test.actor('hidden')
  const asking = await test.actor('asking')
  for (const [actor, marker] of [
    [hidden, markers.hidden],
    [asking, markers.own],
  ] as const) {
    const settings = { organization: { movements: { competitors: [`${marker} rival`] } } }
    await test.run(saveSettings, { settings, basedOn: 0, note: `${marker} note` }, actor)
    const folder = test.folder(marker, company({ marker, endOn: TODAY }))
    await test.run(importFiles, { paths: [folder], source: 'crm' }, actor)
    await test.run(editPlan, { account: `${marker}-1`, edits: planned(marker) }, actor)
    await mergeTwins(test, actor, marker)
    await leaveDoubts(test, actor, marker)
    await test.run(keepRetention, {}, actor)
    await leaveDecisions(test, actor, marker)
  }
  await leaveImportUnfinished(test, hidden)
  return { test, hidden, asking }
}

/** The third customer under a second id, and a person of it under two, merged: its standing is set aside. */
async function mergeTwins(test: TestHouse, actor: Actor, marker: string): Promise<void> {
  const twin = test.folder(`${marker}-twin`, {
    'accounts.csv': ['id,name,domain', `${marker}-twin,${marker} twin,${marker}-twin.example`],
    'contacts.csv': [
      'id,account_id,name',
      `${marker}-one,${marker}-twin,${marker} Torres`,
      `${marker}-other,${marker}-twin,${marker} Tores`,
    ],
  })
  await test.run(importFiles, { paths: [twin], source: 'crm' }, actor)
  await test.run(
    mergeContacts,
    { account: `${marker}-twin`, contact: `${marker}-one`, into: `${marker}-other` },
    actor,
  )
  await test.run(mergeAccounts, { account: `${marker}-twin`, into: `${marker}-3` }, actor)
}

/** What waits for a person: a row that was rejected, a ticket that is too early, two contacts and two accounts that may be one. */
async function leaveDoubts(test: TestHouse, actor: Actor, marker: string): Promise<void> {
  const id = `${marker}-4`
  const doubtful = test.folder(`${marker}-doubtful`, {
    'accounts.csv': [
      'id,name,tier,created_on',
      `${id},${marker} Golbexia,1,2026-01-01`,
      `${marker}-bad,${marker} Bad,nine,`,
    ],
    'contacts.csv': [
      'id,account_id,name',
      `${id}-one,${id},${marker} Torres`,
      `${id}-other,${id},${marker} Tores`,
    ],
    'tickets.csv': ['id,account_id,opened_at', `${id}-ticket,${id},2025-12-31T10:00:00Z`],
  })
  const rejecting = await test.run(importFiles, { paths: [doubtful], source: 'crm', partial: true }, actor)
  if (rejecting.importNo !== REJECTED_IMPORT) throw new Error(`The rejected row is in ${rejecting.importNo}`)
  const billing = test.folder(`${marker}-billing`, {
    'accounts.csv': ['id,name', `${marker}-bill,${marker} Globexia`],
  })
  await test.run(importFiles, { paths: [billing], source: 'billing' }, actor)
}

/** What people keep of the book: a view of it, a review that goes on, and why a renewal was lost. */
async function leaveDecisions(test: TestHouse, actor: Actor, marker: string): Promise<void> {
  const account = `${marker}-1`
  await test.run(saveView, { name: `${marker} kept`, search: { search: marker } }, actor)
  await test.run(startReview, { kind: 'quarterly', accounts: [account] }, actor)
  await test.run(explainOutcome, { account, on: '2026-05-01', reason: lossReasonIds[0] }, actor)
}

function planned(marker: string) {
  const ownerEmail = `csm@${marker.toLowerCase()}-1.example`
  const add = (section: SectionName, values: Readonly<Record<string, unknown>>) =>
    ({ section, change: 'add', values }) as const
  return [
    add('risks', { risk: `${marker} risk`, ownerEmail }),
    add('actions', { action: `${marker} action`, owner: { side: 'ours', email: ownerEmail } }),
    add('opportunities', { opportunity: `${marker} opportunity`, ownerEmail, value: 1, currency: 'EUR' }),
  ]
}

async function leaveImportUnfinished(test: TestHouse, actor: Actor): Promise<void> {
  const now = test.house.now()
  const request = { paths: [`/${markers.hidden}`], map: null, source: null, reading: {}, partial: false }
  const sourceId = `${markers.hidden}-staged`
  const account = {
    kind: 'account',
    source: 'crm',
    sourceId,
    accountSource: 'crm',
    accountSourceId: sourceId,
    happenedOn: null,
    observedAt: null,
    values: { name: `${markers.hidden} staged` },
    attributes: {},
  }
  await test.transaction(actor, async (tx) => {
    const { importNo } = await openImport(tx, { fingerprint: sourceId, request, now })
    const chunk = { importNo, kind: 'account', chunk: 0 }
    await writeChunk(tx, chunk, () => stageFacts(tx, importNo, [account], now))
  })
}

/** The organization's own id, and all that the database gave out in it: accounts first. */
export async function idsOf(test: TestHouse, actor: Actor): Promise<string[]> {
  const { rows } = await test.transaction(actor, ({ db }) =>
    sql<{ id: string }>`
      select id::text from perennial.account union all select id::text from perennial.movement`.execute(db),
  )
  return [actor.organizationId, ...rows.map((row) => row.id)]
}
