/** Through every operation no organization sees, changes or learns of another one. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { Actor } from '#src/access/actor.ts'
import { Failure } from '#src/kernel/failure.ts'
import type { House } from '#src/operations/house.ts'
import { replayHistory } from '#src/operations/diagnosis/replay-history.ts'
import { importFiles } from '#src/operations/imports/import-files.ts'
import { listMovements } from '#src/operations/movements/list-movements.ts'
import type { Operation } from '#src/operations/operation.ts'
import { operations } from '#src/operations/operations.ts'
import { startReview } from '#src/operations/reviews/start-review.ts'
import { runOperation } from '#src/operations/run-operation.ts'
import { serverUrls } from './support/server-urls.ts'
import { contentOf, tenantTables } from './support/tenant-tables.ts'
import type { TestHouse } from './support/test-house.ts'
import { idsOf, markers, REJECTED_IMPORT, twoCompanies } from './support/two-companies.ts'

if (serverUrls !== null) console.log('skipped: queries without policies, which a server does not allow')

/** Part of every name and id of nobody at all. */
const NOBODY = 'GHOST'

let test: TestHouse
let hidden: Actor
let asking: Actor
let tables: string[]
/** ids that the database gave out in the hidden organization */
let hiddenIds: string[]
/** a movement in the queue of the hidden organization */
let hiddenMovement: string
/** a review that the hidden organization has begun */
let hiddenReview: string

beforeAll(async () => {
  ;({ test, hidden, asking } = await twoCompanies())
  tables = await tenantTables(test.house.database.pool)
  hiddenIds = await idsOf(test, hidden)
  hiddenMovement = (await test.run(listMovements, {}, hidden)).movements[0]!.id
  const begun = { kind: 'weekly' as const, accounts: [hiddenIds[1]!] }
  hiddenReview = (await test.run(startReview, begun, hidden)).id
  // What is done once a day is done already, so that the same question has the same answer.
  await test.run(replayHistory, {}, asking)
})

afterAll(() => test.close())

/** What somebody knows, or guesses, of another organization. */
interface Foreign {
  readonly marker: string
  readonly accountId: string
  readonly movementId: string
  readonly reviewId: string
}

/** For every operation, what might bring it to tell or to touch what is not the caller's. */
type Attempts = {
  readonly [Listed in (typeof operations)[number] as Listed['name']]: readonly z.input<Listed['input']>[]
}

