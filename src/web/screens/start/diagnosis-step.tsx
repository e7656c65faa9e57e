/** The third step: the accounts that need attention first, each with its reason, and what to do next. */
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { format } from '../../format.ts'
import { enStart } from '../../messages/en-start.ts'
import { homePlace } from '../../shell/places.ts'
import { YouAre } from '../../shell/you-are.tsx'
import { severityTone } from '../../tones.ts'
import { buttonLook } from '../../ui/button.tsx'
import { Mark } from '../../ui/mark.tsx'
import type { Diagnosed } from './diagnosed-query.ts'
import { StartStep } from './start-step.tsx'
import { Told } from '../../ui/told.tsx'

interface DiagnosisStepProps {
  readonly organization: string
  /** null: not all accounts are diagnosed yet */
  readonly diagnosis: Diagnosed | null
}

const words = enStart.see

export function DiagnosisStep({ organization, diagnosis }: DiagnosisStepProps) {
  if (diagnosis === null) {
    return (
      <StartStep no={3} state="ahead" title={words.title}>
        <p className="text-mute">{words.waiting}</p>
      </StartStep>
    )
  }
  const { totals, accounts } = diagnosis
  const { green, yellow, red, none, former } = totals
  return (
    <StartStep
      aside={words.sums({
        green: green.accounts,
        yellow: yellow.accounts,
        red: red.accounts,
        none: none.accounts,
        former: former.accounts,
      })}
      no={3}
      state="now"
      title={words.title}
    >
      <div>
        <p className="pb-2">{words.moved(totals.moved)}</p>
        <ol>
          {accounts.map((account) => (
            <First account={account} key={account.id} organization={organization} />
          ))}
        </ol>
      </div>
      <NextSteps organization={organization} />
    </StartStep>
  )
}

interface FirstProps {
  readonly organization: string
  readonly account: Diagnosed['accounts'][number]
}

function First({ organization, account: { id, name, arr, currency, movement } }: FirstProps) {
  return (
    <li className="relative grid grid-cols-[16px_minmax(0,1fr)_auto] gap-x-2.5 border-t border-line py-2.5 hover:bg-wash">
      <span className="flex h-5 items-center justify-center">
        <Mark tone={severityTone(movement?.severity)} />
      </span>
      <p className="min-w-0">
        <Link
          className="covers-row font-strong"
          params={{ organization, account: id }}
          to="/$organization/accounts/$account"
        >
          {name}
        </Link>
        <span className="block text-pretty text-ink-2">
          {movement === null ? words.nothing : <Told>{`${movement.headline}. ${movement.reason}`}</Told>}
        </span>
      </p>
      <span>{arr === null ? null : format.shortMoney(arr, currency)}</span>
    </li>
  )
}

function NextSteps({ organization }: { readonly organization: string }) {
  return (
    <section className="flex flex-col">
      <h3 className="pb-1 text-title">{words.next}</h3>
      <Next says={words.todaySays}>
        <Link className={buttonLook('solid')} params={{ organization }} to={homePlace.to}>
          {words.today}
        </Link>
      </Next>
      <Next says={words.whoSays}>
        <span className="flex w-56 rounded-m border border-line-2">
          <YouAre slug={organization} />
        </span>
      </Next>
      <Next says={words.ownSays}>
        <Link className={buttonLook('line')} params={{ organization }} to="/$organization/imports">
          {words.own}
        </Link>
      </Next>
    </section>
  )
}

function Next({ says, children }: { readonly says: string; readonly children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-line py-2.5">
      <p className="min-w-0 flex-1 basis-60 text-pretty text-ink-2">{says}</p>
      {children}
    </div>
  )
}
