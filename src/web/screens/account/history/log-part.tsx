/** Every edit of the plan, the newest first, by day: filtered by section and by who made it, each taken back where it can be. */
import { useInfiniteQuery } from '@tanstack/react-query'
import type { EditOrigin } from '#src/plan/edit-origin.ts'
import { editOrigins } from '#src/plan/edit-origin.ts'
import { type SectionName, sectionNames } from '#src/plan/plan-sections.ts'
import { format } from '../../../format.ts'
import { enHistory } from '../../../messages/en-history.ts'
import { en } from '../../../messages/en.ts'
import type { PlanPlace } from '../../../plan/edited-item.ts'
import { Button } from '../../../ui/button.tsx'
import { Section } from '../../../ui/section.tsx'
import { Select } from '../../../ui/select.tsx'
import { ProblemScreen } from '../../problem-screen.tsx'
import { logQuery } from './history-queries.ts'
import type { HistorySearch } from './history-search.ts'
import { HistorySkeleton } from './history-skeleton.tsx'
import { LogEdit } from './log-edit.tsx'

interface LogPartProps {
  readonly place: PlanPlace
  readonly search: HistorySearch
  readonly go: (next: HistorySearch) => void
}

const texts = enHistory.log

export function LogPart({ place, search, go }: LogPartProps) {
  const query = useInfiniteQuery(logQuery(place.organization, place.account, search))
  if (query.data === undefined) {
    return query.isError ? (
      <ProblemScreen error={query.error} onAgain={() => void query.refetch()} />
    ) : (
      <HistorySkeleton />
    )
  }
  const edits = query.data.pages.flatMap((page) => page.edits)
  const total = query.data.pages[0]?.total ?? 0
  const days = [...Map.groupBy(edits, ({ at }) => at.slice(0, 10))]
  return (
    <Section aside={<Filters go={go} search={search} />} title={texts.title}>
      <p className="pt-2 text-small text-mute">{texts.count(edits.length, total)}</p>
      {edits.length === 0 ? <p className="py-3 text-mute">{texts.none}</p> : null}
      {days.map(([day, own]) => (
        <section className="pt-4" key={day}>
          <h3 className="border-b border-line py-0.5 font-strong text-ink-2">{format.day(day)}</h3>
          <ul>
            {own.map((edit) => (
              <LogEdit edit={edit} key={edit.id} place={place} />
            ))}
          </ul>
        </section>
      ))}
      {query.hasNextPage ? (
        <Button
          className="mt-3"
          disabled={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {texts.more}
        </Button>
      ) : null}
    </Section>
  )
}

function Filters({ search: { section, who }, go }: Omit<LogPartProps, 'place'>) {
  return (
    <span className="flex flex-wrap items-center justify-end gap-2 print:hidden">
      <Select
        label={texts.section}
        onChoose={(value) => go({ section: value === '' ? undefined : (value as SectionName) })}
        options={[
          { value: '', label: texts.allSections },
          ...sectionNames.map((value) => ({ value, label: en.proposal.sections[value] })),
        ]}
        value={section ?? ''}
      />
      <Select
        label={texts.who}
        onChoose={(value) => go({ who: value === '' ? undefined : (value as EditOrigin) })}
        options={[
          { value: '', label: texts.everybody },
          ...editOrigins.map((value) => ({ value, label: texts.origins[value] })),
        ]}
        value={who ?? ''}
      />
    </span>
  )
}
