/** The probability that an account renews, from what its records can show now (handbook 7a). */
import { classOn, dueOn, isRolling } from '#src/facts/contract-figures.ts'
import type { Contract } from '#src/facts/dossier.ts'
import { type Day, daysBetween } from '#src/kernel/day.ts'
import { contractEvidence, isCancelled, signedSuccessor, weightyContracts } from './deadline.ts'
import type { Evidence, Outlook, SignalReading } from './diagnosis.ts'
import { dimensionOf } from './health/weighted.ts'
import { contractInputs } from './outlook/contract-inputs.ts'
import type { OutlookInputs } from './outlook/inputs.ts'
import { outlookFrom } from './outlook/outlook-from.ts'
import { departed, peopleInputs } from './outlook/people-inputs.ts'
import { usageInputs } from './outlook/usage-inputs.ts'
import type { FactorId } from './settings.ts'
import type { Situation } from './situation.ts'
import { usageEvidence } from './usage-evidence.ts'
import { counted, dayInWords } from './words.ts'

/** @returns null for an account without a paid contract on the day */
export function outlook(situation: Situation, signals: readonly SignalReading[]): Outlook | null {
  const { dossier, portfolio, settings } = situation
  const { contracts, asOf } = dossier
  const kind = classOn(contracts, asOf)
  if (kind === null) return null
  const weighty = weightyContracts(contracts, asOf, settings.renewal)
  const next = kind === 'term' ? nextDue(weighty, asOf) : null
  const settled = settledBy(weighty, next?.contract ?? null, contracts, asOf)
  const inputs: OutlookInputs = {
    class: kind,
    dueInDays: next === null ? null : daysBetween(asOf, next.on),
    outcomes: portfolio.outcomes[kind],
    contract: contractInputs(situation, kind, next?.contract ?? null),
    usage: usageInputs(situation),
    people: peopleInputs(dossier.people),
    voice: { sentiment: dimensionOf(signals, 'sentiment'), support: dimensionOf(signals, 'support') },
    facts: { overdueDays: null, paymentFailingDays: null, rivalActive: null },
    settled,
    evidence: evidenceOf(situation, weighty),
  }
  return { ...outlookFrom(inputs, settings.outlook), dueOn: next?.on ?? null }
}

interface Due {
  readonly contract: Contract
  readonly on: Day
}

/** The contract of weight whose term ends or renews first. */
function nextDue(weighty: readonly Contract[], asOf: Day): Due | null {
  const due = weighty
    .filter((contract) => !isRolling(contract))
    .map((contract) => ({ contract, on: dueOn(contract, asOf) }))
    .filter((one): one is Due => one.on !== null)
  return due.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))[0] ?? null
}

/** Notice on every contract of weight, or the next one signed anew; notice on one of several decides nothing. */
function settledBy(
  weighty: readonly Contract[],
  next: Contract | null,
  contracts: readonly Contract[],
  asOf: Day,
): OutlookInputs['settled'] {
  if (next !== null && signedSuccessor(next, contracts, asOf) !== null) return 'signed'
  return weighty.every(isCancelled) ? 'notice' : null
}

function evidenceOf(situation: Situation, weighty: readonly Contract[]): OutlookInputs['evidence'] {
  const { dossier, usage } = situation
  const contract = weighty.map((one) => contractEvidence(one, contractSays(one)))
  const use =
    usage.kind === 'never seen'
      ? []
      : usageEvidence(
          dossier.profile,
          usage,
          `use known over ${counted(usage.through - usage.seenFrom + 1, 'day')}`,
        )
  const people = (role: string): Evidence[] =>
    departed(dossier.people, role).map(({ factId, name, statusOn }) => ({
      factId,
      source: factId.split('/')[1] ?? '',
      on: statusOn,
      says: `${name} left`,
    }))
  const of = (ids: readonly FactorId[], evidence: readonly Evidence[]) =>
    Object.fromEntries(ids.map((id) => [id, evidence]))
  return {
    ...of(['size', 'products', 'loyalty', 'term', 'growth'], contract),
    ...of(['level', 'trend', 'recency', 'seat-use'], use),
    champion: people('Champion'),
    buyer: people('Economic Buyer'),
    settled: contract,
  }
}

function contractSays(contract: Contract): string {
  const since = `contract since ${dayInWords(contract.startOn)}`
  return contract.cancelledOn === null ? since : `${since}, cancelled on ${dayInWords(contract.cancelledOn)}`
}
