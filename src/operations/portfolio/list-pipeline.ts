/** The pipeline: the opportunities of all plans with what they come to. */
import { mergedSettings } from '#src/detect/settings/merged-settings.ts'
import { catalogueOn } from '#src/facts/catalogue.ts'
import { opportunityGaps } from '#src/plan/opportunity-gaps.ts'
import { catalogueFacts } from '#src/store/catalogue-facts.ts'
import { listOpportunities, type OpportunityGroup } from '#src/store/list-opportunities.ts'
import { latestSettings } from '#src/store/settings-versions.ts'
import { z } from 'zod'
import { nameOfQuarter } from '../fiscal-year-start.ts'
import { transactionOperation } from '../operation.ts'
import { pipelineSums, pipelineSumsShape } from '../pipeline-sums.ts'
import { accountAsked, portfolioInput, portfolioItem, portfolioItemShape } from '../portfolio-item-schema.ts'

const status = z.enum(['Open', 'Waiting', 'Won', 'Lost'])
const confidence = z.enum(['High', 'Medium', 'Low'])
const quarter = z.string().nullable().describe('2026-Q3, by the fiscal year; null: not known')
const quarterName = z.string().nullable().describe('As it is read: Q3 2026, or FY2027 Q1 (Feb–Apr)')

export const listPipeline = transactionOperation({
  name: 'pipeline.list',
  summary: 'Sum the opportunities of all plans, and list them by quarter',
  description:
    'Open ones make the pipeline; waiting ones are those that are not offered while their account is critical, and ' +
    'are counted apart. Amounts in another currency are counted in with the rate of the day, and apart where there ' +
    'is none. An opportunity without product, stakeholder, rationale or quarter is incomplete: it is counted and marked.',
  permission: 'read',
  http: { method: 'GET', path: '/pipeline' },
  input: z.object({
    ...portfolioInput,
    status: status.default('Open').describe('Of those that are listed'),
  }),
  output: z.object({
    asOf: z.iso.date(),
    currency: z.string().nullable().describe('The own one; null: nothing says which it is'),
    open: z.object({
      ...pipelineSumsShape,
      quarters: z.array(z.object({ quarter, name: quarterName, ...pipelineSumsShape })),
      confidences: z.array(z.object({ confidence: confidence.nullable(), ...pipelineSumsShape })),
    }),
    waiting: z.object(pipelineSumsShape),
    total: z.int().describe('Opportunities in the status that is listed'),
    opportunities: z.array(
      z.object({
        ...portfolioItemShape,
        opportunity: z.string(),
        type: z.string().nullable(),
        product: z.string().nullable(),
        value: z.number().nullable(),
        currency: z.string().nullable(),
        quarter,
        quarterName,
        confidence: confidence.nullable(),
        owner: z.string().nullable(),
        nextStep: z.string().nullable(),
        status,
        missing: z
          .array(z.enum(['product', 'stakeholder', 'rationale', 'quarter']))
          .describe('What makes it incomplete'),
      }),
    ),
  }),
  run: async ({ account, status: listed, ...page }, { tx, today }) => {
    const accountId = await accountAsked(tx, account)
    const { currency: chosen, calendar } = mergedSettings((await latestSettings(tx)).own, null)
    const { facts, currency: usual } = await catalogueFacts(tx, chosen)
    const { groups, opportunities } = await listOpportunities(tx, { ...page, accountId, status: listed })
    const currency = usual ?? mostNamed(groups)
    const { exchange } = catalogueOn(facts, currency, today)
    const sums = (some: readonly OpportunityGroup[]) => pipelineSums(some, exchange, today)
    const of = (wanted: OpportunityGroup['status']) => groups.filter((group) => group.status === wanted)
    const nameOf = (one: string | null) => nameOfQuarter(one, calendar.fiscalYearStartMonth)
    const open = of('Open')
    return {
      asOf: today,
      currency,
      open: {
        ...sums(open),
        quarters: quartersOf(open).map(([one, same]) => ({ quarter: one, name: nameOf(one), ...sums(same) })),
        confidences: [...confidence.options, null].map((one) => ({
          confidence: one,
          ...sums(open.filter((group) => group.confidence === one)),
        })),
      },
      waiting: sums(of('Waiting')),
      total: sums(of(listed)).opportunities,
      opportunities: opportunities.map((found) => {
        const { ownerEmail, ...values } = found.item.values
        return {
          ...portfolioItem(found),
          ...values,
          quarterName: nameOf(values.quarter),
          owner: ownerEmail,
          missing: opportunityGaps(found.item.values),
        }
      }),
    }
  },
})

/** For an organization whose settings and contracts do not say its currency. */
function mostNamed(groups: readonly OpportunityGroup[]): string | null {
  const named = [...Map.groupBy(groups, (group) => group.currency)].filter(([currency]) => currency !== null)
  const counted = named.map(([currency, same]) => ({
    currency,
    times: same.reduce((sum, group) => sum + group.withAmount, 0),
  }))
  return counted.toSorted((a, b) => b.times - a.times)[0]?.currency ?? null
}

/** In their order, those without one last. */
function quartersOf(groups: readonly OpportunityGroup[]) {
  const found = [...Map.groupBy(groups, (group) => group.quarter)]
  return found.toSorted(([a], [b]) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1))
}