function attempts({ marker, accountId, movementId: id, reviewId }: Foreign): Attempts {
  const names = [accountId, `${marker}-1`, `${marker}-1 Ltd`, `${marker}-staged`]
  const usage = ['account_id,on,events', `${marker}-1,2026-06-01,5`, `${accountId},2026-06-01,5`]
  const pairs = test.folder(`pairs-${marker}`, {
    'pairs.csv': ['account_id,as_of', `${marker}-1,2026-06-01`],
  })
  const labels = test.folder(`labels-${marker}`, {
    'labels.csv': ['account_id,lost_on,source', `${marker}-1,2026-05-01,crm`, `${accountId},,`],
  })
  return {
    import: [
      { paths: [test.folder(`usage-${marker}`, { 'usage.csv': usage })], source: 'crm' },
      { paths: [`/nowhere/${marker}`] },
    ],
    'import.upload': [{ name: marker }],
    'import.withdraw': [{ uploads: [accountId] }],
    'import.rows': [{ upload: accountId, lines: [2] }],
    'import.repair': [{ upload: accountId, repairs: [{ line: 2, column: 'name', value: marker }] }],
    'import.file': [{ upload: accountId }],
    'import.sweep': [{}],
    'import.list': [{}],
    'import.show': [{ importNo: 1 }, { importNo: 99 }],
    'import.undo': [{ importNo: 99 }],
    'import.rejected': [
      { importNo: 1 },
      { importNo: REJECTED_IMPORT },
      { importNo: 99, file: `${marker}/accounts.csv` },
    ],
    'import.discard': [{}],
    diagnose: [
      {},
      { asOf: '2026-05-01' },
      { at: `${pairs}/pairs.csv` },
      ...names.map((account) => ({ account })),
    ],
    backtest: [{ label: `${labels}/labels.csv`, from: '2026-01-01', to: '2026-06-01' }],
    'change.list': [{}, { since: '1:1:' }],
    'teammate.list': [{}],
    // Refused either way, so that each attempt has the same answer.
    'teammate.set': [{ email: `${marker}@own.example`, team: `${marker} team`, withoutTeam: true }],
    'segment.list': [{}],
    'segment.rename': [{ segment: `${marker} segment`, to: 'North' }],
    'segment.remove': [{ segment: `${marker} segment` }],
    'team.rename': [{ team: `${marker} team`, to: 'North' }],
    'account.list': [
      {},
      { search: marker },
      { segment: `${marker} segment` },
      { owner: `csm@${marker.toLowerCase()}-1.example` },
    ],
    'renewal.list': [
      {},
      { within: 3660, segment: `${marker} segment` },
      { within: 3660, owner: `csm@${marker.toLowerCase()}-1.example` },
    ],
    'account.show': names.map((account) => ({ account })),
    'account.family': names.map((account) => ({ account })),
    'renewal.show': names.map((account) => ({ account })),
    'renewal.forecast': [{}, { within: 400 }],
    'renewal.accounts': [{}, { category: 'Commit' }],
    'account.matches': [{}],
    'account.set': names.map((account) => ({ account, csmEmail: `${marker}@own.example` })),
    'account.merge': names.flatMap((account) => [
      { account, into: `${markers.own}-1` },
      { account: `${markers.own}-1`, into: account },
    ]),
    'account.split': names.map((account) => ({ account })),
    'account.apart': names.map((account) => ({ account: `${markers.own}-1`, other: account })),
    'contact.matches': [{}, { state: 'apart' }, ...names.map((account) => ({ account }))],
    'contact.merge': names.map((account) => ({
      account,
      contact: `${marker}-1-ada`,
      into: `contact/crm/${marker}-1-ben`,
    })),
    'contact.split': names.map((account) => ({ account, contact: `${marker}-1-ada` })),
    'contact.apart': [
      ...names.map((account) => ({ account, contact: `${marker}-1-ada`, other: `${marker}-1-ben` })),
      {
        account: `${markers.own}-1`,
        contact: `${markers.own}-1-ada`,
        other: `contact/crm/${marker}-1-ada`,
      },
    ],
    'plan.work': names.map((account) => ({ account })),
    'plan.days': names.map((account) => ({ account })),
    'plan.restore': names.map((account) => ({ account, section: 'risks', asOf: '2026-06-01' })),
    'plan.goals': names.map((account) => ({ account })),
    'health.show': names.map((account) => ({ account })),
    'health.history': names.map((account) => ({ account })),
    'health.compare': names.map((account) => ({ account, from: '2026-06-01' })),
    retention: [
      { from: '2026-05-01', to: '2026-06-30' },
      { from: '2026-05-01', to: '2026-06-30', by: 'segment' },
      { from: '2026-05-01', to: '2026-06-30', by: 'owner' },
    ],
    'report.show': (['retention', 'course', 'health', 'risk', 'quality', 'outcomes', 'rules'] as const).map(
      (report) => ({ report }),
    ),
    'report.file': [
      { report: 'health', table: 'accounts' },
      { report: 'outcomes', table: 'renewals' },
    ],
    'outcome.explain': names.map((account) => ({ account, on: '2026-06-01', reason: 'price' as const })),
    'movement.list': [
      {},
      { state: 'listed' },
      { owner: `csm@${marker.toLowerCase()}-1.example` },
      ...names.map((account) => ({ account })),
    ],
    today: [{}, { owner: `csm@${marker.toLowerCase()}-1.example`, within: 90 }],
    'review.start': [
      { kind: 'monthly', owner: `csm@${marker.toLowerCase()}-1.example` },
      ...names.map((account) => ({ kind: 'weekly' as const, accounts: [account] })),
    ],
    'review.list': [{}],
    'review.show': [{ id }, { id: reviewId }],
    'review.account': names.map((account) => ({ id: reviewId, account })),
    'review.record': names.map((account) => ({ id: reviewId, account, skipped: `${marker} told us` })),
    'review.finish': [{ id: reviewId }],
    'review.resume': [{ id: reviewId }],
    'movement.show': [{ id }],
    'movement.accept': [
      { id },
      { id, only: [1], changes: { '1': {} }, by: `csm@${marker.toLowerCase()}-1.example` },
    ],
    'movement.dismiss': [{ id, reason: `${marker} told us` }],
    'movement.snooze': [{ id, reason: `${marker} told us`, until: '2026-07-10' }],
    'movement.reopen': [{ id }],
    'plan.read': names.map((account) => ({ account, reader: 'csm' })),
    'quality.list': [
      {},
      { owner: `csm@${marker.toLowerCase()}-1.example` },
      ...names.map((account) => ({ account })),
    ],
    'quality.show': names.map((account) => ({ account })),
    'risk.show': names.map((account) => ({ account })),
    'whitespace.show': names.map((account) => ({ account })),
    'expansion.show': names.map((account) => ({ account })),
    'quality.data': [{}, ...names.map((account) => ({ account }))],
    'plan.show': names.flatMap((account) => [
      { account },
      { account, form: 'one-page', format: 'json', asOf: '2026-06-29' } as const,
    ]),
    template: [{ form: 'one-page' }],
    'brief.handover': names.map((account) => ({ account })),
    'brief.call': names.map((account) => ({ account, with: [`${marker} somebody`] })),
    'plan.items': names.flatMap((account) => [{ account }, { account, asOf: '2026-06-29' }]),
    'plan.guide': names.map((account) => ({ account })),
    'people.find': [{ search: marker }, { search: 'an' }],
    'people.unmapped': names.map((account) => ({ account })),
    'people.show': names.flatMap((account) => [{ account }, { account, asOf: '2026-06-29' }]),
    'plan.edit': names.flatMap((account) => [
      { account, section: 'risks', change: 'add', values: { risk: `${marker} risk` } } as const,
      { account, section: 'renewal', change: 'confirm' } as const,
    ]),
    'plan.history': names.map((account) => ({ account })),
    'plan.compare': names.map((account) => ({ account, from: '2026-06-01' })),
    'plan.undo': names.map((account) => ({ account, edit: accountId })),
    'action.list': [
      {},
      { owner: `csm@${marker.toLowerCase()}-1.example` },
      ...names.map((account) => ({ account })),
    ],
    'risk.list': [
      {},
      { owner: `csm@${marker.toLowerCase()}-1.example` },
      ...names.map((account) => ({ account })),
    ],
    'pipeline.list': [
      {},
      { owner: `csm@${marker.toLowerCase()}-1.example` },
      ...names.map((account) => ({ account })),
    ],
    'plan.propose': names.map((account) => ({
      account,
      headline: `${marker} has news`,
      reason: `${marker} told us`,
      confidence: 0.5,
      nextStep: 'Call.',
      edits: [
        {
          section: 'risks',
          change: 'add',
          values: { risk: `${marker} risk` },
          says: `${marker} risk`,
          evidence: [`contact/crm/${marker}-1-ada`],
        },
      ],
    })),
    'tier.suggest': [{}],
    'tier.set': names.map((account) => ({ account, tier: 1 })),
    'rule.list': [{}],
    'catalogue.show': [{}],
    'product.set': [{ id: `${marker} product` }],
    'rate.set': [{ currency: 'CHF', rate: 2, on: '2999-01-01' }],
    'form.list': [{}, { segment: `${marker} segment` }],
    'form.try': names.map((account) => ({ form: 'full', account, settings: {} })),
    'settings.show': [{}, { segment: `${marker} segment` }],
    'settings.history': [{}],
    'settings.try': [
      { settings: { organization: { health: { greenFrom: 75 } } } },
      { settings: { segments: { [`${marker} segment`]: { utilisation: { low: 0.4 } } } } },
    ],
    // Based on a version that holds nowhere, so that each attempt finds the same settings.
    'settings.save': [{ settings: { segments: { [`${marker} segment`]: {} } }, basedOn: 2 }],
    'settings.restore': [{ version: 2, basedOn: 1 }],
    'organization.list': [{}],
    'sample.load': [{}],
    'diagnosis.refresh': [{}, { accountIds: [accountId] }],
    'diagnosis.replay': [{}],
    'retention.keep': [{}],
    'account.export': [{ search: marker }],
    'view.list': [{}],
    'view.save': [{ name: `${marker} view`, search: { search: marker } }],
    'view.remove': [{ name: `${marker} view` }],
    'maintenance.run': [{}],
    status: [{}],
  }
}

