/** The plan as it was known at the end of a day: read only, and marked so. */
import { useQuery } from '@tanstack/react-query'
import { AsOf } from '../../../document/as-of.ts'
import { DocumentSection } from '../../../document/document-section.tsx'
import { format } from '../../../format.ts'
import { enHistory } from '../../../messages/en-history.ts'
import { en } from '../../../messages/en.ts'
import type { PlanPlace } from '../../../plan/edited-item.ts'
import { Icon } from '../../../ui/icon.tsx'
import { ProblemScreen } from '../../problem-screen.tsx'
import { HistorySkeleton } from './history-skeleton.tsx'
import { planThenQuery } from './history-queries.ts'

interface PlanThenProps {
  readonly place: PlanPlace
  readonly on: string
}

export function PlanThen({ place, on }: PlanThenProps) {
  const query = useQuery(planThenQuery(place.organization, place.account, on))
  const document = query.data?.document ?? null
  if (document === null) {
    return query.isError ? (
      <ProblemScreen error={query.error} onAgain={() => void query.refetch()} />
    ) : (
      <HistorySkeleton />
    )
  }
  return (
    <div aria-busy={query.isPlaceholderData}>
      <h2 className="sr-only">{enHistory.past.title(format.day(document.asOf))}</h2>
      <p className="sticky top-0 z-10 -mx-2 mb-5 flex items-center gap-2 rounded-m border border-watch bg-watch-tint px-3 py-1.5 text-watch">
        <Icon name="history" size={14} />
        <span>{query.isPlaceholderData ? en.loading : enHistory.past.notice(format.day(document.asOf))}</span>
      </p>
      <AsOf value={document.asOf}>
        <div className="flex flex-col gap-7">
          {document.sections.map((section) => (
            <DocumentSection key={section.id} section={section} />
          ))}
        </div>
      </AsOf>
    </div>
  )
}
