/** Peoples an account: who decides, who pays, who uses, and who left. */
import { addDays, daysBetween } from '#src/kernel/day.ts'
import type { Day } from '#src/kernel/day.ts'
import type { Contact, Departure, RoleType } from './contact.ts'
import { fintechCorp } from './fintech-corp.ts'
import type { PersonName } from './name-people.ts'
import { planted } from './planted.ts'
import type { SampleAccount } from './sample-account.ts'
import type { World } from './world.ts'

interface Position {
  readonly titles: readonly string[]
  readonly department: string
  readonly influence: Contact['influence']
  readonly sentiments: readonly Contact['sentiment'][]
  readonly priorities: readonly string[]
  readonly usesProduct: boolean
}

const positions: Readonly<Record<RoleType, Position>> = {
  Champion: {
    titles: ['Head of Analytics', 'Director of Data', 'VP of Product', 'BI Lead'],
    department: 'Analytics',
    influence: 'High',
    sentiments: ['Very Positive', 'Positive'],
    priorities: ['Self-service for every team', 'One set of figures', 'Faster month-end reports'],
    usesProduct: true,
  },
  'Economic Buyer': {
    titles: ['CFO', 'VP Finance', 'COO'],
    department: 'Finance',
    influence: 'High',
    sentiments: ['Neutral', 'Positive'],
    priorities: ['Cost per seat', 'Predictable spend'],
    usesProduct: false,
  },
  'Executive Sponsor': {
    titles: ['CTO', 'CIO', 'Chief Data Officer'],
    department: 'Executive',
    influence: 'High',
    sentiments: ['Positive', 'Neutral'],
    priorities: ['Data strategy', 'Fewer vendors'],
    usesProduct: false,
  },
  'Technical Decision Maker': {
    titles: ['Head of Engineering', 'Data Platform Lead', 'Lead Architect'],
    department: 'Engineering',
    influence: 'Medium',
    sentiments: ['Positive', 'Neutral'],
    priorities: ['Stable interfaces', 'Access control'],
    usesProduct: true,
  },
  Influencer: {
    titles: ['Operations Manager', 'Marketing Manager'],
    department: 'Operations',
    influence: 'Medium',
    sentiments: ['Positive', 'Neutral'],
    priorities: ['Campaign figures by Monday', 'Fewer spreadsheets'],
    usesProduct: true,
  },
  'End User': {
    titles: ['Business Analyst', 'Reporting Specialist', 'Data Analyst'],
    department: 'Analytics',
    influence: 'Low',
    sentiments: ['Positive', 'Neutral', 'Mixed'],
    priorities: ['Quicker queries'],
    usesProduct: true,
  },
}

/** Somebody new takes the champion's place where there has been time for it. */
const SUCCESSOR = { after: 20, onlyIfOlderThan: 100 }
/** Enough new users of one department to be a movement (handbook 6: at least three). */
const NEW_DEPARTMENT = { name: 'Risk', title: 'Risk Analyst', people: 4 }

export function makeContacts(
  world: World,
  account: SampleAccount,
  customerSince: Day,
  nextPerson: () => PersonName,
): Contact[] {
  if (account.role.example) return fintechCorp.contacts(world, account)
  const hire = hiring(account, nextPerson)
  const departure = departureOf(world, account)
  const team = rolesOf(account).map((role) =>
    hire(role, customerSince, role === 'Champion' ? { departure } : {}),
  )
  const champion = team[0]!
  if (departure) {
    const detail = `${champion.name}, ${champion.title}, left the company`
    world.ledger.plant(planted(account.id, 'champion-left', firstEvidence(departure), detail))
    if (daysBetween(departure.on, world.endOn) > SUCCESSOR.onlyIfOlderThan) {
      team.push(hire('Champion', addDays(departure.on, SUCCESSOR.after), {}))
    }
  }
  const newOn = account.plantedOn('new-department')
  if (newOn) {
    const more = { department: NEW_DEPARTMENT.name, title: NEW_DEPARTMENT.title }
    for (let one = 0; one < NEW_DEPARTMENT.people; one++) team.push(hire('End User', newOn, more))
  }
  const head = team.find((person) => person.role === 'Executive Sponsor')
  return team.map((person) => ({ ...person, reportsTo: bossOf(person, head ?? null, champion) }))
}

function rolesOf(account: SampleAccount): RoleType[] {
  const users = (count: number): RoleType[] => Array.from({ length: count }, () => 'End User')
  const decision: RoleType[] = ['Champion', 'Economic Buyer', 'Technical Decision Maker']
  if (account.tier === 1) return [...decision, 'Executive Sponsor', 'Influencer', ...users(4)]
  if (account.tier === 2) return [...decision, 'Executive Sponsor', 'Influencer', ...users(2)]
  return account.role.segment === 'Startup'
    ? ['Champion', 'Economic Buyer', ...users(1)]
    : [...decision, ...users(1)]
}

function hiring(account: SampleAccount, nextPerson: () => PersonName) {
  const random = account.random.fork('contacts')
  let number = 0
  return (role: RoleType, knownOn: Day, more: Partial<Contact>): Contact => {
    const position = positions[role]
    number++
    return {
      id: `CON-${account.id.slice(4)}-${number}`,
      ...nextPerson(),
      title: random.pick(position.titles),
      department: position.department,
      role,
      influence: position.influence,
      interest: role === 'Champion' ? 'High' : 'Medium',
      sentiment: random.pick(position.sentiments),
      strength: role === 'Champion' ? 'Strong' : 'Neutral',
      reportsTo: null,
      owner: ownerOf(account, role),
      priorities: random.pick(position.priorities),
      notes: null,
      count: null,
      usesProduct: position.usesProduct,
      knownOn,
      departure: null,
      ...more,
    }
  }
}

function ownerOf(account: SampleAccount, role: RoleType): string {
  if (role === 'Executive Sponsor' && account.executive) return account.executive
  return role === 'Economic Buyer' ? account.am : account.csm
}

function bossOf(person: Contact, head: Contact | null, champion: Contact): string | null {
  if (person.role === 'End User') return champion.departure ? null : champion.id
  if (person.role === 'Executive Sponsor' || person.role === 'Economic Buyer') return null
  return head?.id ?? null
}

/** Not every departure shows in the same way: some by every sign, some only in the CRM. */
function departureOf(world: World, account: SampleAccount): Departure | null {
  const on = account.plantedOn('champion-left')
  if (!on) return null
  const ago = daysBetween(on, world.endOn)
  const onlyRecorded = ago > 50 && ago < 100
  return {
    on,
    loginOffOn: onlyRecorded ? null : on,
    bouncedOn: onlyRecorded ? null : addDays(on, 3),
    recordedOn: onlyRecorded || ago > 200 ? addDays(on, 6) : null,
  }
}

function firstEvidence(departure: Departure): Day {
  return departure.loginOffOn ?? departure.recordedOn ?? departure.on
}
