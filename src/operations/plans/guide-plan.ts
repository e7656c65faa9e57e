/** What to fill first in the plan of an account. */
import { mergedSettings } from '#src/detect/settings/merged-settings.ts'
import { guideOf } from '#src/plan/guide/guide-of.ts'
import { sectionNames } from '#src/plan/plan-sections.ts'
import { plansOf } from '#src/store/plans.ts'
import { accountNamed, dossierOf } from '#src/store/show-account.ts'
import { latestSettings } from '#src/store/settings-versions.ts'
import { z } from 'zod'
import { goneSince } from '#src/facts/contract-figures.ts'
import { transactionOperation } from '../operation.ts'

export const guidePlan = transactionOperation({
  name: 'plan.guide',
  summary: 'Say what to fill first in a plan, why, and what of it is missing',
  description:
    'By the segment of the account (and its industry, for SaaS and e-commerce): a startup begins with objectives, an ' +
    'enterprise with the map of people. Each gap names the section, and the item and fields that `plan edit` fills.',
  permission: 'read',
  http: { method: 'GET', path: '/accounts/{account}/plan/guide' },
  positional: ['account'],
  input: z.object({ account: z.string().min(1).describe('Id, source id or exact name') }),
  output: z.object({
    account: z.uuid(),
    follows: z
      .array(z.string())
      .describe('The segments whose guide it follows; none: what every plan must have'),
    goneSince: z.iso
      .date()
      .nullable()
      .describe(
        'Since when it is no customer any more: nothing is asked for then. null: it is one, or was none',
      ),
    steps: z.array(
      z.object({
        topic: z.string(),
        section: z.string().describe('Of the forms of the plan, where it stands'),
        title: z.string(),
        why: z.string(),
        gaps: z.array(
          z.object({
            says: z.string(),
            section: z.enum(sectionNames),
            item: z.string().nullable().describe('null: one is to be added, or the only one written'),
            fields: z.array(z.string()).describe('That are asked for; none: all of a new item'),
            start: z.record(z.string(), z.unknown()).describe('What a new item begins with'),
          }),
        ),
      }),
    ),
  }),
  run: async ({ account }, { tx, today }) => {
    const key = await accountNamed(tx, account)
    const { profile, contracts } = await dossierOf(tx, key, today, { currency: null })
    const { own } = await latestSettings(tx)
    const { follows: chosen } = mergedSettings(own, profile.segment).guide
    const { plan } = (await plansOf(tx, [key.id])).get(key.id)!
    const { follows, steps } = guideOf(profile, plan, today, chosen)
    const gone = goneSince(contracts, today)
    const asked = gone === null ? steps : []
    return {
      account: key.id,
      follows: [...follows],
      goneSince: gone,
      steps: asked.map(({ gaps, ...step }) => ({
        ...step,
        gaps: gaps.map((gap) => ({ ...gap, fields: [...gap.fields], start: { ...gap.start } })),
      })),
    }
  },
})
