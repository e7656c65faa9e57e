/** Subscriptions as contracts: the base row and the amendments that hold on a day. */
import type { Day } from '#src/kernel/day.ts'
import type { Catalogue } from './catalogue.ts'
import type { Contract, ContractStatus, ContractTerms } from './dossier.ts'
import { type Fact, factId } from './fact.ts'
import { isPaidOnce } from './paid-once.ts'
import { renewedPastEnd } from './renewed-past-end.ts'
import { staysOf } from './stays.ts'
import { termMonthsBetween } from './term-months.ts'
import { bool, number, text } from './values.ts'

/**
 * @param facts as known on the day (`knownOn`), of one account: its subscriptions, and events that say that it leaves
 * @param catalogue amounts are taken to the own currency at the rate of the day, so that they compare over time
 * @returns one contract for each subscription that has begun or is agreed, in the order of their start
 */
export function contractsOn(
  facts: readonly Fact[],
  catalogue: Pick<Catalogue, 'products' | 'exchange'>,
  day: Day,
): Contract[] {
  const byId = new Map<string, Fact[]>()
  for (const fact of facts.filter(({ kind }) => kind === 'subscription')) {
    const id = `${fact.source}\u0000${String(fact.values['id'] ?? fact.sourceId)}`
    byId.set(id, [...(byId.get(id) ?? []), fact])
  }
  const contracts = [...byId.values()]
    .map((rows) => contract(rows, catalogue, day))
    .filter((one) => one !== null)
  const events = facts.filter(({ kind }) => kind === 'event')
  const { once = [], recurring = [] } = Object.groupBy(contracts, ({ productId }) =>
    isPaidOnce(productId, catalogue.products) ? 'once' : 'recurring',
  )
  return [...once, ...renewedPastEnd(recurring, staysOf(events, day))].toSorted((a, b) =>
    a.startOn < b.startOn ? -1 : a.startOn > b.startOn ? 1 : a.id < b.id ? -1 : 1,
  )
}

function contract(
  rows: readonly Fact[],
  { products, exchange }: Pick<Catalogue, 'products' | 'exchange'>,
  day: Day,
): Contract | null {
  const effective = rows
    .filter((row) => effectiveOn(row) <= day || text(row, 'effective_on') === null)
    .toSorted((a, b) => (effectiveOn(a) < effectiveOn(b) ? -1 : 1))
  const base = effective[0]
  if (!base) return null
  const latest = { ...base, values: merged(effective) }
  const startOn = text(base, 'start_on')!
  const renewalOn = text(latest, 'renewal_on')
  const endOn = text(latest, 'end_on')
  const until = renewalOn ?? endOn
  const productId = text(latest, 'product_id')
  const currency = text(latest, 'currency')
  const rate = currency === null ? null : exchange.rateOn(currency, day)
  return {
    id: String(base.values['id'] ?? base.sourceId),
    source: base.source,
    productId,
    productName:
      products.find((product) => product.id === productId)?.name ??
      (products.length === 0 ? productId : null),
    currency: rate === null ? currency : exchange.into,
    originalCurrency: currency,
    startOn,
    endOn,
    renewalOn,
    noticeOn: text(latest, 'notice_on'),
    noticeDays: number(latest, 'notice_days'),
    autoRenew: bool(latest, 'auto_renew'),
    termMonths: until === null ? number(latest, 'billing_months') : termMonths(effective, until),
    status: (text(latest, 'status') as ContractStatus | null) ?? 'active',
    cancelledOn: text(latest, 'cancelled_on'),
    terms: termsOf(effective, rate ?? 1),
  }
}

/** A renewal is an amendment that moves the date: the term runs from the row that first named it. */
function termMonths(rows: readonly Fact[], until: Day): number {
  const setting = rows.find((row) => (text(row, 'renewal_on') ?? text(row, 'end_on')) === until) ?? rows[0]!
  return Math.max(1, termMonthsBetween(effectiveOn(setting), until))
}

function effectiveOn(row: Fact): Day {
  return text(row, 'effective_on') ?? text(row, 'start_on') ?? row.learnedOn
}

/** What an amendment leaves empty stays as it was. */
function merged(rows: readonly Fact[]): Fact['values'] {
  const values: Record<string, Fact['values'][string]> = {}
  for (const row of rows) {
    for (const [column, value] of Object.entries(row.values)) if (value !== null) values[column] = value
  }
  return values
}

function termsOf(rows: readonly Fact[], rate: number): ContractTerms[] {
  const terms: ContractTerms[] = []
  for (const row of rows) {
    const before = terms.at(-1)
    const arr = arrOf(row)
    terms.push({
      factId: factId(row),
      effectiveOn: effectiveOn(row),
      plan: text(row, 'plan') ?? before?.plan ?? null,
      seats: number(row, 'seats') ?? before?.seats ?? null,
      arr: arr === null ? (before?.arr ?? null) : arr * rate,
    })
  }
  return terms
}

/** Annual recurring revenue of a row: arr, else 12 × mrr, else the amount of a billing period taken to a year. */
function arrOf(row: Fact): number | null {
  const arr = number(row, 'arr')
  if (arr !== null) return arr
  const mrr = number(row, 'mrr')
  if (mrr !== null) return mrr * 12
  const amount = number(row, 'amount')
  const months = number(row, 'billing_months')
  return amount !== null && months !== null && months > 0 ? (amount * 12) / months : null
}
