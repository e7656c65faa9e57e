/** How often somebody was in two-way contact with us in each of twelve months, with the table behind it, and the last time with its record. */
import { enPeople } from '../../../messages/en-people.ts'
import { format } from '../../../format.ts'
import { Columns } from '../../../ui/columns.tsx'
import { FoldedTable } from '../../../ui/folded-table.tsx'
import { Section } from '../../../ui/section.tsx'
import { EvidenceList } from '../evidence-list.tsx'
import type { PersonShown } from './people-query.ts'

const words = enPeople.panel

export function ContactMonths({ person, asOf }: { readonly person: PersonShown; readonly asOf: string }) {
  const { months, rhythmDays, daysSince, windowDays, evidence, state } = person
  const total = months.reduce((sum, { times }) => sum + times, 0)
  const rhythm = rhythmDays === null ? '' : words.rhythm(Math.round(rhythmDays))
  const says = words.contactSays(total, rhythm)
  return (
    <Section title={words.contact}>
      <div className="flex flex-col gap-1.5 pt-2">
        {total === 0 ? null : (
          <Columns
            columns={months.map(({ on, times }) => {
              const month = on.slice(0, 7)
              return {
                id: on,
                label: format.month(month).slice(0, 1),
                value: times,
                title: `${format.monthAndYear(month)}: ${times}`,
              }
            })}
            height={34}
            sentence={says}
          />
        )}
        <p className="text-small text-mute">{total === 0 ? words.noContact : says}</p>
        {total === 0 ? null : (
          <FoldedTable
            columns={[{ label: words.month }, { label: words.days, isNumber: true }]}
            label={words.numbers}
            rows={months.toReversed().map(({ on, times }) => ({
              id: on,
              cells: [format.monthAndYear(on.slice(0, 7)), format.number(times)],
            }))}
          />
        )}
        {daysSince === null || state === 'departed' ? null : (
          <p className={`text-small ${state === 'silent' ? 'text-bad' : 'text-mute'}`}>
            {words.window(daysSince, windowDays)}
          </p>
        )}
        {evidence.length === 0 ? null : <EvidenceList asOf={asOf} evidence={evidence} />}
      </div>
    </Section>
  )
}
