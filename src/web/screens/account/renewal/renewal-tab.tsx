/** The renewal page of an account: what is expected, the way to the deadline, the checklist, and what stands in the way. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { enHelp } from '../../../messages/en-help.ts'
import { enRenewal } from '../../../messages/en-renewal.ts'
import { en } from '../../../messages/en.ts'
import { buttonLook } from '../../../ui/button.tsx'
import { useConfirmKey } from '../../../plan/use-confirm-key.ts'
import { Section } from '../../../ui/section.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { State } from '../../../ui/state.tsx'
import { useKeyHelp } from '../../../ui/key-help.ts'
import { useKeys } from '../../../ui/use-keys.ts'
import { ProblemScreen } from '../../problem-screen.tsx'
import { churnWarning } from '../churn-warning.ts'
import { DriverList } from '../driver-list.tsx'
import { strongestDrivers } from '../strongest-drivers.ts'
import { useAccount } from '../use-account.ts'
import { BlockersSection } from './blockers-section.tsx'
import { ExpectationSection } from './expectation-section.tsx'
import { RenewalChecklist } from './renewal-checklist.tsx'
import { RenewalContracts } from './renewal-contracts.tsx'
import { RenewalFigures } from './renewal-figures.tsx'
import { renewalQuery, type RenewalRun } from './renewal-query.ts'
import { RenewalTimeLine } from './renewal-time-line.tsx'
import { RequiredActions } from './required-actions.tsx'
import { useTicks } from './use-ticks.ts'

export function RenewalTab() {
  const { organization, account } = useAccount()
  const query = useQuery(renewalQuery(organization, account.profile.id))
  const run = query.data?.renewal
  useConfirmKey({ organization, account: account.profile.id })
  return (
    <div className="flex min-w-0 flex-col gap-7 px-6 pt-3.5 pb-16 max-md:px-4 print:p-0">
      <Head />
      {run === undefined ? (
        query.isError ? (
          <ProblemScreen error={query.error} onAgain={() => void query.refetch()} />
        ) : (
          <RenewalSkeleton />
        )
      ) : run === null ? (
        <Nothing />
      ) : (
        <Run run={run} />
      )}
    </div>
  )
}

function Head() {
  const { organization, account } = useAccount()
  const params = { organization, account: account.profile.id }
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2 border-b border-line-ink pb-2.5">
      <h1 className="text-h1">
        {account.profile.name} <span className="font-normal text-mute">{enRenewal.title}</span>
      </h1>
      <p className="flex gap-2 print:hidden">
        <Link className={buttonLook('line')} params={params} to="/$organization/accounts/$account/handover">
          {enRenewal.handover}
        </Link>
        <Link
          className={`${buttonLook('solid')} xl:hidden`}
          params={params}
          to="/$organization/accounts/$account/call"
        >
          {enRenewal.brief}
        </Link>
      </p>
    </div>
  )
}

function Nothing() {
  const { account } = useAccount()
  const isDiagnosed = account.diagnosis !== null
  return (
    <State title={isDiagnosed ? enRenewal.none.title : en.account.notDiagnosed.title}>
      <p>{isDiagnosed ? enRenewal.none.says : en.account.notDiagnosed.says}</p>
    </State>
  )
}

function Run({ run }: { readonly run: RenewalRun }) {
  const { account } = useAccount()
  const ticks = useTicks()
  const place = useTickKeys()
  useKeyHelp(enHelp.renewal)
  const outlook = account.diagnosis?.outlook ?? null
  const { lifts, lowers } = strongestDrivers(outlook?.drivers ?? [])
  return (
    <div className="flex min-w-0 flex-col gap-7" ref={place}>
      <RenewalFigures account={account} run={run} />
      {outlook === null ? null : (
        <ExpectationSection outlook={outlook} run={run} warning={churnWarning(account.findings)} />
      )}
      <RenewalTimeLine run={run} ticks={ticks} />
      <div className="grid gap-x-10 gap-y-7 lg:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)]">
        <RenewalChecklist run={run} ticks={ticks} />
        <div className="flex min-w-0 flex-col gap-7">
          <BlockersSection asOf={run.asOf} dueOn={run.deadline?.on ?? run.asOf} />
          <RequiredActions run={run} />
        </div>
      </div>
      <Section title={enRenewal.drivers}>
        {lifts.length + lowers.length === 0 ? <p className="py-3 text-mute">{en.outlook.noDrivers}</p> : null}
        <div className="grid gap-x-10 pt-1.5 lg:grid-cols-2">
          <div className="min-w-0">
            <DriverList asOf={run.asOf} drivers={lifts} title={en.outlook.lifts} />
          </div>
          <div className="min-w-0">
            <DriverList asOf={run.asOf} drivers={lowers} title={en.outlook.lowers} />
          </div>
        </div>
      </Section>
      <RenewalContracts run={run} />
    </div>
  )
}

/** `j` and `k` go from line to line of steps and checklist, a click goes to its line, `x` ticks the one that has the focus. */
function useTickKeys() {
  const place = useRef<HTMLDivElement>(null)
  const boxes = () => [...(place.current?.querySelectorAll<HTMLElement>('[data-tick]') ?? [])]
  const move = (step: number) => {
    const all = boxes()
    const at = all.findIndex((box) => box === document.activeElement)
    const next = at < 0 ? all.findIndex((box) => box.ariaChecked === 'false') : at + step
    all[Math.min(all.length - 1, Math.max(0, next))]?.focus()
  }
  useEffect(() => {
    const element = place.current
    element?.addEventListener('click', goToLine)
    return () => element?.removeEventListener('click', goToLine)
  }, [])
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    x: () =>
      boxes()
        .find((box) => box === document.activeElement)
        ?.click(),
  })
  return place
}

/** Of a click beside what is pressed in a line: its box has the focus then. */
function goToLine({ target }: MouseEvent): void {
  if (!(target instanceof Element) || target.closest('button, a, input, select, textarea') !== null) return
  target.closest('li')?.querySelector<HTMLElement>('[data-tick]')?.focus()
}

function RenewalSkeleton() {
  return (
    <div aria-busy="true" aria-label={en.loading} className="flex flex-col gap-9 pt-1" role="status">
      <div className="grid grid-cols-2 gap-6 md:grid-cols-4">
        {[0, 1, 2, 3].map((at) => (
          <div className="flex flex-col gap-2.5" key={at}>
            <Skeleton className="w-20" />
            <Skeleton className="h-5 w-32" />
          </div>
        ))}
      </div>
      {[0, 1, 2].map((at) => (
        <div className="flex flex-col gap-4" key={at}>
          <Skeleton className="w-40" />
          <Skeleton className="w-full" />
          <Skeleton className="w-full" />
        </div>
      ))}
    </div>
  )
}
