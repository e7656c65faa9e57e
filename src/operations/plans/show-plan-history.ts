/** The log of a plan: who changed what, when and for which cause. */
import { causeText } from '#src/plan/cause-text.ts'
import { editOrigin, editOrigins } from '#src/plan/edit-origin.ts'
import { fatesOf } from '#src/plan/fates-of.ts'
import { fieldWords } from '#src/plan/field-text.ts'
import { fieldsOfStep } from '#src/plan/fields-of-step.ts'
import { type Step, stepsOf } from '#src/plan/fold-edits.ts'
import { isArrangement } from '#src/plan/is-arrangement.ts'
import { itemValueText } from '#src/plan/item-value-text.ts'
import { sectionNames } from '#src/plan/plan-sections.ts'
import { dayOf } from '#src/plan/provenance.ts'
import { planLog } from '#src/store/plans.ts'
import { accountNamed } from '#src/store/show-account.ts'
import { z } from 'zod'
import { accountEdits } from '../account-edits.ts'
import { currencyIn, nameIn } from '../name-in.ts'
import { transactionOperation } from '../operation.ts'

export const showPlanHistory = transactionOperation({
  name: 'plan.history',
  summary: 'List the edits of a plan, the newest first',
  description:
    'Who made each, when, for which cause and whether it still counts. Nothing ever leaves the log: what is undone ' +
    'stays in it beside the edit that undid it. What was written by hand of the account itself, its owners and its ' +
    'profile, stands among them as the item "account". Where a box stands on the map of people is no line of it.',
  permission: 'read',
  http: { method: 'GET', path: '/accounts/{account}/plan/history' },
  positional: ['account'],
  input: z.object({
    account: z.string().min(1).describe('Id, source id or exact name'),
    since: z.iso.date().optional().describe('Only edits of that day or later'),
    until: z.iso.date().optional().describe('Only edits of that day or earlier'),
    section: z.enum(sectionNames).optional().describe('Only this one'),
    who: z.enum(editOrigins).optional().describe('Only by people, by the engine, or from imported files'),
    item: z.string().min(1).optional().describe('Only those of one item, by its id'),
    limit: z.int().min(1).max(500).default(50),
    offset: z.int().min(0).default(0),
  }),
  output: z.object({
    account: z.uuid(),
    total: z.int().describe('Edits that pass the filter'),
    edits: z.array(
      z.object({
        no: z
          .int()
          .nullable()
          .describe('Its place in the log of the plan, from 1; null: it is of the account itself'),
        id: z.string().describe('By which `plan undo` takes it back, where it is an edit of the plan'),
        importNo: z
          .int()
          .nullable()
          .describe(
            'By which `import undo` takes back what was written of the account itself, and of it alone',
          ),
        at: z.iso.datetime(),
        statedOn: z.iso
          .date()
          .nullable()
          .describe('The day on which the author said it, where that is earlier'),
        by: z.string().describe('E-mail address, operator, engine or import'),
        origin: z.enum(editOrigins).describe('Of what kind whoever made it is'),
        cause: z.string().describe('In words'),
        section: z.enum(sectionNames),
        item: z.string().describe('Id of the item'),
        change: z.enum(['add', 'change', 'confirm', 'remove', 'restore']),
        name: z.string().describe('Of the item, as it was called then'),
        currency: z.string().nullable().describe('Of the amounts of the item, where it names one'),
        says: z.string(),
        why: z.string(),
        fields: z
          .array(z.object({ field: z.string(), from: z.unknown(), to: z.unknown() }))
          .describe('What it changed; none where the item came or went'),
        stands: z
          .enum(['counts', 'undone', 'undoing'])
          .describe('undone: taken back since; undoing: it takes another one back'),
      }),
    ),
  }),
  run: async ({ account, section, item, since, until, who, limit, offset }, { tx }) => {
    const { id } = await accountNamed(tx, account)
    const log = await planLog(tx, id)
    const fates = fatesOf(log)
    const passes = (one: Pick<LoggedEdit, 'at' | 'section' | 'item' | 'origin'>) =>
      (section === undefined || one.section === section) &&
      (item === undefined || one.item === item) &&
      (since === undefined || one.at >= since) &&
      (until === undefined || dayOf(one.at) <= until) &&
      (who === undefined || one.origin === who)
    const ofPlan = stepsOf(log)
      .map((step, at) => loggedStep({ no: at + 1, step }, fates))
      .filter((one) => !one.isArranged && passes(one))
      .toReversed()
    const ofAccount = (await accountEdits(tx, id))
      .filter(passes)
      .map((line) => ({ ...line, shown: () => line }))
    const all = byTime(ofPlan, ofAccount)
    return {
      account: id,
      total: all.length,
      edits: all.slice(offset, offset + limit).map(({ shown }) => shown()),
    }
  },
})

type Fates = ReturnType<typeof fatesOf>
type LoggedEdit = ReturnType<typeof loggedStep>

/** What a filter asks of an edit; in words it is put only where it is shown. */
function loggedStep(numbered: { readonly no: number; readonly step: Step }, fates: Fates) {
  const { edit, itemId } = numbered.step
  return {
    at: edit.at,
    section: edit.section,
    item: itemId,
    origin: editOrigin(edit),
    isArranged: isArrangement(edit),
    shown: () => shownEdit(numbered, fates),
  }
}

/** Both newest first; the edits of the plan stay in the order of their log. */
function byTime<A extends { readonly at: string }, B extends { readonly at: string }>(
  log: readonly A[],
  others: readonly B[],
): (A | B)[] {
  const merged: (A | B)[] = []
  let next = 0
  for (const other of others) {
    while (next < log.length && log[next]!.at > other.at) merged.push(log[next++]!)
    merged.push(other)
  }
  return [...merged, ...log.slice(next)]
}

function shownEdit({ no, step }: { readonly no: number; readonly step: Step }, fates: Fates) {
  const { edit, itemId } = step
  return {
    no,
    id: edit.id,
    importNo: null,
    at: edit.at,
    statedOn: edit.statedOn,
    by: edit.actor,
    origin: editOrigin(edit),
    cause: causeText(edit.cause),
    section: edit.section,
    item: itemId,
    change: edit.change,
    ...wordsOf(step),
    why: edit.why,
    stands: fates.get(edit.id) ?? ('counts' as const),
  }
}

/** What a person wrote is said by what it changed: what the log keeps of it may be of an earlier wording. */
function wordsOf(step: Step) {
  const { edit, itemId, before, after } = step
  const { section, cause } = edit
  const name = nameIn([after, before], section, itemId)
  const currency = currencyIn([after, before], section, itemId)
  const fields = fieldsOfStep(step)
  const isUndoing = cause.by === 'undo'
  const values = fields.map(
    ({ field, from, to }) =>
      `${fieldWords(field)} ${itemValueText(section, field, isUndoing ? from : to, currency)}`,
  )
  const isSaidByFields = fields.length > 0 && (isUndoing || cause.by === 'hand')
  const says = isSaidByFields ? `${isUndoing ? 'Undone: ' : ''}${name}: ${values.join(', ')}` : edit.says
  return { name, currency, says, fields }
}
