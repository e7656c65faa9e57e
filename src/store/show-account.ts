/** One account with the facts behind it, as the account page shows it. */
import { cardOf } from '#src/detect/card-of.ts'
import { cardState } from '#src/detect/card-state.ts'
import type { Diagnosis, SignalId } from '#src/detect/diagnosis.ts'
import type { MovementCard } from '#src/detect/movement-card.ts'
import type { Settings } from '#src/detect/settings.ts'
import { mergedSettings } from '#src/detect/settings/merged-settings.ts'
import { isPaid, termsOn } from '#src/facts/contract-figures.ts'
import { catalogueOn } from '#src/facts/catalogue.ts'
import { dossierOn } from '#src/facts/dossier-on.ts'
import type { Contract, Dossier, Person } from '#src/facts/dossier.ts'
import { addressesOf, idsOf } from '#src/facts/known-as.ts'
import { distinctPeopleByDay } from '#src/facts/distinct-people.ts'
import { daysOf } from '#src/facts/usage-period.ts'
import { sumWithin, type UsageSeries } from '#src/facts/usage-series.ts'
import { addDays, dayFromNumber, dayNumber, type Day, latest } from '#src/kernel/day.ts'
import { Failure } from '#src/kernel/failure.ts'
import { type RawBuilder, sql } from 'kysely'
import { cardsOfAccount } from './cards-of-account.ts'
import { catalogueFacts } from './catalogue-facts.ts'
import { type AccountKey, historiesOf } from './histories.ts'
import { published } from './imports.ts'
import { latestSettings } from './settings-versions.ts'
import { diagnosisOf } from './standings.ts'
import { snapshotsOf } from './snapshots.ts'
import type { Transaction } from './tenant.ts'

const WEEKS = 27
/** The signals whose day tells how far use is known. */
const ofUse: ReadonlySet<SignalId> = new Set(['product-usage', 'feature-adoption', 'seat-utilisation'])

