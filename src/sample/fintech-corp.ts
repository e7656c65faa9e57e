/** Fintech Corp, the worked example: who it is, what it pays, whom we know there and when we last met them. */
import { addMonths, daysBetween } from '#src/kernel/day.ts'
import type { Day } from '#src/kernel/day.ts'
import type { Contact } from './contact.ts'
import { emailOf } from './name-people.ts'
import type { SampleAccount } from './sample-account.ts'
import type { World } from './world.ts'

/** The day of the example as it is told; another end of the history shifts all its days alike. */
const TOLD_ON = '2026-03-01'
const DOMAIN = 'fintechcorp.example'

type Told = Pick<
  Contact,
  'name' | 'title' | 'department' | 'role' | 'influence' | 'interest' | 'sentiment' | 'notes'
> & {
  metOn: Day
  priorities?: string
  count?: number
  email?: string
  influences?: string
  conflicts?: string
}

const stakeholders: readonly Told[] = [
  {
    name: 'Maria Torres',
    title: 'VP of Product',
    department: 'Product',
    role: 'Champion',
    influence: 'High',
    interest: 'High',
    sentiment: 'Very Positive',
    metOn: '2026-02-20',
    influences: 'James Lin',
    priorities: 'ROI that the board can read;Adoption beyond Product',
    notes: 'Led the original evaluation; presents our ROI data to their board',
  },
  {
    name: 'James Lin',
    title: 'CFO',
    department: 'Finance',
    role: 'Economic Buyer',
    influence: 'High',
    interest: 'Medium',
    sentiment: 'Neutral',
    metOn: '2026-01-15',
    priorities: 'Cost per seat;ROI tied to revenue outcomes',
    notes: 'Looks at cost per seat; needs ROI tied to revenue outcomes',
  },
  {
    name: 'Priya Sharma',
    title: 'Head of Engineering',
    department: 'Engineering',
    role: 'Technical Decision Maker',
    influence: 'Medium',
    interest: 'High',
    sentiment: 'Positive',
    metOn: '2026-02-28',
    influences: 'David Park',
    conflicts: 'James Lin',
    priorities: 'API rate limits',
    notes: 'Concerned about API rate limits as usage grows',
  },
  {
    name: '8 team leads',
    title: 'Various',
    department: null,
    role: 'End User',
    influence: 'Low',
    interest: 'Medium',
    sentiment: 'Mixed',
    metOn: '2026-02-10',
    notes: '6 active, 2 disengaged; training gap in Risk and Compliance teams',
    count: 8,
    email: `team-leads@${DOMAIN}`,
  },
  {
    name: 'David Park',
    title: 'CTO',
    department: 'Executive',
    role: 'Executive Sponsor',
    influence: 'High',
    interest: 'Medium',
    sentiment: 'Positive',
    metOn: '2025-12-01',
    notes: 'Engaged at QBRs only; needs quarterly value summaries',
  },
]

const profile = {
  crmId: 'CRM-004821',
  place: { country: 'US', city: 'New York', currency: 'USD' },
  employees: 2400,
  revenue: 180_000_000,
  csm: 'sarah.chen@northbeam.example',
  am: 'oliver.hartmann@northbeam.example',
  executive: 'victoria.langley@northbeam.example',
}

export const fintechCorp = {
  company: {
    name: 'Fintech Corp',
    domain: DOMAIN,
    industry: 'Financial Services',
    description: 'Fintech Corp offers payments and credit to small companies.',
  },
  profile,
  /** 150 seats at 1,400 and the pipeline at 40,000 are the 250,000 of the example */
  pricePerSeat: 1400,
  pipelineARR: 40_000,
  seatsInFirstTerm: 120,
  /** people at work with the product: when the history begins, and from 40 days before its end */
  users: { first: 84, last: 112 },
  onDay,
  contacts,
  lastMetOn,
}

/** A day of the example as it is told, moved to where the history ends. */
function onDay(world: World, told: Day): Day {
  return world.daysAgo(daysBetween(told, TOLD_ON))
}

/** The day on which the person was last met. */
function lastMetOn(world: World, contact: Pick<Contact, 'name'>): Day | null {
  const found = stakeholders.find((one) => one.name === contact.name)
  return found ? onDay(world, found.metOn) : null
}

function contacts(world: World, account: SampleAccount): Contact[] {
  const knownOn = addMonths(world.daysAgo(-106), -24)
  const sponsor = contactId(account, 'David Park')
  return stakeholders.map((told) => ({
    ...told,
    id: contactId(account, told.name),
    email: told.email ?? emailOf(told.name, DOMAIN),
    strength: told.role === 'Champion' ? 'Strong' : told.role === 'Executive Sponsor' ? 'Weak' : 'Neutral',
    reportsTo: told.influence === 'High' || told.count ? null : sponsor,
    influences: told.influences ? [contactId(account, told.influences)] : [],
    conflicts: told.conflicts ? [contactId(account, told.conflicts)] : [],
    owner: ownerOf(account, told),
    priorities: told.priorities ?? null,
    count: told.count ?? null,
    usesProduct: told.role === 'Champion' || told.role === 'Technical Decision Maker',
    knownOn,
    departure: null,
  }))
}

function ownerOf(account: SampleAccount, told: Told): string {
  if (told.role === 'Executive Sponsor') return profile.executive
  return told.role === 'Economic Buyer' ? account.am : account.csm
}

function contactId(account: SampleAccount, name: string): string {
  return `CON-${account.id.slice(4)}-${stakeholders.findIndex((told) => told.name === name) + 1}`
}
