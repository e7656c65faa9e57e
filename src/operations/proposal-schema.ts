/** A movement as it is decided: each proposed edit against the plan as it is now, the record of its rule, and the effect. */
import { fieldWords, valueText } from '#src/plan/field-text.ts'
import type { ProposedDiff } from '#src/plan/proposed-diff.ts'
import type { ProposedEdit } from '#src/plan/proposed-edit.ts'
import { z } from 'zod'
import { planSectionSchemas } from './plan-section-schemas.ts'
import { proposedEditSchema } from './proposed-edit-schema.ts'

const stands = z
  .enum(['new', 'there', 'same', 'gone', 'missing'])
  .describe(
    'new: there is no such item yet · there: it is in the plan and would be other · same: it says so already · ' +
      'gone: somebody took it out · missing: what it is about never was in the plan, and it is left out by itself',
  )

export const shownEditSchema = z.object({
  no: z.int().describe('Its number, by which it is accepted or changed'),
  sign: z
    .enum(['+', '~', '✓', '−', '='])
    .describe('+ adds · ~ changes · ✓ confirms · − removes · = says nothing new'),
  stands,
  item: z
    .object({ id: z.string(), name: z.string() })
    .nullable()
    .describe('The item of the plan that it is about; null: there is none'),
  fields: z
    .array(
      z.object({
        field: z.string(),
        label: z.string().describe('The field in words'),
        from: z.string().describe('What stands, as it reads; "?": not known, or not there yet'),
        to: z.string(),
      }),
    )
    .describe('Those that would be other; of a new item all that are known'),
  proposed: proposedEditSchema,
})

export const effectSchema = z.object({
  weighs: z
    .array(
      z.object({
        on: z.enum(['health', 'signal', 'outlook']),
        amount: z
          .number()
          .describe('The total that a cap allows, the score of a signal, or points of the outlook'),
        says: z.string(),
      }),
    )
    .describe('What rests on the same records as the movement, whether or not it is accepted'),
  accepting: z
    .array(
      z.object({
        on: z.enum(['health', 'outlook', 'quality']),
        what: z
          .string()
          .describe('score, p, or of the quality freshness, done, evidence, leftOut, unanswered'),
        before: z.number().nullable(),
        after: z.number().nullable(),
        says: z.string(),
      }),
    )
    .describe('What accepting all of it changes; health and outlook rest on records and mostly stay'),
  leftOpen: z.array(z.string()).describe('What cannot be told beforehand, and why'),
})

/** One proposed edit as its schema has it, its fields in the order of their section. */
export function shownEdit(proposed: ProposedEdit, { fields, ...diff }: ProposedDiff, place: number) {
  const order = [...Object.keys(planSectionSchemas[proposed.section].shape), 'standing']
  const inOrder = fields.toSorted((a, b) => order.indexOf(a.field) - order.indexOf(b.field))
  return {
    no: place + 1,
    ...diff,
    fields: inOrder.map(({ field, from, to }) => ({
      field,
      label: fieldWords(field),
      from: valueText(from),
      to: valueText(to),
    })),
    proposed,
  }
}
