/** Utilisation low: under half of the seats used for two weeks, by a customer of 90 days or more (handbook 6). */
import { dayFromNumber } from '#src/kernel/day.ts'
import { contractEvidence } from '../deadline.ts'
import type { Finding } from '../diagnosis.ts'
import { keyPerson } from '../key-person.ts'
import type { Rule, RuleInput } from '../rule.ts'
import { usageEvidence } from '../usage-evidence.ts'
import type { KnownUse } from '../usage-standing.ts'
import { lastingRun, marginConfidence, type UtilisationRun } from '../utilisation-run.ts'
import { isCountedOn, restsOn, type Utilisation } from '../utilisation.ts'
import { capital, counted, dayInWords, figure, percent } from '../words.ts'

/** So few seats used is more than a matter of training. */
const SEVERE = 0.25

export const utilisationLow: Rule = {
  id: 'utilisation-low',
  says: 'Under 50% of the licensed seats active in 28 days, for 14 days, 90 days or more after the start.',
  find(input) {
    const { paid, tenureDays, utilisation, settings } = input
    const { low, days, lowTenureDays } = settings.utilisation
    if (paid.length === 0 || tenureDays === null || tenureDays < lowTenureDays) return []
    if (utilisation?.usage.kind !== 'living') return null
    // Few in every week are not few in all: low is only what is low with different people each week.
    const run = lastingRun(utilisation, days, 'atMostOn', (share) => share < low)
    if (run === 'open') return null
    return run === null ? [] : [finding(input, utilisation.usage, utilisation, run)]
  },
}

function finding(input: RuleInput, use: KnownUse, utilisation: Utilisation, run: UtilisationRun): Finding {
  const { holding, through } = utilisation
  const { dossier, settings } = input
  const { low } = settings.utilisation
  const since = dayFromNumber(run.since)
  const share = run.active / run.seats
  const idle = run.seats - run.active
  const person = keyPerson(dossier.people)
  const atMost = isCountedOn(utilisation, through) ? '' : 'at most '
  const rests = atMost === '' ? '' : ` (the numbers of every ${restsOn(utilisation)} together)`
  return {
    rule: 'utilisation-low',
    cause: 'adoption',
    since,
    confidence: marginConfidence(low * run.seats - run.active),
    severity: share < SEVERE ? 'high' : 'medium',
    headline: `${atMost === '' ? 'Only' : 'At most'} ${percent(share)} of the seats used`,
    reason: `${capital(atMost)}${figure(run.active)} of ${counted(run.seats, 'seat')} of ${holding.name} were used in the last 28 days${rests}; under ${percent(low)} since ${dayInWords(since)}.`,
    nextStep: `Agree with ${person ?? 'the person who runs it there'} who should use the ${atMost === '' ? '' : 'at least '}${counted(idle, 'idle seat')}, and plan their training.`,
    dueOn: null,
    value: null,
    evidence: [
      ...usageEvidence(
        dossier.profile,
        use,
        `${atMost}${counted(run.active, 'active user')} in 28 days${rests}`,
      ),
      ...holding.contracts.map((contract) =>
        contractEvidence(contract, `${counted(run.seats, 'seat')} licensed`),
      ),
    ],
  }
}
