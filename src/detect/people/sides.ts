/** Whose address it is: ours, a machine's, or a person's of the customer. */
import type { Dossier } from '#src/facts/dossier.ts'

/** What stands before the @ of addresses that nobody reads or writes from. */
const MACHINES: ReadonlySet<string> = new Set([
  'no-reply',
  'noreply',
  'do-not-reply',
  'donotreply',
  'mailer-daemon',
  'postmaster',
  'bounce',
  'bounces',
  'notification',
  'notifications',
  'alerts',
  'newsletter',
  'calendar',
  'calendar-notification',
  'automation',
  'system',
])

/** What stands behind it for rooms and calendars. */
const MACHINE_DOMAINS: ReadonlySet<string> = new Set([
  'resource.calendar.google.com',
  'group.calendar.google.com',
  'unknownorganizer.calendar.google.com',
])

/** Where anybody has an address: they say nothing of a company. */
const PUBLIC_DOMAINS: ReadonlySet<string> = new Set([
  'gmail.com',
  'googlemail.com',
  'outlook.com',
  'hotmail.com',
  'live.com',
  'yahoo.com',
  'icloud.com',
  'me.com',
  'aol.com',
  'proton.me',
  'protonmail.com',
  'gmx.com',
  'gmx.de',
  'gmx.net',
  'web.de',
  'mail.com',
])

export interface Sides {
  /** of somebody at the customer, on the map or not; nobody's of ours and no machine's */
  isTheirs(address: string): boolean
}

/**
 * Ours are the people of our side, whoever owns the account or one of its people, and whoever shares their domain. Where
 * none of them is known, theirs are only the domains of the account and of its people.
 */
export function sides({ profile, people, team }: Dossier): Sides {
  const mapped = new Set(known(people.map(({ email }) => email)))
  const ours = new Set(
    known([
      ...team.map(({ email }) => email),
      profile.amEmail?.toLowerCase(),
      profile.csmEmail?.toLowerCase(),
      profile.sponsorEmail?.toLowerCase(),
      ...people.map(({ ownerEmail }) => ownerEmail),
    ]),
  )
  const theirDomains = companiesOf([...mapped])
  if (profile.domain !== null) theirDomains.add(profile.domain.toLowerCase())
  const ourDomains = companiesOf([...ours])
  return {
    isTheirs(address) {
      if (mapped.has(address)) return true
      if (ours.has(address) || isMachine(address)) return false
      const domain = domainOf(address)
      if (theirDomains.has(domain)) return true
      return ourDomains.size > 0 && !ourDomains.has(domain)
    },
  }
}

function known(addresses: readonly (string | null | undefined)[]): string[] {
  return addresses.filter((address) => typeof address === 'string')
}

function isMachine(address: string): boolean {
  const name = (address.split('@')[0] ?? '').split('+')[0]!
  return MACHINES.has(name) || MACHINE_DOMAINS.has(domainOf(address))
}

function companiesOf(addresses: readonly string[]): Set<string> {
  return new Set(addresses.map(domainOf).filter((domain) => !PUBLIC_DOMAINS.has(domain)))
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1)
}
