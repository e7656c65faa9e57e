/** Writes a made-up vendor as canonical files: a year of use by the people of its customers, always the same for a seed. */
import { once } from 'node:events'
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { addDays, type Day, dayNumber, isWorkday } from '#src/kernel/day.ts'
import { createRandom, type Random } from '#src/sample/create-random.ts'
import { recordFiles } from './record-files.ts'

export interface CompanyWanted {
  readonly accounts: number
  /** rows of usage, exactly */
  readonly rows: number
  /** the last day of use; a year ends with it */
  readonly lastDay: Day
  /** which of the files of records; all when it is left out */
  readonly records?: readonly string[] | undefined
}

const DAYS = 365
const SEGMENTS = ['Enterprise', 'Mid-Market', 'SMB', 'Startup']
const ROLES = ['Champion', 'Economic Buyer', 'Executive Sponsor', 'End User']
const FEATURES = Array.from({ length: 12 }, (_, at) => `feature-${at + 1}`)
const PRODUCTS = [
  ['core', 'Core', 40, FEATURES.slice(0, 6)],
  ['insight', 'Insight', 25, FEATURES.slice(6, 9)],
  ['connect', 'Connect', 15, FEATURES.slice(9)],
] as const

/** The folder holds accounts, contacts, products, subscriptions, usage and a year of records. */
export async function makeCompany(folder: string, wanted: CompanyWanted): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const random = createRandom(20_260_101, 'bench')
  const customers = shareOut(wanted, random)
  const put = (file: string, header: string, lines: readonly string[]) =>
    writeFileSync(join(folder, file), `${[header, ...lines].join('\n')}\n`)
  put('accounts.csv', 'id,name,segment,tier,csm_email,created_on', customers.map(accountLine))
  put('contacts.csv', 'id,account_id,name,email,roles', customers.flatMap(contactLines))
  put(
    'products.csv',
    'id,name,list_price,price_per,cadence,features',
    PRODUCTS.map(
      ([id, name, price, features]) => `${id},${name},${price},seat/month,daily,${features.join(';')}`,
    ),
  )
  put(
    'subscriptions.csv',
    'id,account_id,product_id,start_on,renewal_on,notice_days,auto_renew,seats,arr,currency,status',
    customers.flatMap((customer) => subscriptionLines(customer, wanted.lastDay)),
  )
  for (const { file, header, lines } of recordFiles(customers, wanted.lastDay))
    if (wanted.records?.includes(file) ?? true) put(file, header, lines)
  await writeUsage(join(folder, 'usage.csv'), customers, wanted.lastDay)
}

export interface Customer {
  readonly no: number
  readonly rows: number
  readonly users: number
  readonly products: readonly (typeof PRODUCTS)[number][]
  /** use at the end of the year ÷ at its start */
  readonly change: number
  readonly random: Random
}

/** Few large customers and many small ones; most of them steady, some growing, some fading. */
function shareOut({ accounts, rows }: CompanyWanted, random: Random): Customer[] {
  const weights = Array.from({ length: accounts }, () => random.logNormal(1, 0.8))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let given = 0
  let reached = 0
  return weights.map((weight, no) => {
    reached += weight
    const upTo = no === accounts - 1 ? rows : Math.round((rows * reached) / total)
    const own = upTo - given
    given = upTo
    return {
      no,
      rows: own,
      users: Math.max(2, Math.round(own / 110)),
      products: PRODUCTS.slice(0, 1 + (no % 3)),
      change: random.chance(0.15) ? random.between(0.2, 0.6) : random.between(0.8, 1.4),
      random: random.fork(String(no)),
    }
  })
}

export const idOf = ({ no }: Customer) => `C${no}`
export const userOf = (customer: Customer, user: number) => `${idOf(customer)}-U${user}`

function accountLine(customer: Customer): string {
  const { no, random } = customer
  return `${idOf(customer)},Customer ${no},${random.pick(SEGMENTS)},${1 + (no % 3)},csm${no % 20}@vendor.example,2022-01-01`
}

function contactLines(customer: Customer): string[] {
  return Array.from({ length: customer.users }, (_, user) => {
    const id = userOf(customer, user)
    return `${id},${idOf(customer)},Person ${id},${id.toLowerCase()}@customer.example,${ROLES[user] ?? 'End User'}`
  })
}

function subscriptionLines(customer: Customer, lastDay: Day): string[] {
  const { random, users, products } = customer
  const seats = Math.max(2, Math.round(users / random.between(0.35, 1.05)))
  const renewalOn = addDays(lastDay, random.integer(5, 360))
  return products.map(([product, , price]) => {
    const start = addDays(renewalOn, -365 * random.integer(2, 4))
    const arr = seats * price * 12
    return `${idOf(customer)}-${product},${idOf(customer)},${product},${start},${renewalOn},60,true,${seats},${arr},EUR,active`
  })
}

async function writeUsage(path: string, customers: readonly Customer[], lastDay: Day): Promise<void> {
  const file = createWriteStream(path)
  file.write('account_id,on,user_id,product_id,feature,events,minutes\n')
  for (const customer of customers) {
    if (!file.write(usageLines(customer, lastDay).join(''))) await once(file, 'drain')
  }
  file.end()
  await finished(file)
}

function usageLines(customer: Customer, lastDay: Day): string[] {
  const first = dayNumber(lastDay) - DAYS + 1
  const weights = Array.from({ length: DAYS }, (_, at) => {
    const noise = customer.random.between(0.6, 1.4)
    return noise * (isWorkday(first + at) ? 1 : 0.08) * (1 + ((customer.change - 1) * at) / DAYS)
  })
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const lines: string[] = []
  let reached = 0
  weights.forEach((weight, at) => {
    reached += weight
    const upTo = at === DAYS - 1 ? customer.rows : Math.round((customer.rows * reached) / total)
    lines.push(...dayLines(customer, addDays(lastDay, at - DAYS + 1), upTo - lines.length))
  })
  return lines
}

/** A person uses one to three features a day; no pair of person and feature comes twice. */
function dayLines(customer: Customer, day: Day, count: number): string[] {
  const { random, users, products } = customer
  const lines: string[] = []
  const begin = random.integer(0, users - 1)
  for (let turn = 0; lines.length < count; turn++) {
    const user = userOf(customer, (begin + turn) % users)
    const [product, , , features] = products[Math.floor(turn / users) % products.length]!
    const start = random.integer(0, features.length - 1)
    for (let at = random.integer(1, 3); at > 0 && lines.length < count; at--) {
      const feature = features[(start + at) % features.length]!
      const events = random.integer(1, 40)
      lines.push(`${idOf(customer)},${day},${user},${product},${feature},${events},${events * 2}\n`)
    }
  }
  return lines
}
