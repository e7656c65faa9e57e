/** What we promised and what they promised, side by side: due, overdue, kept or not. */
import { enWork } from '../../../messages/en-work.ts'
import { AddItem } from '../../../plan/add-item.tsx'
import { itemsIn } from '../../../plan/plan-items-query.ts'
import { Gap } from '../../../ui/gap.tsx'
import { Section } from '../../../ui/section.tsx'
import { CommitmentRow } from './commitment-row.tsx'
import type { WorkProps } from './work-props.ts'

const texts = enWork.commitments

export function CommitmentsPart({ place, items, work }: WorkProps) {
  const byId = new Map(itemsIn(items, 'commitments').map((item) => [item.id, item]))
  const late = work.commitments.reduce((sum, side) => sum + side.late, 0)
  return (
    <Section
      aside={late === 0 ? null : <span className="font-medium text-bad">{texts.aside(late)}</span>}
      title={texts.title}
    >
      <div className="grid gap-x-8 gap-y-5 pt-2 lg:grid-cols-2">
        {work.commitments.map(({ side, open, kept, notKept, commitments }) => (
          <section className="min-w-0" data-part={side} key={side}>
            <h3 className="flex items-baseline justify-between gap-3 border-b border-line py-1">
              <span className="font-strong text-ink-2">{texts.sides[side]}</span>
              {commitments.length === 0 ? null : (
                <span className="text-small text-mute">{texts.sum(open, kept, notKept)}</span>
              )}
            </h3>
            {commitments.length === 0 ? (
              <p className="py-2">
                <Gap>{texts.none[side]}</Gap>
              </p>
            ) : null}
            <ul>
              {commitments.map((due) => {
                const item = byId.get(due.id)
                return item === undefined ? null : (
                  <CommitmentRow due={due} item={item} key={item.id} place={place} />
                )
              })}
            </ul>
            <AddItem {...place} about={side} says={texts.add[side]} section="commitments" start={{ side }} />
          </section>
        ))}
      </div>
    </Section>
  )
}
