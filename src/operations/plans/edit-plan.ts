/** Writes in the plan of an account by hand. */
import { Failure } from '#src/kernel/failure.ts'
import { z } from 'zod'
import { answeredBy } from '../answer-input.ts'
import { type GivenEdit, handEditInput, handEdits } from '../hand-edits.ts'
import { errand } from '../operation.ts'
import { writeByHand } from '../write-by-hand.ts'
import { writtenSchema } from '../written-schema.ts'

const { section, change, ...rest } = handEditInput

export const editPlan = errand({
  name: 'plan.edit',
  summary: 'Add, change, confirm or remove items of a plan',
  description:
    'One edit, or several as a list, all or none. A change names only the fields that are to be other. Refused when ' +
    'somebody else changed the same field after the version that the edit is based on: nothing is lost. Who writes ' +
    'a value stands by it: the item is confirmed, unless it is said to be assumed. Programs propose instead ' +
    '(`plan propose`). `plan undo` takes an edit back.',
  permission: 'plan',
  http: { method: 'POST', path: '/accounts/{account}/plan/edits' },
  positional: ['account'],
  input: z.object({
    account: z.string().min(1).describe('Id, source id or exact name'),
    section: section.optional(),
    change: change.optional(),
    ...rest,
    edits: z
      .array(z.object(handEditInput))
      .min(1)
      .max(500)
      .optional()
      .describe('Several edits, each as JSON with section, change, item, values, basedOn, standing, why'),
    by: answeredBy,
  }),
  output: writtenSchema,
  run: async ({ account, by, edits, ...one }, context) => {
    const given = edits ?? [single(one)]
    if (edits !== undefined && Object.values(one).some((value) => value !== undefined)) throw twoWays()
    return writeByHand(account, by, context, ({ plan, author }) => handEdits(given, plan, author))
  },
})

type One = { readonly [Key in keyof GivenEdit]?: GivenEdit[Key] | undefined }

function single({ section, change, ...one }: One): GivenEdit {
  if (section !== undefined && change !== undefined) return { section, change, ...one }
  throw new Failure('invalid-input', 'Say what is to be written: section and change, or a list of edits', {
    hint: '`--section risks --change add --values \'{"risk":"Low adoption"}\'` adds a risk.',
  })
}

function twoWays(): Failure {
  return new Failure('invalid-input', 'Give one edit or a list of edits, not both')
}
