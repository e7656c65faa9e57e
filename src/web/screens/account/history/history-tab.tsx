/** History: the plan as of any day, what changed between two, every edit with its cause, and the way back. */
import { useQuery } from '@tanstack/react-query'
import { enHistory } from '../../../messages/en-history.ts'
import type { PlanPlace } from '../../../plan/edited-item.ts'
import { useKeyHelp } from '../../../ui/key-help.ts'
import { Segments } from '../../../ui/segments.tsx'
import { State } from '../../../ui/state.tsx'
import { ProblemScreen } from '../../problem-screen.tsx'
import { StaleNotice } from '../../stale-notice.tsx'
import { useAccount } from '../use-account.ts'
import { ChangesPart } from './changes-part.tsx'
import { DaySlider } from './day-slider.tsx'
import { daysQuery, type PlanDays } from './history-queries.ts'
import { HistorySkeleton } from './history-skeleton.tsx'
import { LogPart } from './log-part.tsx'
import { PlanThen } from './plan-then.tsx'
import { useHistoryDays } from './use-history-days.ts'

export function HistoryTab() {
  const { organization, account } = useAccount()
  const { id, name } = account.profile
  const days = useQuery(daysQuery(organization, id))
  useKeyHelp(enHistory.keys)
  if (days.data === undefined) {
    return days.isError ? (
      <ProblemScreen error={days.error} onAgain={() => void days.refetch()} page />
    ) : (
      <HistorySkeleton />
    )
  }
  return (
    <>
      <StaleNotice query={days} />
      <div className="flex flex-col gap-5 px-6 pt-4 pb-16 max-md:px-4">
        <h1 className="sr-only print:not-sr-only print:text-h1">{enHistory.page(name)}</h1>
        {days.data.days.length === 0 ? (
          <State title={enHistory.none.title}>
            <p>{enHistory.none.says}</p>
          </State>
        ) : (
          <Past place={{ organization, account: id }} planDays={days.data} />
        )}
      </div>
    </>
  )
}

function Past({ place, planDays }: { readonly place: PlanPlace; readonly planDays: PlanDays }) {
  const chosen = useHistoryDays(planDays)
  const { on, to, at, search, go } = chosen
  const view = search.view ?? 'changes'
  return (
    <>
      <DaySlider chosen={chosen} planDays={planDays} />
      <div className="-ml-2 print:hidden">
        <Segments
          label={enHistory.view}
          onChoose={(shown) => go({ view: shown === 'changes' ? undefined : shown })}
          segments={(['changes', 'plan', 'log'] as const).map((value) => ({
            value,
            label: enHistory.views[value],
          }))}
          value={view}
        />
      </div>
      {at === -1 && view !== 'log' ? <p className="text-mute">{enHistory.days.early}</p> : null}
      {view === 'changes' ? (
        <ChangesPart asOf={planDays.asOf} go={go} on={on} place={place} to={to} />
      ) : view === 'plan' ? (
        <PlanThen on={on} place={place} />
      ) : (
        <LogPart go={go} place={place} search={search} />
      )}
    </>
  )
}
