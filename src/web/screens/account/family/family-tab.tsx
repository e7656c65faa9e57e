/** The family of an account as one tree: revenue, health, deadline and next step of each, and what it comes to. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { format } from '../../../format.ts'
import { enBrief } from '../../../messages/en-brief.ts'
import { en } from '../../../messages/en.ts'
import { statusTone } from '../../../tones.ts'
import { Mark } from '../../../ui/mark.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { State } from '../../../ui/state.tsx'
import { urgency } from '../../../urgency.ts'
import { ProblemScreen } from '../../problem-screen.tsx'
import { useAccount } from '../use-account.ts'
import { type Family, type FamilyMember, familyQuery } from './family-query.ts'
import { FamilySums } from './family-sums.tsx'
import { NextStepText } from '../../../ui/next-step.tsx'

const words = enBrief.family
const grid =
  'grid items-baseline gap-x-4 max-md:grid-cols-[minmax(0,1fr)_auto] md:grid-cols-[minmax(0,1.6fr)_90px_90px_minmax(0,1fr)_minmax(0,2fr)_minmax(0,1fr)]'

export function FamilyTab() {
  const { organization, account } = useAccount()
  const query = useQuery(familyQuery(organization, account.profile.id))
  return (
    <div className="flex min-w-0 flex-col gap-5 px-6 pt-3.5 pb-16 max-md:px-4 print:p-0">
      <h1 className="border-b border-line-ink pb-2.5 text-h1">
        {account.profile.name} <span className="font-normal text-mute">{words.title}</span>
      </h1>
      {query.data !== undefined ? (
        query.data.members.length === 0 ? (
          <State title={words.none.title}>
            <p>{words.none.says}</p>
          </State>
        ) : (
          <Tree family={query.data} />
        )
      ) : query.isError ? (
        <ProblemScreen error={query.error} onAgain={() => void query.refetch()} />
      ) : (
        <div aria-busy="true" aria-label={en.loading} className="flex flex-col gap-5" role="status">
          {[0, 1, 2, 3].map((row) => (
            <Skeleton className="w-full" key={row} />
          ))}
        </div>
      )}
    </div>
  )
}

function Tree({ family }: { readonly family: Family }) {
  const heads = words.columns
  return (
    <>
      <div className="max-w-md">
        <FamilySums family={family} />
      </div>
      <div aria-label={words.title} role="table">
        <div className="max-md:sr-only" role="rowgroup">
          <div className={`border-b border-line py-1 text-label text-mute ${grid}`} role="row">
            <span role="columnheader">{heads.account}</span>
            <span className="text-right" role="columnheader">
              {heads.arr}
            </span>
            <span role="columnheader">{heads.health}</span>
            <span role="columnheader">{heads.deadline}</span>
            <span role="columnheader">{heads.nextStep}</span>
            <span role="columnheader">{heads.owner}</span>
          </div>
        </div>
        <div role="rowgroup">
          {family.members.map((member) => (
            <MemberRow key={member.id} member={member} />
          ))}
        </div>
      </div>
    </>
  )
}

function MemberRow({ member }: { readonly member: FamilyMember }) {
  const { organization, account } = useAccount()
  const { id, name, depth, arr, currency, status, score, deadline, nextStep, owner } = member
  const isHere = id === account.profile.id
  return (
    <div
      className={`min-h-(--row) border-b border-line py-2 ${grid} ${isHere ? '-mx-3 bg-accent-tint px-3' : ''}`}
      role="row"
    >
      <span className="min-w-0" role="cell" style={{ paddingLeft: `${Math.min(depth, 6) * 20}px` }}>
        <Link
          className="inline-flex min-h-6 items-center font-strong hover:text-accent"
          params={{ organization, account: id }}
          to="/$organization/accounts/$account"
        >
          {name}
        </Link>{' '}
        <span className="text-small text-mute">{isHere ? words.here : (member.segment ?? '')}</span>
      </span>
      <span className="text-right" role="cell">
        {arr === null ? <span className="text-mute">–</span> : format.shortMoney(arr, currency)}
      </span>
      <span className="inline-flex items-center gap-1.5" role="cell">
        <Mark label={en.status(status)} tone={statusTone(status)} />
        {score === null ? (
          <span className="text-small text-mute">{words.notMeasured}</span>
        ) : (
          format.number(score)
        )}
      </span>
      <span role="cell">
        {deadline === null ? null : (
          <>
            {format.shortDay(deadline.on, null)}{' '}
            <span className={urgency(deadline.days)}>{en.days(deadline.days)}</span>
          </>
        )}
      </span>
      <span className="text-pretty text-ink-2 max-md:col-span-2" role="cell">
        {nextStep === null ? null : <NextStepText asOf={null} step={nextStep} />}
      </span>
      <span className="truncate text-mute" role="cell">
        {owner === null ? null : format.person(owner)}
      </span>
    </div>
  )
}
