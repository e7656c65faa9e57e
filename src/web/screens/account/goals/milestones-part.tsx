/** Milestones by phase, from the kickoff to readiness for the renewal: due, done, late. */
import { enGoals } from '../../../messages/en-goals.ts'
import { AddItem } from '../../../plan/add-item.tsx'
import { itemsIn } from '../../../plan/plan-items-query.ts'
import { Section } from '../../../ui/section.tsx'
import { EmptyPart } from './empty-part.tsx'
import type { GoalsProps } from './goals-props.ts'
import { MilestoneRow } from './milestone-row.tsx'
import { enPlanFields } from '../../../messages/en-plan-fields.ts'

const texts = enGoals.milestones

export function MilestonesPart({ place, items, goals }: GoalsProps) {
  const milestones = itemsIn(items, 'milestones').toSorted((a, b) => dayOf(a.values) - dayOf(b.values))
  const standing = new Map(goals.milestones.map((one) => [one.id, one]))
  const sum = (count: (phase: (typeof goals.phases)[number]) => number) =>
    goals.phases.reduce((total, phase) => total + count(phase), 0)
  const done = sum((phase) => phase.done)
  return (
    <Section
      aside={
        milestones.length === 0
          ? null
          : texts.aside(
              done,
              milestones.length,
              sum((phase) => phase.late),
            )
      }
      title={texts.title}
    >
      {milestones.length === 0 ? <EmptyPart says={texts.noneSays} title={texts.none} /> : null}
      <div className="grid gap-x-6 gap-y-5 pt-2 md:grid-cols-2 xl:grid-cols-4">
        {goals.phases.map((phase) => (
          <section key={phase.phase} className="min-w-0">
            <h3 className="flex items-baseline justify-between border-b border-line py-1">
              <span className="font-strong text-ink-2">
                {phase.phase === null ? texts.noPhase : enPlanFields.option('milestones', phase.phase)}
              </span>
              <span className="text-small text-mute">{texts.of(phase.done, phase.of)}</span>
            </h3>
            <ul>
              {milestones
                .filter(({ values }) => values.phase === phase.phase)
                .map((item) => (
                  <MilestoneRow due={standing.get(item.id)} item={item} key={item.id} place={place} />
                ))}
            </ul>
          </section>
        ))}
      </div>
      <AddItem {...place} section="milestones" />
    </Section>
  )
}

/** The day that it is due on, else on which it was done; without one at the end. */
function dayOf({ dueOn, doneOn }: { readonly dueOn: string | null; readonly doneOn: string | null }): number {
  return Date.parse(dueOn ?? doneOn ?? '9999-12-31')
}
