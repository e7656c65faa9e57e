/** One of the parts that the page draws by itself. */
import type { Account } from '../../../answers.ts'
import { ContractsSection } from '../contracts-section.tsx'
import { GrowthSection } from '../growth-section.tsx'
import { HealthSection } from '../health-section.tsx'
import { OutlookSection } from '../outlook-section.tsx'
import { ProfileSection } from '../profile-section.tsx'
import { RelationshipSection } from '../relationship-section.tsx'
import { RenewalSection } from '../renewal-section.tsx'
import { UsageSection } from '../usage-section.tsx'
import { en } from '../../../messages/en.ts'
import { churnWarning } from '../churn-warning.ts'
import { currencyOf } from '../../../currency-of.ts'
import type { RecordPart } from './record-parts.ts'

interface RecordPartViewProps {
  readonly account: Account
  readonly part: RecordPart
  /** whether it stands in a section of the plan, which says what they share */
  readonly isWithin?: boolean
}

export function RecordPartView({ account, part, isWithin = false }: RecordPartViewProps) {
  const { diagnosis } = account
  const currency = currencyOf(account)
  if (part === 'profile') return <ProfileSection isWithin={isWithin} profile={account.profile} />
  if (part === 'usage') return <UsageSection usage={account.usage} />
  if (part === 'contracts')
    return <ContractsSection contracts={account.contracts} deadline={diagnosis?.deadline ?? null} />
  if (diagnosis === null) return null
  const { asOf } = diagnosis
  switch (part) {
    case 'health':
      return (
        <HealthSection
          diagnosis={diagnosis}
          history={account.history}
          title={isWithin ? en.health.models : en.health.title}
        />
      )
    case 'relationship':
      return <RelationshipSection asOf={asOf} relationship={diagnosis.relationship} />
    case 'outlook':
      return diagnosis.outlook === null ? null : (
        <OutlookSection asOf={asOf} outlook={diagnosis.outlook} warning={churnWarning(account.findings)} />
      )
    case 'renewal':
      return diagnosis.renewal === null ? null : (
        <RenewalSection asOf={asOf} currency={currency} renewal={diagnosis.renewal} />
      )
    case 'growth':
      return <GrowthSection asOf={asOf} currency={currency} levers={diagnosis.levers} />
  }
}
