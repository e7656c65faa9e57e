/** Work: who does what until when, what was agreed in meetings, in which rhythm we meet, and what was promised. */
import { useQuery } from '@tanstack/react-query'
import { enWork } from '../../../messages/en-work.ts'
import { planItemsQuery } from '../../../plan/plan-items-query.ts'
import { useKeyHelp } from '../../../ui/key-help.ts'
import { ProblemScreen } from '../../problem-screen.tsx'
import { StaleNotice } from '../../stale-notice.tsx'
import { useAccount } from '../use-account.ts'
import { BoardPart } from './board-part.tsx'
import { CadencePart } from './cadence-part.tsx'
import { CommitmentsPart } from './commitments-part.tsx'
import { MeetingsPart } from './meetings-part.tsx'
import { useRowKeys } from './use-row-keys.ts'
import { workQuery } from './work-query.ts'
import { WorkSkeleton } from './work-skeleton.tsx'

export function WorkTab() {
  const { organization, account } = useAccount()
  const { id, name } = account.profile
  const place = { organization, account: id }
  const items = useQuery(planItemsQuery(organization, id))
  const work = useQuery(workQuery(organization, id))
  useKeyHelp(enWork.keys)
  useRowKeys(place)
  const failed = [items, work].find((query) => query.isError && query.data === undefined)
  if (failed !== undefined) {
    return <ProblemScreen error={failed.error} onAgain={() => void failed.refetch()} page />
  }
  if (items.data === undefined || work.data === undefined) return <WorkSkeleton />
  const shown = { place, items: items.data, work: work.data }
  return (
    <>
      <StaleNotice query={work} />
      <div className="flex flex-col gap-8 px-6 pt-4 pb-16 max-md:px-4">
        <h1 className="sr-only print:not-sr-only print:text-h1">{enWork.page(name)}</h1>
        <BoardPart {...shown} />
        <MeetingsPart {...shown} />
        <CadencePart {...shown} />
        <CommitmentsPart {...shown} />
      </div>
    </>
  )
}
