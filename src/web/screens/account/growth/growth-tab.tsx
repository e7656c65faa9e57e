/** The page on growth: the whitespace, the opportunities against what is wanted, the levers and the competitors. */
import { useQuery } from '@tanstack/react-query'
import { enExpansion, enGrowth } from '../../../messages/en-growth.ts'
import { planItemsQuery } from '../../../plan/plan-items-query.ts'
import { useConfirmKey } from '../../../plan/use-confirm-key.ts'
import { ProblemScreen } from '../../problem-screen.tsx'
import { StaleNotice } from '../../stale-notice.tsx'
import { GrowthSection } from '../growth-section.tsx'
import { useAccount } from '../use-account.ts'
import { CompetitorsPart } from './competitors-part.tsx'
import { ExpansionPart } from './expansion-part.tsx'
import { expansionQuery, whitespaceQuery } from './growth-queries.ts'
import { GrowthSkeleton } from './growth-skeleton.tsx'
import { WhitespacePart } from './whitespace-part.tsx'

export function GrowthTab() {
  const { organization, account } = useAccount()
  const { id } = account.profile
  const whitespace = useQuery(whitespaceQuery(organization, id))
  const expansion = useQuery(expansionQuery(organization, id))
  const items = useQuery(planItemsQuery(organization, id))
  useConfirmKey({ organization, account: id })
  const failed = [whitespace, expansion, items].find((query) => query.data === undefined && query.isError)
  if (failed !== undefined)
    return <ProblemScreen error={failed.error} onAgain={() => void failed.refetch()} />
  if (whitespace.data === undefined || expansion.data === undefined || items.data === undefined) {
    return <GrowthSkeleton />
  }
  const { levers = [], asOf = whitespace.data.asOf } = account.diagnosis ?? {}
  return (
    <>
      <h1 className="sr-only print:not-sr-only print:text-h1">{enGrowth.heading(account.profile.name)}</h1>
      <StaleNotice query={whitespace} />
      <WhitespacePart whitespace={whitespace.data} />
      <div className="grid gap-x-8 gap-y-8 px-6 pt-6 pb-16 max-md:px-4 xl:grid-cols-[minmax(0,2.2fr)_minmax(0,1fr)]">
        <ExpansionPart expansion={expansion.data} items={items.data} />
        <div className="flex min-w-0 flex-col gap-8">
          <GrowthSection
            asOf={asOf}
            currency={whitespace.data.currency}
            levers={levers}
            title={enExpansion.levers}
          />
          <CompetitorsPart competitors={expansion.data.competitors} items={items.data} />
        </div>
      </div>
    </>
  )
}
