/** The items of a plan as data, each with what it takes to change it. */
import { itemName } from '#src/plan/item-name.ts'
import { itemsOf, type PlanItem } from '#src/plan/plan.ts'
import { sectionNames } from '#src/plan/plan-sections.ts'
import { accountNamed } from '#src/store/show-account.ts'
import { z } from 'zod'
import { transactionOperation } from '../operation.ts'
import { planOn } from '../plan-on.ts'

const instant = z.iso.datetime()

export const listPlanItems = transactionOperation({
  name: 'plan.items',
  summary: 'List the items of a plan as data',
  description:
    'Each with its id and version, by which `plan edit` changes it, and with where it comes from: who wrote it, on ' +
    'which records, who stands by it. As of any day it is what the plan held at the end of that day.',
  permission: 'read',
  http: { method: 'GET', path: '/accounts/{account}/plan/items' },
  positional: ['account'],
  input: z.object({
    account: z.string().min(1).describe('Id, source id or exact name'),
    section: z.enum(sectionNames).optional().describe('Only this one'),
    asOf: z.iso.date().optional().describe('As the plan was then; default: as it is'),
  }),
  output: z.object({
    account: z.uuid(),
    asOf: z.iso.date(),
    items: z
      .array(
        z.object({
          section: z.enum(sectionNames),
          id: z.string(),
          version: z.int(),
          name: z.string(),
          values: z.record(z.string(), z.unknown()).describe('null: not known'),
          standing: z.enum(['assumed', 'confirmed']),
          lastConfirmedAt: instant.nullable().describe('null: nobody and nothing has confirmed it yet'),
          lastConfirmedBy: z.string().nullable(),
          sources: z.array(z.string()).describe('Ids of the facts behind it'),
          author: z.string(),
          addedAt: instant,
          changedAt: instant,
          fields: z
            .record(z.string(), z.object({ by: z.string(), at: instant, version: z.int() }))
            .describe('Who gave each field its value'),
        }),
      )
      .describe('By section, in their order there'),
  }),
  run: async ({ account, section, asOf }, { tx, today }) => {
    const { id } = await accountNamed(tx, account)
    const plan = await planOn(tx, id, asOf ?? today, today)
    const items = section === undefined ? itemsOf(plan) : [...plan.items[section].values()]
    return { account: id, asOf: asOf ?? today, items: items.map(shownItem) }
  },
})

function shownItem(item: PlanItem) {
  const { section, id, version, values, standing, source, author, touches, ...when } = item
  return {
    section,
    id,
    version,
    name: itemName(item),
    values: { ...values },
    standing,
    lastConfirmedAt: when.lastConfirmedAt,
    lastConfirmedBy: when.lastConfirmedBy,
    sources: source,
    author,
    addedAt: when.addedAt,
    changedAt: when.changedAt,
    fields: Object.fromEntries(
      Object.entries(touches.fields).map(([field, touch]) => [
        field,
        { by: touch.actor, at: touch.at, version: touch.version },
      ]),
    ),
  }
}
