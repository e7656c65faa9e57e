/** The use of the product by week: a sentence, a picture and the numbers behind it. */
import type { Usage } from '../../answers.ts'
import { format } from '../../format.ts'
import { en } from '../../messages/en.ts'
import { Gap } from '../../ui/gap.tsx'
import { Section } from '../../ui/section.tsx'
import { UsageChart } from './usage-chart.tsx'
import { usageSentence } from './usage-sentence.ts'
import { UsageTable } from './usage-table.tsx'

export function UsageSection({ usage }: { readonly usage: Usage | null }) {
  if (usage === null) {
    return (
      <Section title={en.usage.title}>
        <p className="py-3">
          <Gap>{en.usage.never}</Gap>
        </p>
      </Section>
    )
  }
  return (
    <Section aside={en.usage.last(format.day(usage.lastOn))} title={en.usage.title}>
      <p className="py-3.5 text-ink-2 text-pretty">{usageSentence(usage)}</p>
      <UsageChart weeks={usage.weeks} />
      <UsageTable weeks={usage.weeks} />
    </Section>
  )
}
