/** Any form, empty: what a plan of that form asks for. */
import { formIds, formNamed } from '#src/publish/forms.ts'
import { emptySource } from '#src/publish/plan-source.ts'
import { z } from 'zod'
import { documentFile, fileInput } from '../document-file.ts'
import { fileSchema } from '../file-schema.ts'
import { errand } from '../operation.ts'

export const showTemplate = errand({
  name: 'template',
  summary: 'Give a form of the plan, empty',
  description:
    'All its sections with their gaps, to be filled by hand or looked at before there is a plan. With a segment it ' +
    'says what to fill first, and why.',
  permission: 'read',
  isFile: true,
  http: { method: 'GET', path: '/templates/{form}' },
  positional: ['form'],
  input: z.object({
    form: z.enum(formIds),
    segment: z
      .string()
      .min(1)
      .optional()
      .describe('Startup, SMB, Mid-Market, Enterprise, B2B SaaS, E-commerce'),
    ...fileInput,
  }),
  output: fileSchema,
  run: async ({ form, segment, ...how }, { today }) => {
    const { make, audiences } = formNamed(form)
    return documentFile(make(emptySource(today, segment ?? null), { audience: audiences[0] }), how)
  },
})
