/** The use of the product by week: a sentence, a picture and the numbers behind it. */
import type { Usage } from '../../answers.ts'
import { format } from '../../format.ts'
import { en } from '../../messages/en.ts'
import { FoldedTable } from '../../ui/folded-table.tsx'
import { Gap } from '../../ui/gap.tsx'
import { Section } from '../../ui/section.tsx'
import { FeedSilence } from './feed-silence.tsx'
import { FigureMark } from './figure-mark.tsx'
import { UsageChart } from './usage-chart.tsx'
import { usageSentence } from './usage-sentence.ts'

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
    <Section
      aside={
        <span className="inline-flex flex-wrap items-center justify-end gap-x-1">
          <FeedSilence of="usage" />
          {en.usage.last(format.day(usage.lastOn))}
          <FigureMark of="usage" says={en.usage.title} />
        </span>
      }
      title={en.usage.title}
    >
      <p className="py-3.5 text-ink-2 text-pretty">{usageSentence(usage)}</p>
      <UsageChart weeks={usage.weeks} />
      <FoldedTable
        columns={[
          { label: en.usage.week },
          { label: en.usage.events, isNumber: true },
          { label: en.usage.peopleLabel, isNumber: true },
        ]}
        label={en.usage.numbers}
        rows={usage.weeks.toReversed().map(({ on, events, people }) => ({
          id: on,
          cells: [format.day(on), format.number(events), people === null ? '–' : format.number(people)],
        }))}
      />
    </Section>
  )
}
