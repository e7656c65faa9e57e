/** Writes survey answers: two waves a year, and the detractors that were planted. */
import { addDays } from '#src/kernel/day.ts'
import type { Day } from '#src/kernel/day.ts'
import type { Contact } from './contact.ts'
import type { Random } from './create-random.ts'
import { planted } from './planted.ts'
import type { SampleAccount } from './sample-account.ts'
import type { World } from './world.ts'

const WAVE_EVERY = 182
/** A customer is not asked in the first weeks. */
const FIRST_AFTER = 45

const npsBySentiment: Readonly<Record<Contact['sentiment'], readonly number[]>> = {
  'Very Positive': [9, 10],
  Positive: [8, 9],
  Neutral: [7, 8],
  Mixed: [7],
  Negative: [7],
}

const praise = ['Does what it says.', 'Support answers fast.', 'The catalogue saves us a day a month.']
const anger = [
  'Reports were wrong for two weeks and nobody told us.',
  'We pay more every year and get the same.',
  'Every question takes three tickets.',
]

export function writeSurveys(
  world: World,
  account: SampleAccount,
  contacts: readonly Contact[],
  since: Day,
): void {
  const random = account.random.fork('surveys')
  const until = account.plantedOn('cancelled') ?? world.endOn
  const given: Answer[] = []
  for (let on = addDays(until, -random.integer(20, WAVE_EVERY)); on > asked(world, since);) {
    for (const person of contacts)
      if (answers(person, on, random)) given.push(writeAnswer(world, account, person, on, random))
    on = addDays(on, -WAVE_EVERY)
  }
  writeDetractor(world, account, contacts, random)
  plantPromoters(world, account, given)
}

interface Answer {
  readonly person: Contact
  readonly on: Day
  readonly score: number
}

function asked(world: World, since: Day): Day {
  const earliest = addDays(since, FIRST_AFTER)
  return earliest > world.startOn ? earliest : world.startOn
}

function answers(person: Contact, on: Day, random: Random): boolean {
  const present = person.knownOn <= on && (person.departure === null || on < person.departure.on)
  return present && random.chance(0.7)
}

function writeAnswer(
  world: World,
  account: SampleAccount,
  person: Contact,
  wave: Day,
  random: Random,
): Answer {
  const quiet = account.role.plants.quiet !== undefined
  const on = addDays(wave, random.integer(0, 5))
  const score = quiet ? random.integer(7, 8) : random.pick(npsBySentiment[person.sentiment])
  world.ledger.add('surveys', {
    account_id: account.id,
    on,
    kind: 'nps',
    score,
    contact_id: person.id,
    email: person.email,
    comment: !quiet && random.chance(0.25) ? random.pick(praise) : null,
  })
  return { person, on, score }
}

const PROMOTER_FROM = 9
const DECIDERS: ReadonlySet<string> = new Set(['Champion', 'Economic Buyer', 'Executive Sponsor'])

/** Writes down the first praise of each who decides; all of a wave are one piece of news. */
function plantPromoters(world: World, account: SampleAccount, given: readonly Answer[]): void {
  const inOrder = given.toSorted((a, b) => (a.on < b.on ? -1 : 1))
  const isNews = ({ person, on, score }: Answer): boolean => {
    const before = inOrder.findLast((one) => one.person === person && one.on < on)
    return DECIDERS.has(person.role) && score >= PROMOTER_FROM && (before?.score ?? 0) < PROMOTER_FROM
  }
  let told: Day | null = null
  for (const answer of inOrder.filter(isNews)) {
    if (told !== null && answer.on <= addDays(told, 30)) continue
    told = answer.on
    const detail = `${answer.person.role} answers NPS ${answer.score}`
    world.ledger.plant(planted(account.id, 'promoter', answer.on, detail))
  }
}

/** Somebody who counts is unhappy, and says so in a survey after an incident. */
function writeDetractor(
  world: World,
  account: SampleAccount,
  contacts: readonly Contact[],
  random: Random,
): void {
  const on = account.plantedOn('detractor')
  if (!on) return
  const role = random.pick(['Champion', 'Economic Buyer'])
  const person = contacts.find((one) => one.role === role)!
  const score = random.integer(2, 5)
  world.ledger.plant(planted(account.id, 'detractor', on, `${role} answers NPS ${score}`))
  world.ledger.add('surveys', {
    account_id: account.id,
    on,
    kind: 'nps',
    score,
    contact_id: person.id,
    email: person.email,
    comment: random.pick(anger),
  })
}
