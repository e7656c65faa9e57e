/** What the opportunities of an account come to, what each lacks, and who competes for it. */
import { buyingCentreOf } from '#src/detect/growth/buying-centre-of.ts'
import { type Expansion, expansionOn, type PipelineSums } from '#src/detect/growth/expansion-on.ts'
import { rivalsInAccount } from '#src/detect/growth/rivals-in-account.ts'
import { opportunityGaps } from '#src/plan/opportunity-gaps.ts'
import { z } from 'zod'
import { nameOfQuarter } from '../fiscal-year-start.ts'
import { against, againstSchema, moneySchema } from '../growth-schema.ts'
import { disagreementsIn, growthSource } from '../growth-source.ts'
import { transactionOperation } from '../operation.ts'

const sums = z.object({
  opportunities: z.int(),
  value: moneySchema,
  weighted: moneySchema.describe('High counts .8, medium .6, low .4 of the value'),
  withoutValue: z.int().describe('In no sum'),
  withoutConfidence: z.int().describe('With a value, and in no weighted sum'),
  incomplete: z.int().describe('Without product, stakeholder, rationale or quarter'),
})
const amount = z.number()
const day = z.iso.date().nullable()

export const showExpansion = transactionOperation({
  name: 'expansion.show',
  summary: 'Show what the opportunities of an account come to, and who competes for it',
  description:
    'The pipeline in full and weighted by confidence, by currency, against the expansion that is wanted in twelve ' +
    'months; each opportunity with what makes it incomplete and what the data says against it; the competitors with ' +
    'the cells of the whitespace they hold, the end of their contract and whom they know. Values of the items: ' +
    '`plan items`.',
  permission: 'read',
  http: { method: 'GET', path: '/accounts/{account}/expansion' },
  positional: ['account'],
  input: z.object({ account: z.string().min(1).describe('Id, source id or exact name') }),
  output: z.object({
    account: z.uuid(),
    asOf: z.iso.date(),
    currency: z.string().nullable().describe('Of the account, for what names none'),
    waits: z.string().nullable().describe('Why nothing is offered to it now'),
    open: sums,
    within: sums.describe('Of the open ones those with a quarter within twelve months'),
    waiting: sums,
    target: z.object({ currency: z.string().nullable(), amount }).nullable().describe('null: nobody set one'),
    short: z
      .object({ byValue: amount, byWeight: amount })
      .nullable()
      .describe('Of the target, without an opportunity within twelve months in its currency'),
    opportunities: z.array(
      z.object({
        id: z.string(),
        version: z.int(),
        opportunity: z.string(),
        buyingCentre: z.string().nullable().describe('As the plan says, else the CRM; null: neither'),
        quarterName: z
          .string()
          .nullable()
          .describe('Its quarter as it is read: Q3 2026, or FY2027 Q1 (Feb–Apr)'),
        isOpen: z.boolean().describe('Neither won nor lost'),
        missing: z.array(z.enum(['product', 'stakeholder', 'rationale', 'quarter'])),
        waits: z.string().nullable(),
        against: againstSchema,
      }),
    ),
    competitors: z.array(
      z.object({
        name: z.string(),
        item: z
          .object({ id: z.string(), version: z.int() })
          .nullable()
          .describe('null: only named elsewhere; it can be added to the section competitors'),
        where: z.string().nullable(),
        status: z.enum(['Active', 'Former', 'Mentioned']).nullable(),
        holds: z.array(z.object({ buyingCentre: z.string(), product: z.string() })),
        contractEndOn: day,
        reopensOn: day.describe('12 months before'),
        isReopened: z.boolean(),
        knows: z.array(z.string()),
        against: againstSchema,
      }),
    ),
  }),
  run: async ({ account }, { tx, today }) => {
    const source = await growthSource(tx, account, today)
    const { plan, waits, currency, accountId, dossier, fiscalYearStart } = source
    const found = await disagreementsIn(tx, accountId, today, ['opportunities', 'competitors'])
    const expansion = expansionOn(plan, { today, currency, fiscalYearStart })
    return {
      account: accountId,
      asOf: today,
      currency,
      waits,
      open: shownSums(expansion.open),
      within: shownSums(expansion.within),
      waiting: shownSums(expansion.waiting),
      target: expansion.target,
      short: expansion.short,
      opportunities: expansion.order.map((item) => ({
        ...shownOpportunity(item, waits),
        quarterName: nameOfQuarter(item.values.quarter, fiscalYearStart),
        buyingCentre: buyingCentreOf(item, dossier.opportunities),
        against: against(found, item.id),
      })),
      competitors: rivalsInAccount(plan, dossier.people, today).map(({ item, holds, knows, ...rival }) => ({
        ...rival,
        item: item && { id: item.id, version: item.version },
        where: item?.values.where ?? null,
        status: item?.values.status ?? null,
        holds: [...holds],
        knows: [...knows],
        against: item === null ? [] : against(found, item.id),
      })),
    }
  },
})

function shownSums({ value, weighted, ...counts }: PipelineSums) {
  return { ...counts, value: [...value], weighted: [...weighted] }
}

function shownOpportunity({ id, version, values }: Expansion['order'][number], waits: string | null) {
  const { status, opportunity, blocker } = values
  const isOpen = status === 'Open' || status === 'Waiting'
  return {
    id,
    version,
    opportunity,
    isOpen,
    missing: isOpen ? opportunityGaps(values) : [],
    waits: status === 'Waiting' ? (waits ?? blocker) : null,
  }
}
