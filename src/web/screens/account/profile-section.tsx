/** What else the source says of the account. */
import type { Account } from '../../answers.ts'
import { format } from '../../format.ts'
import { en } from '../../messages/en.ts'
import { Section } from '../../ui/section.tsx'

const inSnapshot: ReadonlySet<string> = new Set([
  en.profile.domain,
  en.profile.place,
  en.profile.sponsor,
  en.profile.crmId,
])

interface ProfileSectionProps {
  readonly profile: Account['profile']
  /** whether it stands in the snapshot of the plan, which says the rest */
  readonly isWithin: boolean
}

export function ProfileSection({ profile, isWithin }: ProfileSectionProps) {
  const place = [profile.city, profile.country].filter((part) => part !== null).join(', ')
  const rows = [
    { name: en.profile.domain, value: profile.domain },
    { name: en.profile.place, value: place === '' ? null : place },
    {
      name: en.profile.sponsor,
      value: profile.sponsorEmail === null ? null : format.person(profile.sponsorEmail),
    },
    { name: en.profile.since, value: profile.createdOn === null ? null : format.day(profile.createdOn) },
    { name: en.profile.crmId, value: profile.crmId },
    { name: en.profile.source, value: `${profile.source}, ${profile.sourceId}` },
  ].filter(({ name, value }) => value !== null && !(isWithin && inSnapshot.has(name)))
  return (
    <Section title={en.profile.title}>
      <dl className="divide-y divide-line">
        {rows.map(({ name, value }) => (
          <div className="flex justify-between gap-4 py-1.5" key={name}>
            <dt className="shrink-0 text-mute">{name}</dt>
            <dd className="min-w-0 text-right wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
      {profile.description === null || isWithin ? null : (
        <p className="border-t border-line pt-2.5 text-ink-2 text-pretty">{profile.description}</p>
      )}
    </Section>
  )
}
