/** The whole engine: from the dossier of an account to what is known, what moved and what to do. Pure. */
import { arrIn, endedLast, goneSince, seatedHolding } from '#src/facts/contract-figures.ts'
import type { Dossier } from '#src/facts/dossier.ts'
import { emptyPlan, type Plan } from '#src/plan/plan.ts'
import { contractEvidence, deadline as deadlineOf } from './deadline.ts'
import type { Diagnosis, Finding, Movement, SignalReading } from './diagnosis.ts'
import { explain, type Explained } from './explain.ts'
import { growthLevers } from './growth-levers.ts'
import { caps } from './health/caps.ts'
import type { PastHealth } from './health/past-health.ts'
import { sevenSignal } from './health/seven-signal.ts'
import { weighted } from './health/weighted.ts'
import { outlook as outlookOf } from './outlook.ts'
import type { Portfolio } from './portfolio.ts'
import { planFreshness } from './plan/plan-freshness.ts'
import { priority } from './priority.ts'
import { readSignals } from './read-signals.ts'
import { relationship } from './relationship.ts'
import { renewal } from './renewal.ts'
import type { RuleInput } from './rule.ts'
import { rules } from './rules.ts'
import type { Settings } from './settings.ts'
import { silentFeeds } from './silent-feeds.ts'
import { type Situation, situationOf } from './situation.ts'
import { WINDOW_DAYS } from './usage-standing.ts'
import { isCountedOn } from './utilisation.ts'
import { withProposals } from './with-proposals.ts'
import { dayInWords } from './words.ts'

/**
 * @param dossier the account as known on a day, with the tier that a person decided
 * @param portfolio all accounts on the same day
 * @param settings those of the account's segment
 * @param settingsVersion the version that they are of; 0: what Perennial proposes
 * @param past its health on earlier days, ascending, as far as it is known
 * @param plan as it stood on the day
 */
export function detect(
  dossier: Dossier,
  portfolio: Portfolio,
  settings: Settings,
  settingsVersion = 0,
  past: readonly PastHealth[] = [],
  plan: Plan = emptyPlan,
): Diagnosis {
  const situation = situationOf(dossier, portfolio, settings, plan)
  const signals = readSignals(situation)
  const health = healthOf(situation, signals)
  const deadline = deadlineOf(dossier.contracts, dossier.asOf, settings.renewal)
  const outlook = outlookOf(situation, signals)
  const told = { health: health[settings.health.leads], past, planFreshness: planFreshness(plan, situation) }
  const input: RuleInput = { ...situation, deadline, ...told }
  const found = foundBy(input)
  const movements = inOrder(
    found.flatMap(({ findings }) => findings ?? []),
    input,
  )
  const standing = standingOf(situation)
  return {
    ...standing,
    settingsVersion,
    deadline,
    health,
    leads: settings.health.leads,
    outlook,
    renewal: renewal(situation, { deadline, outlook, health: told.health }),
    relationship: relationship(situation),
    movements,
    levers: growthLevers(input, found),
    silentFeeds: silentFeeds(situation),
    undecided: found.filter(({ findings }) => findings === null).map(({ rule }) => rule.id),
    verdict: explain({ ...standing, movements, signals, deadline, outlook, ...paymentsOf(situation) }),
    nextStep: movements[0]?.nextStep ?? null,
    priority: movements[0]?.priority ?? 0,
  }
}

/** What is paid for, and of who is no customer any more what was. */
function paymentsOf({ dossier, paid }: Situation): Pick<Explained, 'contracts' | 'over'> {
  const last = endedLast(dossier.contracts, dossier.asOf)
  return {
    contracts: paid.map((contract) => contractEvidence(contract, 'what is paid for')),
    over:
      last === null
        ? null
        : { on: last.on, evidence: contractEvidence(last.contract, `ended on ${dayInWords(last.on)}`) },
  }
}

/** What the rules find that are not switched off. */
function foundBy(input: RuleInput) {
  const { off } = input.settings.rules
  return rules.filter(({ id }) => !off.includes(id)).map((rule) => ({ rule, findings: rule.find(input) }))
}

/** Who it is, and what it pays. */
function standingOf(
  situation: Situation,
): Pick<Diagnosis, 'account' | 'asOf' | 'arr' | 'currency' | 'goneSince' | 'seats'> {
  const { profile, asOf } = situation.dossier
  const { arr, currency } = situation.revenue
  return {
    account: { id: profile.id, sourceId: profile.sourceId, name: profile.name },
    asOf,
    arr,
    currency: currency ?? profile.currency,
    goneSince: goneSince(situation.dossier.contracts, asOf),
    seats: seatsOf(situation),
  }
}

/** Both models, over the same signals and under the same caps; who is no customer any more is neither well nor ill. */
function healthOf(situation: Situation, signals: readonly SignalReading[]): Diagnosis['health'] {
  const { health } = situation.settings
  const held = caps(situation)
  const read = { seven: sevenSignal(signals, held, health), weighted: weighted(signals, held, health) }
  const { contracts, asOf } = situation.dossier
  if (goneSince(contracts, asOf) === null) return read
  return { seven: { ...read.seven, status: null }, weighted: { ...read.weighted, status: null } }
}

function inOrder(findings: readonly Finding[], input: RuleInput): Movement[] {
  const { dossier, portfolio, revenue, deadline } = input
  const standing = {
    asOf: dossier.asOf,
    deadlineOn: deadline?.on ?? null,
    arr: arrIn(revenue, portfolio.currency),
    medianArr: portfolio.medianArr,
  }
  const ordered = findings
    .map((finding) => ({ ...finding, priority: priority(finding, standing) }))
    .toSorted((a, b) => b.priority - a.priority)
  return withProposals(ordered, input)
}

function seatsOf({ utilisation, holdings }: Situation): Diagnosis['seats'] {
  const licensed = seatedHolding(holdings)?.seats ?? null
  const isKnown = utilisation?.usage.kind === 'living' && utilisation.from <= utilisation.through
  if (!isKnown) return { active: null, licensed }
  const { through, from } = utilisation
  const active = utilisation.activeOn(through)
  if (!isCountedOn(utilisation, through)) return { active: null, atLeast: active, licensed }
  const before = through - WINDOW_DAYS
  const isCounted = before >= from && isCountedOn(utilisation, before)
  return { active, ...(isCounted ? { before: utilisation.activeOn(before) } : {}), licensed }
}
