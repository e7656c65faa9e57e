/** Any form, empty: what a plan of that form asks for. */
import { arrangedForm, makeForm } from '#src/publish/forms-on.ts'
import { emptySource } from '#src/publish/plan-source.ts'
import { z } from 'zod'
import { documentFile, fileInput } from '../document-file.ts'
import { fileSchema } from '../file-schema.ts'
import { formId, formSettings } from '../form-settings.ts'
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
    form: formId,
    segment: z
      .string()
      .min(1)
      .optional()
      .describe('Startup, SMB, Mid-Market, Enterprise, B2B SaaS, E-commerce'),
    ...fileInput,
  }),
  output: fileSchema,
  run: async ({ form, segment = null, ...how }, context) => {
    const settings = await context.inTransaction((tx) => formSettings(tx, segment))
    const wanted = arrangedForm(form, settings)
    return documentFile(
      makeForm(wanted, emptySource(context.today, segment), wanted.audiences[0]),
      how,
      context,
    )
  },
})
