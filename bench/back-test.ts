/** How well the outlook ranks who is gone within 90 days, and how often the usage drop fires where no use ever fell. */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { addDays, addMonths, type Day, daysBetween } from '#src/kernel/day.ts'
import type { Diagnosis } from '#src/detect/diagnosis.ts'
import { type Ranked, rankQuality } from './support/rank-quality.ts'
import { type Customer, readCustomers } from './support/read-customers.ts'
import { root, perennial } from './support/command.ts'
import { figure } from './support/figure.ts'
import { makeGround } from './support/ground.ts'
import type { Run } from './support/options.ts'

const data = join(root, '../shared/data/fight-churn-crm5')
const LOSS_DAYS = 90
/** The days on which the data begins and ends; from the second on half a year of use is known. */
const [FIRST, SETTLED, END] = ['2022-02-01', '2022-07-01', '2024-01-01']
/** Weeks of use under which a drop cannot be told: eight usual ones, four recent ones, one more for the second look. */
const WEEKS_NEEDED = 13
/** One account in so many is looked at every week. */
const SAMPLED = 8

/** A customer on a day, with what was said of it and what became of it. */
interface Judged {
  readonly customer: Customer
  readonly on: Day
  readonly diagnosis: Diagnosis
}

export async function backTest(run: Run): Promise<void> {
  if (!existsSync(data)) return run.say(`left out: there is no ${data}`)
  const customers = await readCustomers(data)
  const ground = await makeGround(run.engine)
  try {
    run.say('importing')
    const map = join(root, 'examples/maps/fight-churn-crm5.json')
    await perennial(['import', '--map', map, data], ground.environment)
    const diagnose = async (name: string, of: readonly Customer[], days: readonly Day[]) => {
      run.say(`diagnosing ${of.length} accounts on ${days.length} days`)
      return judged(of, days, join(ground.folder, name), ground.environment)
    }
    const monthly = await diagnose('monthly.csv', customers, firstDays())
    tellRanking(run, monthly)
    tellFires(run, monthly, 'month', 365.25 / 12)
    const sample = customers.filter((_, at) => at % SAMPLED === 0)
    tellFires(run, await diagnose('weekly.csv', sample, weeklyDays()), 'week', 7)
  } finally {
    await ground.remove()
  }
}

/** The first of each month whose 90 days lie within the data. */
function firstDays(): Day[] {
  const days: Day[] = []
  for (let day = FIRST; addDays(day, LOSS_DAYS) <= END; day = addMonths(FIRST, days.length)) days.push(day)
  return days
}

function weeklyDays(): Day[] {
  const weeks = Math.floor(daysBetween(FIRST, END) / 7)
  return Array.from({ length: weeks }, (_, week) => addDays(FIRST, 7 * week))
}

/** Diagnoses each customer on the days on which it pays, as known on the day. */
async function judged(
  customers: readonly Customer[],
  days: readonly Day[],
  pairs: string,
  environment: Readonly<Record<string, string>>,
): Promise<Judged[]> {
  const byId = new Map(customers.map((customer) => [customer.id, customer]))
  const lines = customers.flatMap(({ id, paidOn }) => days.filter(paidOn).map((day) => `${id},${day}`))
  writeFileSync(pairs, `${['account_id,as_of', ...lines].join('\n')}\n`)
  const all: Judged[] = []
  await perennial(['diagnose', '--at', pairs], environment, (line) => {
    const diagnosis = JSON.parse(line) as Diagnosis
    all.push({ customer: byId.get(diagnosis.account.sourceId)!, on: diagnosis.asOf, diagnosis })
  })
  if (all.length !== lines.length) throw new Error(`${all.length} of ${lines.length} pairs were diagnosed`)
  return all
}

function isLost({ customer: { churnedOn }, on }: Judged): boolean {
  return churnedOn !== null && churnedOn > on && churnedOn <= addDays(on, LOSS_DAYS)
}

function tellRanking({ engine, tell }: Run, all: readonly Judged[]): void {
  const settled = all.filter(({ on }) => on >= SETTLED)
  const ofClass = (kind: 'rolling' | 'term') =>
    all.filter(({ diagnosis }) => diagnosis.outlook?.class === kind)
  const loss = ({ diagnosis }: Judged) => diagnosis.outlook?.lossWithin90 ?? 0
  const groups: readonly (readonly [string, readonly Judged[], (one: Judged) => number])[] = [
    ['loss within 90 days', all, loss],
    [`loss within 90 days, from ${SETTLED} on`, settled, loss],
    ['of it rolling customers', ofClass('rolling'), loss],
    ['of it term customers', ofClass('term'), loss],
    ['the due date alone', all, isDue],
  ]
  for (const [name, group, score] of groups) {
    const ranked = group.map((one): Ranked => ({
      group: one.customer.id,
      score: score(one),
      isHit: isLost(one),
    }))
    const { low, value, high } = rankQuality(ranked)
    const lost = group.filter(isLost).length
    const mean = group.reduce((sum, one) => sum + score(one), 0) / group.length
    tell(
      figure({
        part: 'back-test',
        engine,
        name: `AUC, ${name}`,
        unit: '',
        values: [low, value, high],
        note: `95 % interval in brackets; ${group.length} account-months, ${lost} lost (${share(lost / group.length)}; mean score ${share(mean)})`,
      }),
    )
  }
}

/** What the calendar says without any record: it can be lost within the 90 days at all. */
function isDue({ diagnosis: { asOf, outlook } }: Judged): number {
  const dueOn = outlook?.dueOn ?? null
  return dueOn === null || daysBetween(asOf, dueOn) <= LOSS_DAYS ? 1 : 0
}

function share(value: number): string {
  return `${(100 * value).toFixed(1)} %`
}

/** A fire is a usage drop that was not there, with the same beginning, when the account was looked at before. */
function tellFires({ engine, tell }: Run, all: readonly Judged[], step: string, stepDays: number): void {
  let fires = 0
  let looks = 0
  for (const own of Map.groupBy(all, ({ customer }) => customer.id).values()) {
    let before: readonly string[] = []
    for (const { customer, on, diagnosis } of own.toSorted((a, b) => (a.on < b.on ? -1 : 1))) {
      const drops = diagnosis.movements.filter(({ rule }) => rule === 'usage-drop').map(({ since }) => since)
      fires += drops.filter((since) => !before.includes(since)).length
      before = drops
      if (daysBetween(customer.startedOn, on) >= 7 * WEEKS_NEEDED) looks++
    }
  }
  const years = (looks * stepDays) / 365.25
  tell(
    figure({
      part: 'back-test',
      engine,
      name: `usage-drop fires an account-year, looked at every ${step}`,
      unit: '',
      values: [fires / years],
      bar: { of: 'measure', most: 0.4 },
      note: `${fires} in ${Math.round(years)} account-years with ${WEEKS_NEEDED} weeks of use behind them`,
    }),
  )
}
