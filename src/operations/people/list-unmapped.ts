/** Who is seen in the data of an account and is on no map, page by page: the page of people names the first ones. */
import { mergedSettings } from '#src/detect/settings/merged-settings.ts'
import { peopleSeen } from '#src/publish/people/off-the-map.ts'
import { latestSettings } from '#src/store/settings-versions.ts'
import { accountNamed, dossierOf } from '#src/store/show-account.ts'
import { diagnosisOf } from '#src/store/standings.ts'
import { z } from 'zod'
import { transactionOperation } from '../operation.ts'
import { offTheMapSchema } from '../people-schema.ts'

export const listUnmapped = transactionOperation({
  name: 'people.unmapped',
  summary: 'List who is seen in the data and is on no map',
  description:
    'Seen within 90 days of the last diagnosis, and no contact that the records name. Who meets or writes to us comes first, then who was seen most.',
  permission: 'read',
  http: { method: 'GET', path: '/accounts/{account}/people/unmapped' },
  positional: ['account'],
  input: z.object({
    account: z.string().min(1).describe('Id, source id or exact name'),
    limit: z.int().min(0).max(500).default(50),
    offset: z.int().min(0).default(0),
  }),
  output: z.object({
    total: z.int(),
    people: z.array(offTheMapSchema.pick({ who: true, name: true, seenIn: true, times: true, lastOn: true })),
  }),
  run: async ({ account: named, limit, offset }, { tx, today }) => {
    const account = await accountNamed(tx, named)
    const day = (await diagnosisOf(tx, account.id))?.asOf ?? today
    const { own } = await latestSettings(tx)
    const people = peopleSeen(await dossierOf(tx, account, day, mergedSettings(own, null)))
    const shown = people.slice(offset, offset + limit)
    return {
      total: people.length,
      people: shown.map(({ who, name, seenIn, times, lastOn }) => ({ who, name, seenIn, times, lastOn })),
    }
  },
})
