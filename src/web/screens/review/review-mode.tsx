/** A review while it is held: account after account, with nothing beside it. */
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { format } from '../../format.ts'
import { enReview } from '../../messages/en-review.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Logo } from '../../ui/logo.tsx'
import { State } from '../../ui/state.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { ProblemScreen } from '../problem-screen.tsx'
import { StaleNotice } from '../stale-notice.tsx'
import { ReviewAccountPart } from './review-account.tsx'
import { ReviewAccountSkeleton } from './review-account-skeleton.tsx'
import { ClockLine, ReviewClock } from './review-clock.tsx'
import { ReviewKeys } from './review-keys.tsx'
import { ReviewList } from './review-list.tsx'
import { type Review, reviewAccountQuery } from './review-query.ts'
import { ReviewSide } from './review-side.tsx'
import { useClock } from './use-clock.ts'
import { useEnding } from './use-ending.ts'
import { useRecording } from './use-recording.ts'

interface ReviewModeProps {
  readonly organization: string
  readonly review: Review
  readonly query: UseQueryResult<Review>
  /** the account at which one goes on; none: the first whose turn is not over */
  readonly at: string | undefined
}

export function ReviewMode({ organization, review, query, at }: ReviewModeProps) {
  const { entries } = review
  const { entry, account, clock, inView, record, onChoose, onNext, isOver } = useTurn(
    organization,
    review,
    at,
  )
  const isRed = entry.status === 'Red'
  return (
    <>
      <ModeBar inView={inView} organization={organization} review={review}>
        {isOver ? null : <ReviewClock clock={clock} isRed={isRed} />}
      </ModeBar>
      <ClockLine clock={clock} isRed={isRed && !isOver} />
      <StaleNotice query={query} />
      <div className="flex min-h-0 flex-1 max-lg:block max-lg:overflow-y-auto">
        <ReviewList
          chosen={isOver ? null : entry.account.id}
          entries={entries}
          onChoose={onChoose}
          unchanged={review.scope.unchanged}
        />
        <main className="min-w-0 flex-1 overflow-y-auto scrolls-quietly max-lg:overflow-visible">
          {isOver ? (
            <State title={enReview.allDone.title}>
              <p>{enReview.allDone.says(entries.length)}</p>
            </State>
          ) : account.data === undefined ? (
            account.isError ? (
              <ProblemScreen error={account.error} onAgain={() => void account.refetch()} />
            ) : (
              <ReviewAccountSkeleton />
            )
          ) : (
            <ReviewAccountPart
              account={account.data}
              key={entry.account.id}
              organization={organization}
              record={record}
              today={review.startedOn}
            />
          )}
        </main>
        {isOver || account.data === undefined ? null : (
          <ReviewSide
            account={account.data}
            isLast={entries.filter(({ closedOn }) => closedOn === null).length <= 1}
            key={entry.account.id}
            onNext={onNext}
            organization={organization}
            record={record}
            seconds={clock.seconds}
            today={review.startedOn}
          />
        )}
      </div>
      <ReviewKeys account={isOver ? null : (account.data ?? null)} accounts={entries.length} />
    </>
  )
}

/** Whose turn it is: the first that had none, or the one that was chosen. */
function useTurn(organization: string, review: Review, goOnAt: string | undefined) {
  const { entries } = review
  const [chosen, choose] = useState(() =>
    entries.some((one) => one.account.id === goOnAt && one.closedOn === null) ? goOnAt! : null,
  )
  const first = entries.find(({ closedOn }) => closedOn === null) ?? entries.at(-1)
  const entry = entries.find(({ account }) => account.id === chosen) ?? first!
  const at = entries.indexOf(entry)
  const account = useQuery(reviewAccountQuery(organization, review.id, entry.account.id))
  const clock = useClock(entry.account.id, entry.outcome.seconds)
  const record = useRecording(organization, review.id, entry.account.id)
  const go = (to: number) => {
    const next = entries[to]
    if (next === undefined) return
    if (next !== entry && entry.closedOn === null) void record({ seconds: clock.seconds })
    choose(next.account.id)
  }
  const onNext = () => {
    const after = [...entries.slice(at + 1), ...entries.slice(0, at)]
    choose(after.find(({ closedOn }) => closedOn === null)?.account.id ?? null)
  }
  useKeys({ ArrowLeft: () => go(at - 1), ArrowRight: () => go(at + 1) })
  const onChoose = (id: string) => go(entries.findIndex((one) => one.account.id === id))
  const isOver = entries.every(({ closedOn }) => closedOn !== null) && chosen === null
  const inView = entry.closedOn === null ? { account: entry.account.id, seconds: clock.seconds } : null
  return { entry, account, clock, inView, record, onChoose, onNext, isOver }
}

interface ModeBarProps extends Omit<ReviewModeProps, 'query' | 'at'> {
  readonly inView: Parameters<typeof useEnding>[2]
  readonly children: ReactNode
}

function ModeBar({ organization, review, inView, children }: ModeBarProps) {
  const { kind, scope, startedOn } = review
  const end = useEnding(organization, review, inView)
  const owner = scope.owner === null ? null : format.person(scope.owner)
  return (
    <header className="grid min-h-[52px] shrink-0 grid-cols-[1fr_auto_1fr] items-center gap-4 px-5 py-2 max-md:flex max-md:flex-wrap max-md:gap-2 max-md:px-4">
      <div className="flex min-w-0 items-center gap-2.5">
        <Link
          aria-label={enReview.back}
          className="inline-flex size-7 shrink-0 items-center justify-center rounded-s hover:bg-sunk"
          params={{ organization }}
          search={{}}
          title={enReview.back}
          to="/$organization/review"
        >
          <Logo />
        </Link>
        <h1 className="shrink-0 text-title">
          {kind === 'weekly' && scope.atRisk ? enReview.atRiskMode : enReview.modes[kind]}
        </h1>
        <span className="truncate text-small text-mute max-md:hidden">
          {owner === null ? (scope.team === null ? '' : `${enReview.ofTeam(scope.team)}, `) : `${owner}, `}
          {format.day(startedOn)}
        </span>
      </div>
      {children}
      <div className="ml-auto">
        <Button disabled={end.isPending} onClick={() => end.mutate()}>
          <Icon name="check" size={14} />
          {enReview.end}
        </Button>
      </div>
    </header>
  )
}
