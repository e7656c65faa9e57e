/** One account: who it is, its diagnosis, contracts, people and the use of the product over time. */
import { figureOrigins } from '#src/detect/figures/figure-origins.ts'
import { showAccount as load } from '#src/store/show-account.ts'
import { nextStepsOf } from '#src/store/next-steps.ts'
import { z } from 'zod'
import { cardStateSchema } from '../card-schema.ts'
import { diagnosisSchema, movement } from '../diagnosis-schema.ts'
import { figureOriginsSchema } from '../figure-schema.ts'
import { dataFindingSchema } from '../finding-schema.ts'
import { findingsOfAccount } from '../findings-of-account.ts'
import { nextStepSchema } from '../next-step-schema.ts'
import { transactionOperation } from '../operation.ts'

const day = z.iso.date()

const movements = z
  .array(
    movement.extend({
      card: z
        .object({ id: z.uuid(), state: cardStateSchema })
        .nullable()
        .describe('By which it is answered; null: it is not queued yet, or rests after it cleared'),
    }),
  )
  .describe('The most urgent first')

export const showAccount = transactionOperation({
  name: 'account.show',
  summary: 'Show one account with its diagnosis and the facts behind it',
  description: 'The account may be named by its id here, by its id in the source, or by its exact name.',
  permission: 'read',
  http: { method: 'GET', path: '/accounts/{account}' },
  positional: ['account'],
  input: z.object({ account: z.string().min(1).describe('Id, source id or exact name') }),
  output: z.object({
    profile: z.object({
      id: z.uuid(),
      source: z.string(),
      sourceId: z.string(),
      name: z.string(),
      domain: z.string().nullable(),
      crmId: z.string().nullable(),
      industry: z.string().nullable(),
      segment: z.string().nullable(),
      tier: z.number().nullable(),
      employees: z.number().nullable(),
      revenue: z.number().nullable(),
      currency: z.string().nullable().describe('Of its revenue'),
      country: z.string().nullable(),
      city: z.string().nullable(),
      amEmail: z.string().nullable(),
      csmEmail: z.string().nullable(),
      sponsorEmail: z.string().nullable(),
      createdOn: day.nullable(),
      description: z.string().nullable(),
    }),
    diagnosis: diagnosisSchema.extend({ movements }).nullable().describe('null: not diagnosed yet'),
    nextStep: nextStepSchema,
    origins: figureOriginsSchema
      .nullable()
      .describe('Where each figure comes from, how old it is and what is missing; null: not diagnosed yet'),
    contracts: z.array(
      z.object({
        id: z.string(),
        source: z.string(),
        productName: z.string().nullable(),
        plan: z.string().nullable(),
        status: z.enum(['active', 'trial', 'cancelled', 'expired', 'paused']),
        startOn: day,
        endOn: day.nullable(),
        renewalOn: day.nullable(),
        autoRenew: z.boolean().nullable(),
        seats: z.number().nullable(),
        arr: z.number().nullable(),
        currency: z.string().nullable(),
        paid: z.boolean().describe('Paid on the day of the diagnosis'),
      }),
    ),
    people: z.array(
      z.object({
        id: z.string(),
        factId: z.string().describe('As the diagnosis names the person'),
        name: z.string(),
        email: z.string().nullable(),
        title: z.string().nullable(),
        department: z.string().nullable(),
        roles: z.array(z.string()),
        influence: z.string().nullable(),
        sentiment: z.string().nullable(),
        status: z.enum(['active', 'left']).nullable(),
        activeDays28: z.int().nullable().describe('Days with use of the product in 28; null: not known'),
        notes: z.string().nullable(),
        otherContacts: z
          .array(
            z.object({
              factId: z.string(),
              source: z.string(),
              sourceId: z.string(),
              name: z.string(),
              email: z.string().nullable(),
              recognisedBy: z.string().nullable().describe('null: somebody merged them'),
            }),
          )
          .describe('That are the same person; `contact split` takes one off'),
        readings: z
          .array(z.object({ column: z.string(), says: z.string(), factId: z.string(), source: z.string() }))
          .describe('What one of the contacts says otherwise'),
      }),
    ),
    usage: z
      .object({
        weeks: z
          .array(z.object({ on: day, events: z.number(), people: z.number().nullable() }))
          .describe('Weeks that end with the day of the diagnosis, oldest first'),
        lastOn: day,
        sources: z.array(z.string()),
      })
      .nullable()
      .describe('null: no use was ever seen'),
    history: z
      .array(
        z.object({
          on: day,
          score: z.number().nullable(),
          status: z.string().nullable(),
          replayed: z.boolean(),
        }),
      )
      .describe('Health of the leading model by week'),
    findings: z.array(dataFindingSchema).describe('Where its records contradict each other'),
  }),
  run: async ({ account }, { tx, today }) => {
    const shown = await load(tx, account, today)
    const { diagnosis, contracts, usage } = shown
    const used = usage && { sources: usage.sources, lastOn: usage.lastOn }
    const { id } = shown.profile
    return {
      ...shown,
      nextStep: (await nextStepsOf(tx, [id], today)).get(id) ?? null,
      origins: diagnosis && figureOrigins(diagnosis, { contracts, usage: used }),
      findings: await findingsOfAccount(tx, id),
    }
  },
})
