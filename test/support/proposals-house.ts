/** A customer whose use falls, diagnosed, with what tests of proposals ask and do on it. */
import { randomUUID } from 'node:crypto'
import type { Actor } from '#src/access/actor.ts'
import { importFiles } from '#src/operations/imports/import-files.ts'
import { listMovements } from '#src/operations/movements/list-movements.ts'
import { findItem } from '#src/plan/find-item.ts'
import { writePlan } from '#src/operations/write-plan.ts'
import { type Plan, itemsOf } from '#src/plan/plan.ts'
import type { PlanEdit } from '#src/plan/plan-edit.ts'
import { planLog, plansOf } from '#src/store/plans.ts'
import { company } from './company.ts'
import type { TestHouse } from './test-house.ts'

export const TODAY = '2026-06-30'

/** What a person writes: the edit without what every edit by hand has. */
export type Written = Pick<PlanEdit, 'section' | 'change' | 'target' | 'item'>

export interface ProposalsHouse {
  readonly actor: Actor
  readonly accountId: string
  /** the id of the card of a rule */
  cardOf(rule: string): Promise<string>
  plan(): Promise<Plan>
  log(): Promise<readonly PlanEdit[]>
  /** what answers the movement, as `section: name of the item` */
  answers(cause: string): Promise<string[]>
  writeByHand(written: Written, by: string): Promise<string>
}

/** A vendor of its own with one customer: tickets and further files are as given. */
export async function proposalsHouse(
  test: TestHouse,
  slug: string,
  more: Readonly<Record<string, readonly string[]>> = {},
): Promise<ProposalsHouse> {
  const actor = await test.actor(slug)
  const files = { ...company({ marker: 'OTTER', endOn: TODAY, customers: 1 }), ...more }
  await test.run(importFiles, { paths: [test.folder(slug, files)], source: 'crm' }, actor)
  const cards = await test.run(listMovements, { account: 'OTTER-1' }, actor)
  const accountId = cards.movements[0]!.account.id
  const plan = async (): Promise<Plan> =>
    (await test.transaction(actor, (tx) => plansOf(tx, [accountId]))).get(accountId)!.plan
  return {
    actor,
    accountId,
    plan,
    cardOf: async (rule) => {
      const { movements } = await test.run(listMovements, { account: 'OTTER-1' }, actor)
      const card = movements.find((one) => one.rule === rule)
      if (card === undefined) throw new Error(`No card of ${rule}: ${movements.map((one) => one.rule)}`)
      return card.id
    },
    log: () => test.transaction(actor, (tx) => planLog(tx, accountId)),
    answers: async (cause) =>
      itemsOf(await plan()).flatMap(({ section, target, values }) =>
        target.by === 'cause' && target.cause === cause
          ? [`${section}: ${'risk' in values ? values.risk : 'action' in values ? values.action : ''}`]
          : [],
      ),
    writeByHand: (written, by) =>
      test.transaction(actor, async (tx) => {
        const { applied } = await writePlan(tx, accountId, test.house.now(), ({ plan: before }, at) => [
          byHand(written, before, { by, at }),
        ])
        return applied[0]!.itemId
      }),
  }
}

function byHand(
  written: Written,
  plan: Plan,
  { by, at }: { readonly by: string; readonly at: string },
): PlanEdit {
  const there = findItem(written.section, [...plan.items[written.section].values()], written.target)
  return {
    ...written,
    id: randomUUID(),
    actor: by,
    cause: { by: 'hand' },
    at,
    statedOn: null,
    basedOn: there?.version ?? 0,
    says: 'by hand',
    ownerEmail: null,
    dueOn: null,
    evidence: [],
    standing: 'confirmed',
    why: 'A test needs it.',
  } as PlanEdit
}
