/** The page of an account in its order of reading: who, five numbers, verdict, next step, what moved, then its plan. */
import type { Account } from '../../answers.ts'
import { en } from '../../messages/en.ts'
import { State } from '../../ui/state.tsx'
import { AccountFigures } from './account-figures.tsx'
import { AccountHeader } from './account-header.tsx'
import { currencyOf } from '../../currency-of.ts'
import { DataFindings } from './data-findings.tsx'
import { FamilyPart } from './family/family-part.tsx'
import { MovementsPart } from './movements/movements-part.tsx'
import { FillFirst } from './plan/fill-first.tsx'
import { PlanGuide } from './plan/plan-guide.tsx'
import { PlanPart } from './plan/plan-part.tsx'
import { PlanQuality } from './plan/plan-quality.tsx'
import { Verdict } from './verdict.tsx'

interface AccountPageProps {
  readonly organization: string
  readonly account: Account
}

export function AccountPage({ organization, account }: AccountPageProps) {
  const { diagnosis } = account
  return (
    <div className="grid min-h-full grid-rows-[auto_auto_1fr] lg:grid-cols-[minmax(0,1fr)_var(--rail)] lg:grid-rows-[auto_1fr] wide:grid-cols-[minmax(0,1fr)_312px] print:block">
      <div className="flex min-w-0 flex-col gap-5 px-6 pt-3.5 pb-6 max-md:px-4 print:p-0">
        <AccountHeader currency={currencyOf(account)} profile={account.profile} />
        {diagnosis === null ? (
          <State title={en.account.notDiagnosed.title}>
            <p>{en.account.notDiagnosed.says}</p>
          </State>
        ) : (
          <>
            <AccountFigures account={account} currency={currencyOf(account)} diagnosis={diagnosis} />
            <Verdict diagnosis={diagnosis} nextStep={account.nextStep} />
          </>
        )}
      </div>
      <aside
        aria-label={en.account.beside}
        className="flex min-w-0 flex-col gap-7 border-line px-[18px] pt-4 max-lg:border-y max-lg:bg-wash max-lg:px-6 max-lg:pb-3 max-md:px-4 lg:row-span-2 lg:border-l lg:pb-10 print:hidden"
      >
        <MovementsPart account={account} organization={organization} />
        <FillFirst account={account.profile.id} organization={organization} />
        <PlanQuality />
        <FamilyPart />
        <DataFindings findings={account.findings} />
        <div className="sticky top-4 max-lg:hidden">
          <PlanGuide />
        </div>
      </aside>
      <div className="min-w-0 px-6 pb-16 max-md:px-4 print:p-0">
        <PlanPart account={account} />
      </div>
    </div>
  )
}