describe('through every operation', () => {
  /** All that a caller gets: progress, items, and the output or the failure. */
  async function told(
    operation: Operation,
    input: unknown,
    actor: Actor,
    house: House = test.house,
  ): Promise<string> {
    const said: unknown[] = []
    const sinks = {
      // What takes long says the same again and again, as often as the machine is slow.
      report: (progress: unknown) => {
        if (JSON.stringify(progress) !== JSON.stringify(said.at(-1))) said.push(progress)
      },
      emit: async (item: unknown) => void said.push(item),
    }
    try {
      said.push(await runOperation(operation, input, actor, house, sinks))
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      said.push({ ...error, message: error.message })
    }
    return JSON.stringify(said)
  }

  /** What only the hidden organization knows. The names of organizations are no secret of this installation. */
  const secrets = () => [markers.hidden, ...hiddenIds]
  const leaks = (text: string) =>
    secrets().filter((secret) => text.toLowerCase().includes(secret.toLowerCase()))

  it('the organization itself is told, so that a leak would be seen', async () => {
    for (const [name, input] of [
      ['account.list', {}],
      ['account.matches', {}],
      ['contact.matches', {}],
      ['movement.list', {}],
      ['diagnose', {}],
      ['import.list', {}],
      ['import.rejected', { importNo: REJECTED_IMPORT }],
      ['settings.show', {}],
      ['settings.history', {}],
      ['action.list', {}],
      ['risk.list', {}],
      ['pipeline.list', {}],
      ['quality.data', {}],
    ] as const) {
      const operation = operations.find((one) => one.name === name)!
      expect(leaks(await told(operation, input, hidden)), name).toContain(markers.hidden)
    }
    const list = operations.find((one) => one.name === 'account.list')!
    expect(leaks(await told(list, {}, hidden)).length).toBeGreaterThan(3)
    expect(await told(list, {}, asking)).toContain(markers.own)
  })

  it.each(operations.map((operation) => [operation.name, operation] as const))(
    '%s tells another one nothing, and touches nothing',
    async (name, operation) => {
      const before = await test.transaction(hidden, (tx) => contentOf(tx, tables))
      const real = {
        marker: markers.hidden,
        accountId: hiddenIds[1]!,
        movementId: hiddenMovement,
        reviewId: hiddenReview,
      }
      const made = {
        marker: NOBODY,
        accountId: randomUUID(),
        movementId: randomUUID(),
        reviewId: randomUUID(),
      }
      const [realAttempts, madeAttempts] = [attempts(real)[name], attempts(made)[name]]
      for (const [at, input] of realAttempts.entries()) {
        const aboutReal = await told(operation, input, asking)
        const aboutNobody = await told(operation, madeAttempts[at], asking)
        expect(leaks(aboutNobody), JSON.stringify(input)).toEqual([])
        // Asked for what exists elsewhere, it answers as if that did not exist anywhere.
        expect(unnamed(aboutReal, real), JSON.stringify(input)).toBe(unnamed(aboutNobody, made))
      }
      expect(await test.transaction(hidden, (tx) => contentOf(tx, tables))).toEqual(before)
    },
  )

  // A server lets nobody in whom policies do not hold for; so this is tried where the login is a superuser.
  it.skipIf(serverUrls !== null).each(operations.map((operation) => [operation.name, operation] as const))(
    '%s names the organization itself too: nothing is told where no policy holds',
    async (name, operation) => {
      const database = { ...test.house.database, applicationRole: null }
      const house: House = { ...test.house, database }
      const before = await test.transaction(hidden, (tx) => contentOf(tx, tables))
      const foreign = {
        marker: NOBODY,
        accountId: hiddenIds[1]!,
        movementId: hiddenMovement,
        reviewId: hiddenReview,
      }
      for (const input of attempts(foreign)[name]) {
        // What it was asked for, it may say it does not have.
        const text = (await told(operation, input, asking, house))
          .replaceAll(foreign.accountId, '')
          .replaceAll(foreign.movementId, '')
          .replaceAll(foreign.reviewId, '')
        expect(leaks(text), JSON.stringify(input)).toEqual([])
      }
      expect(await test.transaction(hidden, (tx) => contentOf(tx, tables))).toEqual(before)
    },
  )

  /** The text with what the caller said itself taken out. */
  function unnamed(text: string, { marker, accountId, movementId, reviewId }: Foreign): string {
    return (
      text
        .replaceAll(accountId, 'an id')
        .replaceAll(movementId, 'an id')
        .replaceAll(reviewId, 'an id')
        .replaceAll(marker, 'a marker')
        .replaceAll(marker.toLowerCase(), 'a marker')
        // How far the log has come: a server counts its own housekeeping too.
        .replaceAll(/"mark":"\d+:\d+:[^"]*"/g, '"mark":"now"')
    )
  }

  it('the same ids from the same system make accounts of one’s own', async () => {
    const third = await test.actor('third')
    const before = await test.transaction(hidden, (tx) => contentOf(tx, tables))
    const folder = test.folder('imitation', { 'accounts.csv': ['id,name', `${markers.hidden}-1,Imitation`] })
    expect(await test.run(importFiles, { paths: [folder], source: 'crm' }, third)).toMatchObject({
      outcome: 'imported',
      added: { account: 1 },
    })
    expect((await idsOf(test, third)).filter((id) => hiddenIds.includes(id))).toEqual([])
    expect(await test.transaction(hidden, (tx) => contentOf(tx, tables))).toEqual(before)
  })
})