/** @throws Failure 'not-found', or 'conflict' when the name or source id fits several accounts */
export async function showAccount(tx: Transaction, named: string, today: Day) {
  const account = await accountNamed(tx, named)
  const diagnosis = await diagnosisOf(tx, account.id)
  const day = diagnosis?.asOf ?? today
  const settings = mergedSettings((await latestSettings(tx)).own, null)
  const dossier = await dossierOf(tx, account, day, settings)
  return {
    profile: dossier.profile,
    diagnosis:
      diagnosis && withCards(diagnosis, await cardsOfAccount(tx, account.id, today, settings.queue), today),
    contracts: dossier.contracts.map((contract) => contractRow(contract, day)),
    people: peopleRows(dossier),
    usage: dossier.usage && weeksOf(dossier.usage.lead ?? dossier.usage, diagnosis),
    history: await snapshotsOf(tx, account.id),
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** An account by id, by id in the source, or by exact name; what was merged into another one names that one. */
export async function accountNamed(tx: Transaction, named: string): Promise<AccountKey> {
  // Whoever has the id asks for nothing else: no name is opened to answer.
  const byId = UUID.test(named) ? await accountsWhere(tx, sql`a.id = ${named}`) : []
  const rows =
    byId.length > 0 ? byId : await accountsWhere(tx, sql`(a.source_id = ${named} or ${isCalled(tx, named)})`)
  if (rows.length === 1) return rows[0]!
  if (rows.length === 0) {
    throw new Failure('not-found', `There is no account "${named}"`, {
      hint: '`perennial account list --search …` finds accounts by a part of their name.',
    })
  }
  throw new Failure('conflict', `"${named}" fits several accounts`, {
    hint: `Name one by its id: ${rows.map((row) => row.id).join(', ')}`,
  })
}

/** @param condition on an account `a`. @returns three at most */
async function accountsWhere(tx: Transaction, condition: RawBuilder<unknown>): Promise<AccountKey[]> {
  const { rows } = await sql<AccountKey>`
    select distinct living.id, living.source, living.source_id as "sourceId" from perennial.account a
    join perennial.account living on living.organization_id = ${tx.organizationId} and living.id = a.living_id
    where a.organization_id = ${tx.organizationId} and ${published(tx, 'a.import_no')} and ${condition}
    limit 3`.execute(tx.db)
  return rows
}

/** Of an account `a`. */
function isCalled(tx: Transaction, name: string): RawBuilder<unknown> {
  return sql`exists (
    select 1 from perennial.fact f
    where f.organization_id = ${tx.organizationId} and f.account_id = a.id and f.kind = 'account'
      and f.superseded_at is null and ${published(tx, 'f.import_no')} and lower(f."values" ->> 'name') = lower(${name}))`
}

/**
 * All that is known of an account on a day, with half a year of its use.
 * @throws Failure 'not-found' when nothing was known of it then
 */
export async function dossierOf(
  tx: Transaction,
  account: AccountKey,
  day: Day,
  settings: Pick<Settings, 'currency'>,
): Promise<Dossier> {
  const { facts, currency } = await catalogueFacts(tx, settings.currency)
  const [history] = await historiesOf(tx, [account], { from: addDays(day, -7 * WEEKS - 30), to: day })
  const dossier = dossierOn(history!, catalogueOn(facts, currency, day), day)
  if (dossier !== null) return dossier
  throw new Failure('not-found', `Nothing is known of ${account.sourceId} on ${day}`, {
    hint: 'Ask for a later day.',
  })
}

/** Each movement with the card by which it is answered; a movement that a limit holds has none yet. */
function withCards(diagnosis: Diagnosis, cards: readonly MovementCard[], today: Day) {
  const movements = diagnosis.movements.map((movement) => {
    const card = cardOf(movement, cards)
    return { ...movement, card: card && { id: card.id, state: cardState(card, today) } }
  })
  return { ...diagnosis, movements }
}

function contractRow(contract: Contract, day: Day) {
  const { plan, seats, arr } = termsOn(contract, day)
  return { ...contract, plan, seats, arr, paid: isPaid(contract, day) }
}

/** Where the rows of use name nobody who is recorded, they say of nobody that they did not use it. */
function peopleRows({ people, usage: all }: Pick<Dossier, 'people' | 'usage'>) {
  const usage = all?.lead ?? all
  const named = usage?.named && usage.grain === 'day' ? usage : null
  const users = new Set(named?.rows.users)
  const isNamed = people.some((person) => namesOf(person).some((name) => users.has(name)))
  return people.map((person) => ({
    ...person,
    id: person.sourceId,
    roles: [...person.roles],
    activeDays28: named !== null && isNamed ? activeDays(named, person) : null,
  }))
}

function namesOf(person: Person): readonly string[] {
  return [...idsOf(person), ...addressesOf(person)]
}

/** Days of the last 28 on which the person used the product, known by the id or the e-mail address. */
function activeDays({ rows, to }: UsageSeries, person: Person): number {
  const names = new Set(namesOf(person))
  const days = new Set<number>()
  for (let at = rows.length - 1; at >= 0 && rows.on[at]! > to - 28; at--) {
    const user = rows.users[rows.user[at]!]
    if (user !== undefined && names.has(user)) days.add(rows.on[at]!)
  }
  return days.size
}

/** Weeks and months come when they are over: a picture that went on to the day would fall off at its end. */
function lastWeekEnd(usage: UsageSeries, diagnosis: Diagnosis | null): number {
  const { grain, to, lastOn, wholeThrough } = usage
  if (grain === 'day') return to
  const readings = diagnosis?.health[diagnosis.leads].signals.filter(({ id }) => ofUse.has(id)) ?? []
  const known = latest(...readings.map(({ asOf, stale }) => (stale ? null : asOf)))
  if (known !== null) return dayNumber(known)
  // The period after the last one cannot be there before it is over.
  return Math.min(wholeThrough, to - lastOn < daysOf(grain) ? lastOn : to)
}

function weeksOf(usage: UsageSeries, diagnosis: Diagnosis | null) {
  const people = distinctPeopleByDay(usage, 7, null)
  const last = lastWeekEnd(usage, diagnosis)
  const ends = Array.from({ length: WEEKS }, (_, at) => last - 7 * (WEEKS - 1 - at))
  return {
    lastOn: dayFromNumber(usage.lastOn),
    sources: [...usage.sources],
    // A week before the first use is not a week without use.
    weeks: ends
      .filter((end) => end >= usage.firstOn)
      .map((end) => ({
        on: dayFromNumber(end),
        events: Math.round(sumWithin(usage, usage.events, end, 7)),
        people: people?.[end - usage.from] ?? null,
      })),
  }
}
