/** The page of an account in its order of reading: who, five numbers, verdict, next step, then the evidence. */
import type { Account } from '../../answers.ts'
import { en } from '../../messages/en.ts'
import { State } from '../../ui/state.tsx'
import { AccountFigures } from './account-figures.tsx'
import { AccountHeader } from './account-header.tsx'
import { ContractsSection } from './contracts-section.tsx'
import { GrowthSection } from './growth-section.tsx'
import { HealthSection } from './health-section.tsx'
import { MovementsSection } from './movements-section.tsx'
import { OutlookSection } from './outlook-section.tsx'
import { PeopleSection } from './people-section.tsx'
import { ProfileSection } from './profile-section.tsx'
import { RelationshipSection } from './relationship-section.tsx'
import { RenewalSection } from './renewal-section.tsx'
import { UsageSection } from './usage-section.tsx'
import { Verdict } from './verdict.tsx'

export function AccountPage({ account }: { readonly account: Account }) {
  const { diagnosis } = account
  const currency =
    diagnosis?.currency ?? account.contracts.find((contract) => contract.paid)?.currency ?? null
  return (
    <div className="grid min-h-full lg:grid-cols-[minmax(0,1fr)_var(--rail)] print:block">
      <div className="flex min-w-0 flex-col gap-5 px-6 pt-3.5 pb-10 max-md:px-4 print:p-0">
        <AccountHeader profile={account.profile} />
        {diagnosis === null ? (
          <State title={en.account.notDiagnosed.title}>
            <p>{en.account.notDiagnosed.says}</p>
          </State>
        ) : (
          <>
            <AccountFigures account={account} currency={currency} diagnosis={diagnosis} />
            <Verdict diagnosis={diagnosis} />
            <div className="lg:hidden">
              <MovementsSection diagnosis={diagnosis} />
            </div>
            <HealthSection diagnosis={diagnosis} history={account.history} />
          </>
        )}
        <div className="grid gap-x-8 gap-y-6 xl:grid-cols-2">
          {diagnosis?.outlook ? <OutlookSection asOf={diagnosis.asOf} outlook={diagnosis.outlook} /> : null}
          <UsageSection usage={account.usage} />
        </div>
        {diagnosis === null ? null : (
          <div className="grid gap-x-8 gap-y-6 xl:grid-cols-2">
            <RelationshipSection asOf={diagnosis.asOf} relationship={diagnosis.relationship} />
            {diagnosis.renewal === null ? null : (
              <RenewalSection asOf={diagnosis.asOf} currency={currency} renewal={diagnosis.renewal} />
            )}
          </div>
        )}
        <PeopleSection diagnosis={diagnosis} people={account.people} />
        {diagnosis === null ? null : (
          <GrowthSection asOf={diagnosis.asOf} currency={currency} levers={diagnosis.levers} />
        )}
        <ContractsSection contracts={account.contracts} deadline={diagnosis?.deadline ?? null} />
      </div>
      <aside
        aria-label={en.account.beside}
        className="flex flex-col gap-8 border-line px-[18px] pt-4 pb-10 max-lg:border-t max-lg:px-6 max-md:px-4 lg:border-l print:px-0"
      >
        {diagnosis === null ? null : (
          <div className="max-lg:hidden">
            <MovementsSection diagnosis={diagnosis} />
          </div>
        )}
        <ProfileSection profile={account.profile} />
      </aside>
    </div>
  )
}
