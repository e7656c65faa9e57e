/** The page on risks: the register to be worked through, and the picture of severity by likelihood beside it. */
import { useQuery } from '@tanstack/react-query'
import { enRisks } from '../../../messages/en-risks.ts'
import { itemsIn, planItemsQuery } from '../../../plan/plan-items-query.ts'
import { useConfirmKey } from '../../../plan/use-confirm-key.ts'
import { ProblemScreen } from '../../problem-screen.tsx'
import { StaleNotice } from '../../stale-notice.tsx'
import { useAccount } from '../use-account.ts'
import { RiskPicture } from './risk-picture.tsx'
import { RiskRegister } from './risk-register.tsx'
import { risksQuery } from './risks-query.ts'
import { RisksSkeleton } from './risks-skeleton.tsx'

export function RisksTab() {
  const { organization, account } = useAccount()
  const { id } = account.profile
  const risks = useQuery(risksQuery(organization, id))
  const items = useQuery(planItemsQuery(organization, id))
  useConfirmKey({ organization, account: id })
  const failed = [risks, items].find((query) => query.data === undefined && query.isError)
  if (failed !== undefined)
    return <ProblemScreen error={failed.error} onAgain={() => void failed.refetch()} />
  if (risks.data === undefined || items.data === undefined) return <RisksSkeleton />
  return (
    <>
      <h1 className="sr-only print:not-sr-only print:text-h1">{enRisks.heading(account.profile.name)}</h1>
      <StaleNotice query={risks} />
      <div className="grid gap-x-8 gap-y-6 px-6 pt-4 pb-16 max-md:px-4 xl:grid-cols-[minmax(0,1fr)_360px]">
        <div className="min-w-0 max-xl:order-2">
          <RiskRegister items={itemsIn(items.data, 'risks')} risks={risks.data} />
        </div>
        <div className="min-w-0 xl:sticky xl:top-4 xl:self-start">
          <RiskPicture risks={risks.data} />
        </div>
      </div>
    </>
  )
}
