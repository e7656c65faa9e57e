/** One of the two owners has read the plan and stands by it: the co-reading of handbook 3. */
import { randomUUID } from 'node:crypto'
import { Failure } from '#src/kernel/failure.ts'
import { findItem } from '#src/plan/find-item.ts'
import type { Plan } from '#src/plan/plan.ts'
import type { PlanEdit } from '#src/plan/plan-edit.ts'
import type { Reading } from '#src/plan/plan-sections.ts'
import type { Made } from '#src/plan/provenance.ts'
import { accountNamed } from '#src/store/show-account.ts'
import { accountsWithPlan } from '#src/store/plan-quality.ts'
import { z } from 'zod'
import { keepQuality } from '../keep-quality.ts'
import { transactionOperation } from '../operation.ts'
import { coReadingSchema } from '../quality-schema.ts'
import { writePlan } from '../write-plan.ts'

const readers = { am: 'AM', csm: 'CSM' } as const

export const readPlan = transactionOperation({
  name: 'plan.read',
  summary: 'Say that an owner has read the plan and stands by it',
  description:
    'A plan counts as read by both once account manager and customer success manager have confirmed it since the last ' +
    'movement of high or critical severity. Whoever edits a plan under the own e-mail address has read it that day.',
  permission: 'plan',
  http: { method: 'POST', path: '/accounts/{account}/plan/read' },
  positional: ['account'],
  input: z.object({
    account: z.string().min(1).describe('Id, source id or exact name'),
    reader: z.enum(['am', 'csm']).describe('Account manager or customer success manager'),
  }),
  output: coReadingSchema,
  run: async ({ account, reader }, { tx, actor, today, now }) => {
    const { id } = await accountNamed(tx, account)
    if ((await accountsWithPlan(tx, [id])).length === 0) {
      throw new Failure('conflict', `${account} has no plan to read`, {
        hint: 'It comes with a tier, with plan files, or with the first movement that is accepted.',
      })
    }
    await writePlan(tx, id, now, ({ plan }, at) => [
      readingEdit({ reader: readers[reader], on: today }, plan, { id: randomUUID(), actor: actor.role, at }),
    ])
    const quality = (await keepQuality(tx, [id], today)).get(id)
    if (quality === undefined) {
      throw new Failure('conflict', `${account} was not diagnosed yet`, { hint: 'Say it once it is.' })
    }
    return quality.coReading
  },
})

/** The last reading of each of the two is kept; the log holds those before. */
function readingEdit(item: Reading, plan: Plan, made: Pick<Made, 'id' | 'actor' | 'at'>): PlanEdit {
  const target = { by: 'cause', cause: 'reading', what: item.reader } as const
  const before = findItem('readings', [...plan.items.readings.values()], target)
  return {
    ...made,
    section: 'readings',
    change: 'add',
    target,
    item,
    cause: { by: 'hand' },
    statedOn: null,
    basedOn: before?.version ?? 0,
    says: `${item.reader} has read the plan`,
    ownerEmail: null,
    dueOn: null,
    evidence: [],
    standing: 'confirmed',
    why: `The ${item.reader} stands by it as of ${item.on}.`,
  }
}
