/** Health: both models, each signal over twelve months, what changed between any two days and why, caps, and what is missing. */
import { useQuery } from '@tanstack/react-query'
import { en } from '../../../messages/en.ts'
import { enHealth } from '../../../messages/en-health.ts'
import { State } from '../../../ui/state.tsx'
import { ProblemScreen } from '../../problem-screen.tsx'
import { StaleNotice } from '../../stale-notice.tsx'
import { useAccount } from '../use-account.ts'
import { CapList } from './cap-list.tsx'
import { ChangePart } from './change-part.tsx'
import { healthPastQuery, healthQuery } from './health-queries.ts'
import { HealthSkeleton } from './health-skeleton.tsx'
import { MissingList } from './missing-list.tsx'
import { ModelParts } from './model-parts.tsx'
import { SentimentPart } from './sentiment-part.tsx'
import { SignalList } from './signal-list.tsx'
import { TurnList } from './turn-list.tsx'

export function HealthTab() {
  const { organization, account } = useAccount()
  const { id, name } = account.profile
  const shown = useQuery(healthQuery(organization, id))
  const past = useQuery(healthPastQuery(organization, id))
  const { diagnosis } = account
  if (diagnosis === null) {
    return (
      <State page title={en.account.notDiagnosed.title}>
        <p>{en.account.notDiagnosed.says}</p>
      </State>
    )
  }
  const failed = [shown, past].find((query) => query.isError && query.data === undefined)
  if (failed !== undefined) {
    return <ProblemScreen error={failed.error} onAgain={() => void failed.refetch()} page />
  }
  if (shown.data === undefined || past.data === undefined) return <HealthSkeleton />
  return (
    <>
      <StaleNotice query={shown} />
      <h1 className="sr-only">{enHealth.page(name)}</h1>
      <div className="grid border-b border-line lg:grid-cols-3 lg:divide-x lg:divide-line">
        <ModelParts diagnosis={diagnosis} health={shown.data} />
        <SentimentPart account={account} health={shown.data} organization={organization} />
      </div>
      <SignalList diagnosis={diagnosis} weeks={past.data.weeks} />
      <div className="grid gap-x-9 gap-y-8 px-6 pt-5 pb-16 max-md:px-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,400px)]">
        <ChangePart
          account={id}
          lines={shown.data.lines}
          organization={organization}
          weeks={past.data.weeks}
        />
        <div className="flex min-w-0 flex-col gap-7">
          <CapList asOf={shown.data.asOf} caps={shown.data.caps} />
          <MissingList
            asOf={shown.data.asOf}
            feeds={diagnosis.silentFeeds}
            missing={shown.data.missing}
            organization={organization}
          />
          <TurnList asOf={shown.data.asOf} turns={past.data.turns} />
        </div>
      </div>
    </>
  )
}
