/** One renewal as it is run: expectation and own figures side by side, the way to the deadline, and what stands open. */
import { forecastCategories } from '#src/detect/diagnosis.ts'
import { renewalRun } from '#src/detect/renewal/renewal-run.ts'
import { mergedSettings } from '#src/detect/settings/merged-settings.ts'
import { plansOf } from '#src/store/plans.ts'
import { latestSettings } from '#src/store/settings-versions.ts'
import { accountNamed, dossierOf } from '#src/store/show-account.ts'
import { diagnosisOf } from '#src/store/standings.ts'
import { z } from 'zod'
import { evidence } from '../diagnosis-schema.ts'
import { transactionOperation } from '../operation.ts'

const day = z.iso.date()
const category = z.enum(forecastCategories)

const entry = z.object({
  section: z.enum(['checklist', 'actions']).describe('Of the plan'),
  item: z.string().describe('Id in this section'),
  version: z.int(),
  says: z.string(),
  isDone: z.boolean(),
  isDropped: z.boolean().describe('This renewal does not need it'),
  ownerEmail: z.string().nullable(),
  dueOn: day,
  by: z.string().nullable().describe('Who ticked or dropped it; null while it is open'),
  on: day.nullable(),
  why: z.string().nullable().describe('Why it is not needed'),
})

const line = {
  id: z.string(),
  says: z.string(),
  state: z
    .enum(['done', 'dropped', 'due', 'late', 'ahead', 'open'])
    .describe(
      'dropped: a person says that it is not needed; late: its day has passed; open: no record can tell, and nobody has ticked it',
    ),
  doneBy: z
    .enum(['records', 'person'])
    .nullable()
    .describe('Whose word it is that it is done, or not needed'),
  why: z
    .string()
    .describe('What records say, or that they cannot tell; of a dropped one why it is not needed'),
  differs: z.string().nullable().describe('A person says done where records say otherwise'),
  evidence: z.array(evidence),
  item: entry.nullable().describe('The entry of the plan that stands for it'),
}

const contract = z.object({
  id: z.string(),
  name: z.string(),
  status: z.enum(['active', 'trial', 'cancelled', 'expired', 'paused']),
  startOn: day,
  arr: z.number().nullable(),
  currency: z.string().nullable(),
  seats: z.number().nullable(),
  isPaid: z.boolean(),
  isRolling: z.boolean().describe('Its term is under six months'),
  renewsItself: z.boolean(),
  deadline: z
    .object({ kind: z.enum(['notice', 'end']), on: day, renewalOn: day })
    .nullable()
    .describe('null: rolling, not paid, or neither end, renewal nor term is known'),
  assumes: z.array(z.string()).describe('What no record says and the day rests on'),
})

const run = z.object({
  asOf: day,
  deadline: z
    .object({
      contractId: z.string(),
      kind: z.enum(['notice', 'end']),
      on: day,
      renewalOn: day,
      assumed: z.boolean(),
      evidence: z.array(evidence),
    })
    .nullable(),
  isDecided: z.boolean().describe('It is signed, or notice was given'),
  forecast: z.object({
    byOutlook: category,
    named: category.nullable().describe('As a person called it; null: nobody did'),
    namedBy: z.string().nullable(),
    namedOn: day.nullable(),
    counts: category.describe(
      'In the forecast: what is decided, else an owner’s word of 30 days, else the outlook',
    ),
    isByOwner: z.boolean(),
    isFar: z.boolean().describe('What was called lies more than 20 points from the outlook'),
  }),
  figures: z
    .array(
      z.object({
        who: z.enum(['AM', 'CSM']),
        p: z.number().nullable(),
        by: z.string().nullable(),
        on: day.nullable(),
        apart: z.int().nullable().describe('Points over the outlook'),
        isFar: z.boolean(),
      }),
    )
    .describe('What AM and CSM say, in this order'),
  ownersApart: z.int().nullable().describe('Points of the AM over the CSM'),
  areOwnersFar: z.boolean().describe('AM and CSM are more than 20 points apart'),
  steps: z.array(
    z.object({
      ...line,
      daysBefore: z.int(),
      on: day,
      dueOn: day.describe('By when it is to be done: as the plan has it, else its own day'),
    }),
  ),
  checklist: z.array(z.object(line)),
  checklistFrom: day.nullable().describe('When the checklist opens; null: it has, or there is no deadline'),
  others: z.array(entry).describe('Of the plan’s checklist, what stands for no line'),
  actions: z
    .array(z.object({ item: z.string(), dueOn: day.nullable(), isLate: z.boolean() }))
    .describe('Open actions of the plan due before the deadline, by day'),
  contracts: z.array(contract),
})

export const showRenewal = transactionOperation({
  name: 'renewal.show',
  summary: 'Show the renewal of an account as it is run',
  description:
    'What records expect beside what the owners say, the category that counts, the steps back from the deadline and ' +
    'the checklist with what records show and what people have ticked, the actions due before it, and each contract ' +
    'with its own deadline and what was assumed. A line is ticked by an entry of the plan’s checklist that opens ' +
    'with its name (`T-60: …`, `Sponsor briefed: …`).',
  permission: 'read',
  http: { method: 'GET', path: '/accounts/{account}/renewal' },
  positional: ['account'],
  input: z.object({ account: z.string().min(1).describe('Id, source id or exact name') }),
  output: z.object({
    account: z.uuid(),
    renewal: run.nullable().describe('null: it pays nothing, or was not diagnosed yet'),
  }),
  run: async ({ account: named }, { tx, today }) => {
    const account = await accountNamed(tx, named)
    const diagnosis = await diagnosisOf(tx, account.id)
    if (diagnosis === null) return { account: account.id, renewal: null }
    const { own } = await latestSettings(tx)
    const { contracts, profile } = await dossierOf(tx, account, diagnosis.asOf, mergedSettings(own, null))
    const settings = mergedSettings(own, profile.segment)
    const { plan } = (await plansOf(tx, [account.id])).get(account.id)!
    return { account: account.id, renewal: renewalRun({ diagnosis, plan, contracts, settings, today }) }
  },
})
