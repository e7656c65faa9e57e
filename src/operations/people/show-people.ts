/** The people of an account: the map with its lines, who is missing, who is on no map, and who of ours knows whom. */
import { mergedSettings } from '#src/detect/settings/merged-settings.ts'
import { peoplePage } from '#src/publish/people/people-page.ts'
import { latestSettings } from '#src/store/settings-versions.ts'
import { accountNamed } from '#src/store/show-account.ts'
import { z } from 'zod'
import { errand } from '../operation.ts'
import { peopleSchema } from '../people-schema.ts'
import { readPlanSource } from '../read-plan-source.ts'

export const showPeople = errand({
  name: 'people.show',
  summary: 'Show the people of an account: map, coverage and checklist',
  description:
    'The stakeholders of the plan with what the records say of them: last two-way contact, whether it is within their ' +
    'window, signs that they have left; who reports to whom, who influences whom, who is in conflict; roles that ' +
    'nobody holds, people who are seen in the data and are on no map, the last contact of each of theirs with each ' +
    'of ours, and the relationship checklist with its evidence. To change them edit the section `stakeholders`.',
  permission: 'read',
  http: { method: 'GET', path: '/accounts/{account}/people' },
  positional: ['account'],
  input: z.object({
    account: z.string().min(1).describe('Id, source id or exact name'),
    asOf: z.iso.date().optional().describe('As it was on that day; default: today'),
  }),
  output: peopleSchema,
  run: async ({ account, asOf }, context) => {
    const source = await readPlanSource(account, asOf ?? null, context)
    return context.inTransaction(async (tx) => {
      const { id } = await accountNamed(tx, account)
      const { own } = await latestSettings(tx)
      return { account: id, ...peoplePage(source, mergedSettings(own, source.segment).people) }
    })
  },
})
