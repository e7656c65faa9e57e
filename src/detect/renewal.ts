/** What is to be expected of the renewal: category, what is at risk and why, the steps and the checklist (handbook 1 and 7). */
import { isCancelled, revenueOn } from '#src/facts/contract-figures.ts'
import { daysBetween } from '#src/kernel/day.ts'
import { contractEvidence } from './deadline.ts'
import type { Deadline, HealthReading, Outlook, Renewal, Sentence } from './diagnosis.ts'
import { evidenceOfAll } from './evidence-of-all.ts'
import { categoryOf } from './renewal/category-of.ts'
import type { Decided } from './renewal/decided.ts'
import { ownerForecast } from './renewal/owner-forecast.ts'
import { renewalChecklist } from './renewal/renewal-checklist.ts'
import { renewalSteps } from './renewal/renewal-steps.ts'
import { isRed } from './rule.ts'
import type { Situation } from './situation.ts'
import { amount, figure, percent } from './words.ts'

export interface Judged {
  readonly deadline: Deadline | null
  readonly outlook: Outlook | null
  /** of the model that leads */
  readonly health: HealthReading
}

/** @returns null for an account that pays nothing */
export function renewal(situation: Situation, judged: Judged): Renewal | null {
  const { deadline, outlook, health } = judged
  const { dossier, revenue, settings, decided: outcome } = situation
  if (outlook === null) return null
  const byOwner = ownerForecast(situation, outlook.p, outcome !== null)
  const lossAt = (p: number): number | null => (revenue.arr === null ? null : revenue.arr * (1 - p))
  const isOpen = deadline !== null && outcome?.kind !== 'notice'
  const way = isOpen ? { situation, deadline, decided: outcome, isRed: isRed(health) } : null
  const { windowDays, windowDaysRed } = settings.renewal
  const left = deadline === null ? Infinity : daysBetween(dossier.asOf, deadline.on)
  return {
    dueOn: dueOnOf(judged, outcome),
    category: categoryOf(outlook.p, outcome, settings.forecast),
    byOwner,
    expectedLoss: lossAt(byOwner?.counts ? byOwner.p! : outlook.p),
    expectedLossByOutlook: lossAt(outlook.p),
    atRisk: atRisk(situation, judged, outcome),
    steps: way === null ? [] : renewalSteps(way),
    checklist:
      way !== null && left <= (way.isRed ? windowDaysRed : windowDays) ? renewalChecklist(situation) : [],
  }
}

function dueOnOf({ deadline, outlook }: Judged, outcome: Decided | null): Renewal['dueOn'] {
  if (outcome?.kind === 'notice') return outcome.endsOn
  return outcome?.kind === 'signed' ? outlook!.dueOn : (deadline?.on ?? null)
}

/** Red, an outlook below the line, or notice; notice on some of the contracts puts what they pay at risk. */
function atRisk(
  { dossier, paid, revenue, settings }: Situation,
  { outlook, health }: Judged,
  outcome: Decided | null,
): Renewal['atRisk'] {
  const { p, drivers } = outlook!
  const line = settings.forecast.atRiskBelow
  const reasons: Sentence[] = []
  if (outcome?.kind === 'notice') reasons.push({ says: 'Notice was given.', evidence: outcome.evidence })
  else if (outcome === null && p < line)
    reasons.push({
      says: `It is ${shareBelow(p, line)} likely to renew, under ${percent(line)}.`,
      evidence: evidenceOfAll(drivers.filter(({ points }) => points < 0)),
    })
  if (isRed(health)) reasons.push({ says: `The account is ${health.status}.`, evidence: capEvidence(health) })
  if (reasons.length > 0) return { arr: revenue.arr, reasons }
  const given = paid.filter(isCancelled)
  if (given.length === 0 || outcome?.kind === 'signed') return null
  const { arr, currency } = revenueOn(given, dossier.asOf)
  const much = arr === null ? '' : `, ${amount(arr, currency)} a year`
  const evidence = given.map((contract) => contractEvidence(contract, 'cancelled'))
  return { arr, reasons: [{ says: `A part is cancelled${much}.`, evidence }] }
}

/** What rounds to the line is told to a tenth, rounded down: nothing is under itself. */
function shareBelow(p: number, line: number): string {
  return percent(p) === percent(line) ? `${figure(Math.floor(1000 * p) / 10, 1)}%` : percent(p)
}

function capEvidence({ caps, signals }: HealthReading): Sentence['evidence'] {
  const low = signals.filter(({ score }) => score !== null && score <= 2)
  return evidenceOfAll([...caps, ...low])
}
