/** What changed between two days, section by section, with who did it and why, and the way back. */
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { Day } from '#src/kernel/day.ts'
import type { SectionName } from '#src/plan/plan-sections.ts'
import { format } from '../../../format.ts'
import { enHistory } from '../../../messages/en-history.ts'
import { en } from '../../../messages/en.ts'
import type { PlanPlace } from '../../../plan/edited-item.ts'
import { Button } from '../../../ui/button.tsx'
import { DayInput } from '../../../ui/day-input.tsx'
import { Section } from '../../../ui/section.tsx'
import { ProblemScreen } from '../../problem-screen.tsx'
import { BringBack, type Wanted } from './bring-back.tsx'
import { ChangeLine } from './change-line.tsx'
import { comparedQuery, type ComparedLine } from './history-queries.ts'
import type { HistorySearch } from './history-search.ts'
import { HistorySkeleton } from './history-skeleton.tsx'
import { valuesOf } from './values-of.ts'

interface ChangesPartProps {
  readonly place: PlanPlace
  readonly on: Day
  readonly to: Day
  readonly asOf: Day
  readonly go: (next: HistorySearch) => void
}

const texts = enHistory.changes

export function ChangesPart({ place, on, to, asOf, go }: ChangesPartProps) {
  const query = useQuery(comparedQuery(place.organization, place.account, on, to))
  const [wanted, want] = useState<Wanted | null>(null)
  if (query.data === undefined) {
    return query.isError ? (
      <ProblemScreen error={query.error} onAgain={() => void query.refetch()} />
    ) : (
      <HistorySkeleton />
    )
  }
  const { lines } = query.data
  // Who merely confirmed an item changed nothing of what it says.
  const told = lines.filter((line) => line.sign !== '~' || valuesOf(line).length > 0)
  const sections = [...Map.groupBy(told, ({ section }) => section)]
  return (
    <Section title={texts.title(format.day(on), format.day(to))}>
      <div aria-busy={query.isPlaceholderData}>
        <div className="flex flex-wrap items-center justify-between gap-3 pt-2.5 text-small text-mute">
          {query.isPlaceholderData ? en.loading : texts.count(told.length)}
          <Until asOf={asOf} go={go} on={on} to={to} />
        </div>
        {told.length === 0 ? <p className="py-3 text-mute">{on === to ? texts.oneDay : texts.none}</p> : null}
        {sections.map(([section, own]) => (
          <SectionOfChanges key={section} lines={own} onWant={want} section={section} />
        ))}
        {lines.length > told.length ? (
          <p className="pt-3 text-small text-mute">{texts.onlyConfirmed(lines.length - told.length)}</p>
        ) : null}
      </div>
      {wanted === null ? null : (
        <BringBack on={on} onClose={() => want(null)} place={place} wanted={wanted} />
      )}
    </Section>
  )
}

function Until({ to, on, asOf, go }: Pick<ChangesPartProps, 'to' | 'on' | 'asOf' | 'go'>) {
  const id = useId()
  return (
    <span className="flex items-center gap-2 print:hidden">
      <label className="whitespace-nowrap" htmlFor={id}>
        {texts.until}
      </label>
      <DayInput bounds={{ from: on, to: asOf }} id={id} onChoose={(day) => go({ to: day })} value={to} />
    </span>
  )
}

interface SectionOfChangesProps {
  readonly section: SectionName
  readonly lines: readonly ComparedLine[]
  readonly onWant: (wanted: Wanted) => void
}

function SectionOfChanges({ section, lines, onWant }: SectionOfChangesProps) {
  const name = en.proposal.sections[section]
  return (
    <section className="pt-4">
      <h3 className="flex flex-wrap items-center justify-between gap-x-3 border-b border-line py-0.5">
        <span className="font-strong text-ink-2">
          {name} <span className="font-normal text-mute">{texts.count(lines.length)}</span>
        </span>
        {lines.filter((line) => !isOfAccount(line)).length > 1 ? (
          <Button
            className="h-6 text-small print:hidden"
            onClick={() =>
              onWant({ section, item: null, name: enHistory.back.section(name), isTakenOut: false })
            }
            weight="quiet"
          >
            {texts.sectionBack}
          </Button>
        ) : null}
      </h3>
      <ul>
        {lines.map((line) => (
          <ChangeLine
            key={`${line.sign} ${line.item} ${line.made?.edit}`}
            line={line}
            onWant={isOfAccount(line) ? null : () => onWant(wantedOf(line))}
          />
        ))}
      </ul>
    </section>
  )
}

function wantedOf({ section, item, name, sign }: ComparedLine): Wanted {
  return { section, item, name, isTakenOut: sign === '+' }
}

/** Of its head, and not of its plan: Every edit takes it back. */
function isOfAccount({ section, item }: ComparedLine): boolean {
  return section === 'overview' && item === 'account'
}
