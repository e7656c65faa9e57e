/** The probability that an account renews, from what its records can show now (handbook 7a). */
import { classOn } from '#src/facts/contract-figures.ts'
import type { Contract } from '#src/facts/dossier.ts'
import { daysBetween } from '#src/kernel/day.ts'
import { contractEvidence, weightyContracts } from './deadline.ts'
import type { Evidence, Outlook, SignalId, SignalReading } from './diagnosis.ts'
import { dimensionOf } from './health/weighted.ts'
import { contractInputs } from './outlook/contract-inputs.ts'
import type { OutlookInputs } from './outlook/inputs.ts'
import { moneyInputs } from './outlook/money-inputs.ts'
import { outlookFrom } from './outlook/outlook-from.ts'
import { peopleEvidence, peopleInputs } from './outlook/people-inputs.ts'
import { usageInputs } from './outlook/usage-inputs.ts'
import { nextDue } from './renewal/next-due.ts'
import type { FactorId } from './settings.ts'
import type { Situation } from './situation.ts'
import { usageEvidence } from './usage-evidence.ts'
import { activeRivals } from './voice/active-rivals.ts'
import { counted, dayInWords } from './words.ts'

/** @returns null for an account without a paid contract on the day */
export function outlook(situation: Situation, signals: readonly SignalReading[]): Outlook | null {
  const { dossier, portfolio, settings } = situation
  const { contracts, asOf } = dossier
  const kind = classOn(contracts, asOf)
  if (kind === null) return null
  const weighty = weightyContracts(contracts, asOf, settings.renewal)
  const next = nextDue(situation)
  const { evidence: owed, ...money } = moneyInputs(situation)
  const rivals = activeRivals(situation)
  const inputs: OutlookInputs = {
    class: kind,
    dueInDays: next === null ? null : daysBetween(asOf, next.on),
    outcomes: portfolio.outcomes[kind],
    contract: contractInputs(situation, kind, next?.contract ?? null),
    usage: usageInputs(situation),
    people: peopleInputs(situation),
    voice: { sentiment: dimensionOf(signals, 'sentiment'), support: dimensionOf(signals, 'support') },
    facts: { ...money, rivalActive: rivals.length > 0 ? true : null },
    settled: situation.decided?.kind ?? null,
    evidence: {
      ...evidenceOf(situation, weighty),
      money: owed,
      rival: rivals,
      sentiment: evidenceOfSignal(signals, 'nps-csat'),
      support: evidenceOfSignal(signals, 'support-volume'),
      settled: situation.decided?.evidence ?? [],
    },
  }
  return { ...outlookFrom(inputs, settings.outlook), dueOn: next?.on ?? null }
}

function evidenceOfSignal(signals: readonly SignalReading[], id: SignalId): readonly Evidence[] {
  return signals.find((signal) => signal.id === id)?.evidence ?? []
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
  const of = (ids: readonly FactorId[], evidence: readonly Evidence[]) =>
    Object.fromEntries(ids.map((id) => [id, evidence]))
  return {
    ...of(['size', 'products', 'loyalty', 'term', 'growth'], contract),
    ...of(['level', 'trend', 'recency', 'seat-use'], use),
    ...peopleEvidence(situation),
  }
}

function contractSays(contract: Contract): string {
  const since = `contract since ${dayInWords(contract.startOn)}`
  return contract.cancelledOn === null ? since : `${since}, cancelled on ${dayInWords(contract.cancelledOn)}`
}
