/** A proposed edit of the plan as the doors give it: the schema of plan's `ProposedEdit`. */
import type { PlanSection } from '#src/plan/plan-items.ts'
import type { ProposedEdit } from '#src/plan/proposed-edit.ts'
import { z } from 'zod'
import { planItemSchemas as items, targetSchema } from './plan-item-schemas.ts'

const proposed = {
  target: targetSchema,
  says: z.string().describe('The change in a few words, as a line of a diff'),
  ownerEmail: z.string().nullable(),
  dueOn: z.iso.date(),
  evidence: z.array(z.string()).describe('Ids of the facts behind it'),
  standing: z.enum(['assumed', 'confirmed']),
  why: z.string(),
}

function editsOf<S extends PlanSection, Shape extends z.ZodRawShape>(section: S, item: z.ZodObject<Shape>) {
  const of = { section: z.literal(section), ...proposed }
  return z.discriminatedUnion('change', [
    z.object({ ...of, change: z.literal('add'), item }),
    z.object({ ...of, change: z.literal('change'), item: item.partial() }),
    z.object({ ...of, change: z.enum(['confirm', 'remove']), item: z.null() }),
  ])
}

export const proposedEditSchema = z.discriminatedUnion('section', [
  editsOf('stakeholders', items.stakeholders),
  editsOf('risks', items.risks),
  editsOf('opportunities', items.opportunities),
  editsOf('actions', items.actions),
  editsOf('metrics', items.metrics),
  editsOf('milestones', items.milestones),
  editsOf('values', items.values),
  editsOf('wins', items.wins),
  editsOf('frictions', items.frictions),
  editsOf('blockers', items.blockers),
  editsOf('checklist', items.checklist),
  editsOf('competitors', items.competitors),
  editsOf('reviews', items.reviews),
]) satisfies z.ZodType<ProposedEdit>
