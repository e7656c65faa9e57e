/** What success is measured by: from the baseline over the current value to the target, fed by signals where one measures it. */
import { enGoals } from '../../../messages/en-goals.ts'
import { AddItem } from '../../../plan/add-item.tsx'
import { itemsIn } from '../../../plan/plan-items-query.ts'
import { Section } from '../../../ui/section.tsx'
import { EmptyPart } from './empty-part.tsx'
import type { GoalsProps } from './goals-props.ts'
import { MetricRow } from './metric-row.tsx'

const texts = enGoals.metrics

export function MetricsPart({ place, items, goals }: GoalsProps) {
  const metrics = itemsIn(items, 'metrics')
  const standing = new Map(goals.metrics.map((one) => [one.id, one]))
  const well = goals.metrics.filter(({ state }) => state === 'reached' || state === 'on track').length
  return (
    <Section aside={metrics.length === 0 ? null : texts.aside(well, metrics.length)} title={texts.title}>
      {metrics.length === 0 ? <EmptyPart says={texts.noneSays} title={texts.none} /> : null}
      <ul>
        {metrics.map((item) => (
          <MetricRow by={goals.by} goal={standing.get(item.id)} item={item} key={item.id} place={place} />
        ))}
      </ul>
      <AddItem {...place} section="metrics" />
    </Section>
  )
}
