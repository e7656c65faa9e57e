/** Turns the cast into accounts: a name, a place, a size, owners. */
import { cast } from './cast.ts'
import type { Role, Segment } from './cast.ts'
import type { Random } from './create-random.ts'
import { fintechCorp } from './fintech-corp.ts'
import { nameCompanies, nameSubsidiary } from './name-companies.ts'
import type { Place, SampleAccount } from './sample-account.ts'
import { vendorEmails } from './vendor-people.ts'
import type { World } from './world.ts'

const seatRange: Readonly<Record<Segment, readonly [number, number]>> = {
  Enterprise: [150, 300],
  'Mid-Market': [40, 72],
  SMB: [20, 32],
  Startup: [6, 14],
  'E-commerce': [22, 44],
}

const home: readonly Place[] = [
  { country: 'US', city: 'Chicago', currency: 'USD' },
  { country: 'US', city: 'Denver', currency: 'USD' },
  { country: 'US', city: 'Boston', currency: 'USD' },
  { country: 'US', city: 'Seattle', currency: 'USD' },
  { country: 'CA', city: 'Toronto', currency: 'USD' },
  { country: 'SG', city: 'Singapore', currency: 'USD' },
  { country: 'GB', city: 'Manchester', currency: 'GBP' },
]

const europe: readonly Place[] = [
  { country: 'DE', city: 'Hamburg', currency: 'EUR' },
  { country: 'NL', city: 'Utrecht', currency: 'EUR' },
  { country: 'FR', city: 'Lyon', currency: 'EUR' },
]

const regions = [
  { name: 'Nordics', place: { country: 'FI', city: 'Helsinki', currency: 'EUR' } },
  { name: 'Iberia', place: { country: 'ES', city: 'Madrid', currency: 'EUR' } },
]

/** All accounts, Fintech Corp first; companies of a group know their parent. */
export function makeAccounts(world: World): SampleAccount[] {
  const random = world.random.fork('accounts')
  const names = nameCompanies(
    random,
    cast.map((role) => role.segment === 'E-commerce'),
  )
  const parentAt = cast.findIndex((role) => role.group === 'parent')
  const daughters = cast.filter((role) => role.group === 'subsidiary')
  return cast.map((role, at) => {
    if (role.example)
      return makeAccount(world, role, at, { ...fintechCorp.profile, company: fintechCorp.company })
    if (role.group !== 'subsidiary') return makeAccount(world, role, at, { company: names[at]! })
    const { name, place } = regions[daughters.indexOf(role) % regions.length]!
    const company = nameSubsidiary(names[parentAt]!, name)
    return makeAccount(world, role, at, { company, place, parentId: idAt(parentAt) })
  })
}

/** @param given what the role itself does not say and chance must not decide */
function makeAccount(
  world: World,
  role: Role,
  at: number,
  given: Pick<SampleAccount, 'company'> & Partial<SampleAccount>,
): SampleAccount {
  const random = world.random.fork(`account ${at}`)
  const seats = role.seats ?? drawSeats(random, role.segment)
  const tier = tierOf(role)
  return {
    id: idAt(at),
    crmId: `CRM-${String(5100 + at * 37).padStart(6, '0')}`,
    role,
    parentId: null,
    tier,
    place: random.pick(role.usageSource === undefined ? home : europe),
    employees: Math.round(seats * random.between(6, 18)),
    revenue: Math.round(random.logNormal(seats * 900, 0.4)) * 1000,
    seats,
    random,
    plantedOn: (kind) => {
      const days = role.plants[kind]
      return days === undefined ? null : world.daysAgo(days)
    },
    ...ownersOf(tier, at),
    ...given,
  }
}

/** Seats are log-normal within the range of the segment: many small ones, few large ones. */
function drawSeats(random: Random, segment: Segment): number {
  const [low, high] = seatRange[segment]
  const drawn = random.logNormal(Math.sqrt(low * high), Math.log(high / low) / 4)
  return Math.round(Math.min(high, Math.max(low, drawn)))
}

function tierOf(role: Role): SampleAccount['tier'] {
  if (role.segment === 'Enterprise') return 1
  if (role.segment === 'Mid-Market') return 2
  return role.segment === 'E-commerce' ? 3 : null
}

function ownersOf(tier: SampleAccount['tier'], at: number): Pick<SampleAccount, 'am' | 'csm' | 'executive'> {
  const key = tier === 1 || tier === 2
  const team = key ? 'Key Accounts' : 'Growth Accounts'
  const turn = (emails: string[]) => emails[at % emails.length]!
  return {
    am: turn(vendorEmails('AM', team)),
    csm: turn(vendorEmails('CSM', team)),
    executive: key ? turn(vendorEmails('executive')) : null,
  }
}

function idAt(at: number): string {
  return `ACC-${String(at + 1).padStart(3, '0')}`
}
