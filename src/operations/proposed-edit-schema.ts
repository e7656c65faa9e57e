/** A proposed edit of the plan as the doors give it: the schema of plan's `ProposedEdit`. */
import type { SectionName } from '#src/plan/plan-sections.ts'
import type { ProposedEdit } from '#src/plan/proposed-edit.ts'
import { z } from 'zod'
import { itemTargetSchema, planSectionSchemas as items } from './plan-section-schemas.ts'

const proposed = {
  target: itemTargetSchema,
  says: z.string().describe('The change in a few words, as a line of a diff'),
  ownerEmail: z.string().nullable(),
  dueOn: z.iso.date(),
  evidence: z.array(z.string()).describe('Ids of the facts behind it'),
  standing: z.enum(['assumed', 'confirmed']),
  why: z.string(),
}

function editsOf<S extends SectionName, Shape extends z.ZodRawShape>(section: S, item: z.ZodObject<Shape>) {
  const of = { section: z.literal(section), ...proposed }
  return z.discriminatedUnion('change', [
    z.object({ ...of, change: z.literal('add'), item }),
    z.object({ ...of, change: z.literal('change'), item: item.partial() }),
    z.object({ ...of, change: z.enum(['confirm', 'remove']), item: z.null() }),
  ])
}

export const proposedEditSchema = z.discriminatedUnion('section', [
  editsOf('overview', items.overview),
  editsOf('useCases', items.useCases),
  editsOf('stakeholders', items.stakeholders),
  editsOf('objectives', items.objectives),
  editsOf('metrics', items.metrics),
  editsOf('milestones', items.milestones),
  editsOf('values', items.values),
  editsOf('risks', items.risks),
  editsOf('qbr', items.qbr),
  editsOf('reviews', items.reviews),
  editsOf('renewal', items.renewal),
  editsOf('sentiment', items.sentiment),
  editsOf('readings', items.readings),
  editsOf('blockers', items.blockers),
  editsOf('checklist', items.checklist),
  editsOf('opportunities', items.opportunities),
  editsOf('whitespace', items.whitespace),
  editsOf('cadence', items.cadence),
  editsOf('actions', items.actions),
  editsOf('currentState', items.currentState),
  editsOf('wins', items.wins),
  editsOf('frictions', items.frictions),
  editsOf('futureState', items.futureState),
  editsOf('meetings', items.meetings),
  editsOf('commitments', items.commitments),
  editsOf('competitors', items.competitors),
]) satisfies z.ZodType<ProposedEdit>
