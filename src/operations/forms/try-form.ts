/** A plan in a form as settings would make it, before they are saved. */
import { mergedSettings } from '#src/detect/settings/merged-settings.ts'
import { arrangedForm, makeForm } from '#src/publish/forms-on.ts'
import { emptySource } from '#src/publish/plan-source.ts'
import { z } from 'zod'
import { documentSchema } from '../document-schema.ts'
import { formId } from '../form-settings.ts'
import { errand } from '../operation.ts'
import { readPlanSource } from '../read-plan-source.ts'
import { settingsFrom, settingsInput } from '../settings-input.ts'

export const tryForm = errand({
  name: 'form.try',
  summary: 'Show the plan of an account in a form as other settings would make it',
  description:
    'The document as JSON, in the order and with the sections of the settings given. Nothing is written. Without an ' +
    'account it is the empty form.',
  permission: 'read',
  http: { method: 'POST', path: '/forms/try' },
  positional: ['form', 'file'],
  paths: ['file'],
  input: z.object({
    form: formId,
    account: z.string().min(1).optional().describe('Id, source id or exact name'),
    ...settingsInput,
  }),
  output: z.object({ document: documentSchema }),
  run: async ({ form, account, ...given }, context) => {
    const own = settingsFrom(given, context.actor)
    const source =
      account === undefined ? emptySource(context.today) : await readPlanSource(account, null, context)
    const wanted = arrangedForm(form, mergedSettings(own, source.segment).forms)
    const document = makeForm(wanted, source, wanted.audiences[0])
    return { document: structuredClone(document) as z.input<typeof documentSchema> }
  },
})
