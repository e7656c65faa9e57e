/** Lists the organizations that this installation holds for its operator. */
import { languages } from '#src/kernel/languages.ts'
import { listOrganizations as stored } from '#src/store/directory.ts'
import { z } from 'zod'
import { errand } from '../operation.ts'

export const listOrganizations = errand({
  name: 'organization.list',
  summary: 'List the organizations of this installation',
  description:
    'Your own organization and, once loaded, the sample company. `inUse` is the one that is shown first.',
  permission: 'read',
  http: { method: 'GET', path: '/organizations' },
  input: z.object({}),
  output: z.object({
    organizations: z.array(
      z.object({
        slug: z.string(),
        name: z.string(),
        sample: z.boolean(),
        today: z.iso.date().nullable().describe('The pinned day of the sample; null: the real today'),
        accounts: z.int(),
        inUse: z.boolean(),
        locale: z
          .string()
          .nullable()
          .describe(
            'In whose manner dates and numbers are written, as its settings say; null: none is chosen',
          ),
        language: z
          .enum(languages)
          .nullable()
          .describe('The language of its screens, as its settings say; null: none is chosen'),
      }),
    ),
  }),
  run: async (_input, { house }) => {
    const organizations = await stored(house.database)
    return {
      organizations: organizations.map((organization) => ({
        slug: organization.slug,
        name: organization.name,
        sample: organization.sample,
        today: organization.pinnedDay,
        accounts: organization.accounts,
        inUse: organization.inUse,
        locale: organization.locale,
        language: organization.language,
      })),
    }
  },
})
