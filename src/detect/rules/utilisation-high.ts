/** Utilisation high: nine of ten seats used for two weeks, which is where an expansion begins (handbook 6). */
import type { Holding } from '#src/facts/contract-figures.ts'
import type { Product } from '#src/facts/dossier.ts'
import { dayFromNumber } from '#src/kernel/day.ts'
import { contractEvidence } from '../deadline.ts'
import type { Finding } from '../diagnosis.ts'
import { keyPerson } from '../key-person.ts'
import { isRed, type Rule, type RuleInput } from '../rule.ts'
import { usageEvidence } from '../usage-evidence.ts'
import type { KnownUse } from '../usage-standing.ts'
import { lastingRun, marginConfidence, type UtilisationRun } from '../utilisation-run.ts'
import { activeSays, isCountedOn, restsOn, type Utilisation } from '../utilisation.ts'
import { amount, capital, counted, dayInWords, figure, percent } from '../words.ts'

export const utilisationHigh: Rule = {
  id: 'utilisation-high',
  says: 'At least 90% of the licensed seats active in 28 days, for 14 days.',
  find(input) {
    const { paid, utilisation, settings } = input
    const { high, days } = settings.utilisation
    if (paid.length === 0) return []
    if (utilisation?.usage.kind !== 'living') return null
    const run = lastingRun(utilisation, days, 'activeOn', (share) => share >= high)
    if (run === 'open') return null
    return run === null ? [] : [finding(input, utilisation.usage, utilisation, run)]
  },
}

function finding(input: RuleInput, use: KnownUse, utilisation: Utilisation, run: UtilisationRun): Finding {
  const { holding, through } = utilisation
  const { dossier, settings, revenue } = input
  const since = dayFromNumber(run.since)
  const share = run.active / run.seats
  const wanted = seatsWanted(run, settings.health.seatUtilisation[0])
  const price = pricePerSeat(holding, dossier.products)
  const value = price === null ? null : wanted * price
  const atLeast = isCountedOn(utilisation, through) ? '' : 'at least '
  const rests = atLeast === '' ? '' : ` (the most in one ${restsOn(utilisation)})`
  const worth =
    price === null || value === null
      ? ''
      : ` ${counted(wanted, 'more seat')} at ${amount(price, revenue.currency)} a year come to ${amount(value, revenue.currency)}.`
  return {
    rule: 'utilisation-high',
    cause: 'seats',
    since,
    confidence: marginConfidence(run.active - settings.utilisation.high * run.seats),
    severity: share > 1 ? 'medium' : 'low',
    headline: `${capital(atLeast)}${percent(share)} of the seats used`,
    reason: `${capital(atLeast)}${figure(run.active)} of ${counted(run.seats, 'seat')} of ${holding.name} were used in the last 28 days${rests}, at least ${percent(settings.utilisation.high)} since ${dayInWords(since)}.${worth}`,
    nextStep: nextStep(input, wanted),
    dueOn: null,
    value,
    evidence: [
      ...usageEvidence(
        dossier.profile,
        use,
        `${activeSays(utilisation, through)}${atLeast === '' ? ' in 28 days' : ''}`,
      ),
      ...holding.contracts.map((contract) =>
        contractEvidence(contract, `${counted(run.seats, 'seat')} licensed`),
      ),
    ],
  }
}

/** Seats that bring the utilisation back to where it is good and leaves room, at least one. */
export function seatsWanted(
  { active, seats }: Pick<UtilisationRun, 'active' | 'seats'>,
  good: number,
): number {
  return Math.max(1, Math.ceil(active / good) - seats)
}

/** What the account pays for a seat a year, else the list price. */
function pricePerSeat({ arr, seats, productId }: Holding, products: readonly Product[]): number | null {
  if (arr !== null && arr > 0 && seats !== null && seats > 0) return arr / seats
  const product = products.find(({ id }) => id === productId)
  if (!product || product.listPrice === null) return null
  if (product.pricePer === 'seat/year') return product.listPrice
  return product.pricePer === 'seat/month' ? 12 * product.listPrice : null
}

/** No expansion is proposed into a critical account. */
function nextStep({ dossier, health }: RuleInput, wanted: number): string {
  const seats = counted(wanted, 'more seat')
  if (isRed(health)) return `Wait with ${seats}: the account is ${health.status}; settle that first.`
  const person = keyPerson(dossier.people, ['Economic Buyer', 'Champion', 'Executive Sponsor'])
  return `Offer ${seats} to ${person ?? 'the person who buys it there'} before the last ones are taken.`
}
