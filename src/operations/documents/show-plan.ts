/** The plan of an account in one of its forms, as Markdown, JSON or PDF. */
import { Failure } from '#src/kernel/failure.ts'
import { audiences } from '#src/publish/form.ts'
import { type ArrangedForm, arrangedForm, formFor, makeForm } from '#src/publish/forms-on.ts'
import { z } from 'zod'
import { documentFile, fileInput } from '../document-file.ts'
import { fileSchema } from '../file-schema.ts'
import { errand } from '../operation.ts'
import { formId, formSettings } from '../form-settings.ts'
import { readPlanSource } from '../read-plan-source.ts'

export const showPlan = errand({
  name: 'plan.show',
  summary: 'Show the plan of an account in one of its forms',
  description:
    'Without a form it is the one that the settings name for the tier: as delivered the operating system for tier 1 ' +
    'and 2, the half page for tier 3 and accounts without one. `form list` tells the forms. The one-page plan is exactly one page; what it has no room for is counted on it, and ' +
    'named on request. The variant for the customer leaves out probability, blockers, competitors and our own ' +
    'words about them; not every form has one.',
  permission: 'read',
  isFile: true,
  http: { method: 'GET', path: '/accounts/{account}/plan' },
  positional: ['account'],
  input: z.object({
    account: z.string().min(1).describe('Id, source id or exact name'),
    form: formId.optional().describe('One of `form list`; default: by the tier of the account'),
    audience: z.enum(audiences).optional().describe('Default: the first that the form has'),
    asOf: z.iso.date().optional().describe('As it was on that day; default: today'),
    ...fileInput,
  }),
  output: fileSchema,
  run: async ({ account, form, audience, asOf, ...how }, context) => {
    context.report({ says: 'Reading the plan', done: 0, of: null })
    const source = await readPlanSource(account, asOf ?? null, context)
    const settings = await context.inTransaction((tx) => formSettings(tx, source.segment))
    const wanted = form === undefined ? formFor(source, settings) : arrangedForm(form, settings)
    const document = makeForm(wanted, source, audienceOf(wanted, audience))
    return documentFile(document, how, context)
  },
})

function audienceOf(
  form: ArrangedForm,
  asked: (typeof audiences)[number] | undefined,
): (typeof audiences)[number] {
  if (asked === undefined) return form.audiences[0]
  if (form.audiences.includes(asked)) return asked
  throw new Failure('invalid-input', `${form.name} is not made for the ${asked}`, {
    hint: `It can be had for: ${form.audiences.join(', ')}. The executive share is made to be given away.`,
  })
}
