/** The quality of all plans, the worst first. */
import { listQuality as load } from '#src/store/list-quality.ts'
import { accountNamed } from '#src/store/show-account.ts'
import { z } from 'zod'
import { transactionOperation } from '../operation.ts'
import { coReadingSchema, lengthSchema } from '../quality-schema.ts'

const share = z.number().nullable().describe('0–1; null: nothing counts')

export const listQuality = transactionOperation({
  name: 'quality.list',
  summary: 'List the quality of plans, the worst first',
  description:
    'Of every account with a plan, as of its last change or diagnosis. The worst is the one whose five numbers ' +
    '(freshness, length, co-reading, evidence, done) come to the least on average. The sums are of all that pass ' +
    'the filter, not of the page.',
  permission: 'read',
  http: { method: 'GET', path: '/quality' },
  input: z.object({
    owner: z.string().optional().describe('E-mail address of the AM or CSM'),
    account: z.string().min(1).optional().describe('Id, source id or exact name'),
    tier: z.int().min(1).max(3).optional(),
    limit: z.int().min(0).max(500).default(50),
    offset: z.int().min(0).default(0),
  }),
  output: z.object({
    totals: z.object({
      plans: z.int(),
      asOf: z.iso.date().nullable().describe('The oldest day of which the quality of a plan is told'),
      freshness: share.describe('Mean'),
      evidence: share.describe('Mean'),
      done: share.describe('Mean'),
      tooLong: z.int().describe('Plans that one page has no room for'),
      coRead: z.int().describe('Read by both owners since the last material movement'),
      withBothOwners: z.int().describe('Of how many that could be told'),
      withWarnings: z.int().describe('With a warning of balance'),
      withDisagreements: z.int().describe('With a claim that the data contradicts'),
    }),
    plans: z.array(
      z.object({
        id: z.uuid(),
        sourceId: z.string(),
        name: z.string(),
        owner: z.string().nullable(),
        tier: z.number().nullable(),
        asOf: z.iso.date(),
        freshness: share,
        unanswered: z.int().describe('Movements that wait for an answer'),
        length: lengthSchema,
        coReading: coReadingSchema,
        evidence: share,
        done: z.number(),
        missing: z.array(z.string()).describe('The essentials that are not there'),
        warnings: z.array(z.string()).describe('What is out of balance'),
        disagreements: z.array(z.object({ name: z.string(), says: z.string() })),
      }),
    ),
  }),
  run: async ({ account, ...page }, { tx }) => {
    const accountId = account === undefined ? undefined : (await accountNamed(tx, account)).id
    const { totals, plans } = await load(tx, { ...page, accountId })
    return { totals, plans: plans.map(planRow) }
  },
})

function planRow({ quality, ...account }: Awaited<ReturnType<typeof load>>['plans'][number]) {
  const { asOf, freshness, length, coReading, evidence, done, balance, disagreements } = quality
  return {
    ...account,
    asOf,
    freshness: freshness.share,
    unanswered: freshness.unanswered,
    length,
    coReading,
    evidence: evidence.share,
    done: done.share,
    missing: done.essentials.filter(({ holds }) => !holds).map(({ says }) => says),
    warnings: balance.filter(({ warns }) => warns === true).map(({ says }) => says),
    disagreements: disagreements.map(({ name, says }) => ({ name, says })),
  }
}
