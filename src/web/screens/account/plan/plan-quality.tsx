/** How good the plan itself is, beside it: the numbers of its own section, where the form has one. */
import { en } from '../../../messages/en.ts'
import { InEnglish } from '../../../ui/in-english.tsx'
import { Section } from '../../../ui/section.tsx'
import { usePlan } from './use-plan.ts'

export function PlanQuality() {
  const section = usePlan().document?.sections.find(({ id }) => id === 'quality')
  const figures = section?.blocks.flatMap((block) => (block.kind === 'figures' ? block.figures : [])) ?? []
  if (figures.every(({ value }) => value === '?')) return null
  return (
    <Section aside={en.plan.qualityAside} title={en.plan.quality}>
      <dl className="divide-y divide-line">
        {figures.map(({ id, label, value, note }) => (
          <div className="flex items-baseline gap-3 py-1.5" key={id}>
            <dt className="shrink-0">{label}</dt>
            <dd className="min-w-0 flex-1 text-small text-mute text-pretty">
              <InEnglish>{note}</InEnglish>
            </dd>
            <dd className="shrink-0 font-strong">{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
