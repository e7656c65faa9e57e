/** The forms of the plan: which there are, what each holds, and which one is read by default. */
import { deliveredSections, sectionTitle } from '#src/plan/form-outlines.ts'
import { audiences } from '#src/publish/form.ts'
import { formsOn } from '#src/publish/forms-on.ts'
import { z } from 'zod'
import { formSettings } from '../form-settings.ts'
import { transactionOperation } from '../operation.ts'

export const listForms = transactionOperation({
  name: 'form.list',
  summary: 'List the forms of the plan with their sections',
  description:
    'Those that are delivered, with the sections that the settings give them, and those of your own. Which form a ' +
    'plan is read in follows from the tier of its account. `settings save` changes it, under `forms`.',
  permission: 'read',
  http: { method: 'GET', path: '/forms' },
  positional: ['segment'],
  input: z.object({
    segment: z.string().optional().describe('As they are for the accounts of this segment'),
  }),
  output: z.object({
    defaults: z
      .object({ tier1: z.string(), tier2: z.string(), tier3: z.string(), noTier: z.string() })
      .describe('The form for each tier'),
    forms: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        says: z.string().describe('What the delivered form holds and whom it is for'),
        audiences: z.array(z.enum(audiences)),
        like: z
          .string()
          .describe('The delivered form that makes its sections: itself, or that it is a copy of'),
        isOwn: z.boolean(),
        isArranged: z.boolean().describe('Its sections are others than delivered, or stand otherwise'),
        sections: z.array(z.object({ id: z.string(), title: z.string() })),
      }),
    ),
  }),
  run: async ({ segment }, { tx }) => {
    const settings = await formSettings(tx, segment ?? null)
    return {
      defaults: { ...settings.defaults },
      forms: formsOn(settings).map(({ audiences: readers, sections, like, ...form }) => ({
        ...form,
        like,
        audiences: [...readers],
        isArranged: sections.join() !== deliveredSections[like].join(),
        sections: sections.map((id) => ({ id, title: sectionTitle(like, id) })),
      })),
    }
  },
})
