/** Goals: what the customer wants, what it is measured by, what is done until when, and what they have had of us. */
import { useQuery } from '@tanstack/react-query'
import { enGoals } from '../../../messages/en-goals.ts'
import { planItemsQuery } from '../../../plan/plan-items-query.ts'
import { useConfirmKey } from '../../../plan/use-confirm-key.ts'
import { ProblemScreen } from '../../problem-screen.tsx'
import { StaleNotice } from '../../stale-notice.tsx'
import { currencyOf } from '../../../currency-of.ts'
import { useAccount } from '../use-account.ts'
import { goalsQuery } from './goals-queries.ts'
import { GoalsSkeleton } from './goals-skeleton.tsx'
import { MetricsPart } from './metrics-part.tsx'
import { MilestonesPart } from './milestones-part.tsx'
import { ObjectivesPart } from './objectives-part.tsx'
import { ValuesPart } from './values-part.tsx'

export function GoalsTab() {
  const { organization, account } = useAccount()
  const { id, name } = account.profile
  const items = useQuery(planItemsQuery(organization, id))
  const goals = useQuery(goalsQuery(organization, id))
  useConfirmKey({ organization, account: id })
  const failed = [items, goals].find((query) => query.isError && query.data === undefined)
  if (failed !== undefined) {
    return <ProblemScreen error={failed.error} onAgain={() => void failed.refetch()} page />
  }
  if (items.data === undefined || goals.data === undefined) return <GoalsSkeleton />
  const place = { organization, account: id }
  const shown = { place, items: items.data, goals: goals.data }
  return (
    <>
      <StaleNotice query={items} />
      <div className="flex flex-col gap-8 px-6 pt-4 pb-16 max-md:px-4">
        <h1 className="sr-only">{enGoals.page(name)}</h1>
        <ObjectivesPart {...shown} />
        <MetricsPart {...shown} />
        <MilestonesPart {...shown} />
        <ValuesPart {...shown} currency={currencyOf(account)} />
      </div>
    </>
  )
}
