/** Who the account is, in one line. */
import type { Account } from '../../answers.ts'
import { format } from '../../format.ts'
import { en } from '../../messages/en.ts'

interface AccountHeaderProps {
  readonly profile: Account['profile']
  /** of its contracts, where its records name none for its revenue */
  readonly currency: string | null
}

export function AccountHeader({ profile, currency }: AccountHeaderProps) {
  const words = [
    profile.segment,
    profile.tier === null ? null : en.account.tier(profile.tier),
    profile.industry,
    profile.employees === null ? null : en.account.employees(format.number(profile.employees)),
    profile.revenue === null
      ? null
      : en.account.revenue(format.shortMoney(profile.revenue, profile.currency ?? currency)),
  ].filter((word) => word !== null)
  const owners = [
    { role: 'CSM', address: profile.csmEmail },
    { role: 'AM', address: profile.amEmail },
  ].filter((owner) => owner.address !== null)
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-line-ink pb-2.5">
      <div className="flex min-w-0 flex-wrap items-baseline gap-x-3">
        <h1 className="text-h1">{profile.name}</h1>
        <p className="text-mute">{words.join(', ')}</p>
      </div>
      <p className="flex gap-3">
        {owners.map(({ role, address }) => (
          <span key={role} title={address ?? undefined}>
            <span className="text-mute">{role}</span> {address === null ? null : format.person(address)}
          </span>
        ))}
      </p>
    </div>
  )
}
