/** The items of a plan as data, each with what it takes to change it. */
import type { ItemNamed, PlanQuality } from '#src/detect/quality/plan-quality.ts'
import { planQuality } from '#src/detect/quality/quality-of.ts'
import { itemName } from '#src/plan/item-name.ts'
import { itemsOf, type PlanItem } from '#src/plan/plan.ts'
import { sectionNames } from '#src/plan/plan-sections.ts'
import { qualityInputs } from '#src/store/plan-quality.ts'
import { accountNamed } from '#src/store/show-account.ts'
import { wordOf } from '#src/plan/provenance.ts'
import { fileOf, writtenSince } from '#src/plan/written-since.ts'
import { z } from 'zod'
import { transactionOperation } from '../operation.ts'
import { planOn } from '../plan-on.ts'

const instant = z.iso.datetime()

export const listPlanItems = transactionOperation({
  name: 'plan.items',
  summary: 'List the items of a plan as data',
  description:
    'Each with its id and version, by which `plan edit` changes it, and with where it comes from: who wrote it, on ' +
    'which records, who stands by it, whether that is too long ago, and what the data says against it. As of any day ' +
    'it is what the plan held at the end of that day.',
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
          isStale: z
            .boolean()
            .nullable()
            .describe(
              'Past its shelf life, where no record confirms it; null: of a past day, or not diagnosed yet',
            ),
          differs: z
            .array(z.object({ field: z.string().nullable(), says: z.string() }))
            .describe('What the data says against it, as of today; field null: against the item as a whole'),
          sources: z.array(z.string()).describe('Ids of the facts behind it'),
          author: z.string(),
          written: z
            .array(z.object({ field: z.string(), by: z.string(), on: z.iso.date() }))
            .describe('Values that somebody wrote over those of the author'),
          file: z.string().nullable().describe('With which it was imported'),
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
    const isPast = asOf !== undefined && asOf < today
    const input = isPast ? undefined : (await qualityInputs(tx, [id], today)).get(id)
    const quality = input === undefined ? null : planQuality(input)
    return { account: id, asOf: asOf ?? today, items: items.map((item) => shownItem(item, quality)) }
  },
})

/** @param quality of the plan that holds it; null: it is not told */
function shownItem(item: PlanItem, quality: PlanQuality | null) {
  const isMeant = (one: ItemNamed) => one.section === item.section && one.itemId === item.id
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
    isStale: quality && quality.freshness.stale.some(isMeant),
    differs: (quality?.disagreements ?? []).filter(isMeant).map(({ field, says }) => ({ field, says })),
    sources: source,
    author,
    written: writtenSince(item),
    file: fileOf(item),
    addedAt: when.addedAt,
    changedAt: when.changedAt,
    fields: Object.fromEntries(
      Object.entries(touches.fields).map(([field, touch]) => {
        const { actor, at } = wordOf(touch)
        return [field, { by: actor, at, version: touch.version }]
      }),
    ),
  }
}
