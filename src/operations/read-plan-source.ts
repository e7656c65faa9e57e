/** Reads everything that a form of a plan is made from: of today as it is kept, of a past day as it was known then. */
import type { Diagnosis } from '#src/detect/diagnosis.ts'
import { isOpen } from '#src/detect/is-open.ts'
import type { QualityInput } from '#src/detect/quality/quality-input.ts'
import { planQuality } from '#src/detect/quality/quality-of.ts'
import { mergedSettings } from '#src/detect/settings/merged-settings.ts'
import { accountOrigins, ownReadOn } from '#src/facts/account-row.ts'
import type { Dossier } from '#src/facts/dossier.ts'
import type { Fact } from '#src/facts/fact.ts'
import { knownOn } from '#src/facts/known-on.ts'
import { ownerSince } from '#src/facts/owner-since.ts'
import { addMonths, type Day } from '#src/kernel/day.ts'
import { diffPlans } from '#src/plan/diff-plans.ts'
import { planAtEndOf } from '#src/plan/fold-edits.ts'
import type { Plan } from '#src/plan/plan.ts'
import { withoutLapsed } from '#src/plan/without-lapsed.ts'
import type { PlanEdit } from '#src/plan/plan-edit.ts'
import { monthPoints } from '#src/publish/month-points.ts'
import type { PlanSource } from '#src/publish/plan-source.ts'
import { cardsOfAccount } from '#src/store/cards-of-account.ts'
import { organizationById } from '#src/store/directory.ts'
import { accountsReadOn } from '#src/store/accounts-read-on.ts'
import { type AccountKey, factsOfAccounts } from '#src/store/histories.ts'
import { nextStepsOf } from '#src/store/next-steps.ts'
import { planLog, plansOf } from '#src/store/plans.ts'
import { lastReviewsOf } from '#src/store/reviews.ts'
import { latestSettings } from '#src/store/settings-versions.ts'
import { accountNamed, dossierOf } from '#src/store/show-account.ts'
import { diagnosisOf } from '#src/store/standings.ts'
import { snapshotsBy } from '#src/store/snapshots.ts'
import type { Transaction } from '#src/store/tenant.ts'
import { diagnoseAccounts } from './diagnose-accounts.ts'
import type { ErrandContext } from './operation.ts'

/**
 * @param named id, source id or exact name
 * @param asOf a past day; null: today
 * @throws Failure 'not-found' for an account that there is not, or of which nothing was known by the day
 */
export async function readPlanSource(
  named: string,
  asOf: Day | null,
  context: ErrandContext,
): Promise<PlanSource> {
  const { inTransaction, today, house, actor } = context
  const { name } = await organizationById(house.database, actor.organizationId)
  const account = await inTransaction((tx) => accountNamed(tx, named))
  const isPast = asOf !== null && asOf < today
  const day = isPast ? asOf : today
  const diagnosis = isPast ? await diagnosisOn(account, day, context) : null
  return inTransaction(async (tx) => ({
    organizationName: name,
    ...(await standingOf(tx, account, day, isPast ? { diagnosis } : null)),
  }))
}

async function standingOf(
  tx: Transaction,
  account: AccountKey,
  day: Day,
  past: { readonly diagnosis: Diagnosis | null } | null,
): Promise<Omit<PlanSource, 'organizationName'>> {
  const diagnosis = past === null ? await diagnosisOf(tx, account.id) : past.diagnosis
  const { own } = await latestSettings(tx)
  const dossier = await dossierOf(tx, account, diagnosis?.asOf ?? day, mergedSettings(own, null))
  const settings = mergedSettings(own, dossier.profile.segment)
  const log = await planLog(tx, account.id)
  const written =
    past === null ? (await plansOf(tx, [account.id])).get(account.id)!.plan : planAtEndOf(log, day)
  const facts = (await factsOfAccounts(tx, [account.id], ['account'])).get(account.id) ?? []
  const plan = ownPlan(written, facts, day)
  const known = past === null ? await cardsOfAccount(tx, account.id, day, settings.queue) : []
  const cards = known.filter(isOpen)
  const origins = accountOrigins(knownOn(facts, day), day, await accountsReadOn(tx, day))
  const reviewedOn = (await lastReviewsOf(tx, [account.id], day)).get(account.id) ?? null
  const asked = { plan, cards, accountReadOn: ownReadOn(origins), reviewedOn, today: day, settings }
  return {
    today: day,
    dossier,
    origins,
    plan,
    diagnosis,
    nextStep: await nextStepOf(tx, account, day, past),
    quality: diagnosis && planQuality({ ...asked, ...toldBy(dossier), diagnosis }),
    history: monthPoints(await snapshotsBy(tx, account.id, yearUntil(day)), day),
    changes: changesIn(log, plan, day),
    cards,
    suggestedTier: null,
    segment: dossier.profile.segment,
    shelfLife: settings.plan.shelfLifeDays,
    buyingCentres: settings.whitespace.buyingCentres,
    fiscalYearStart: settings.calendar.fiscalYearStartMonth,
  }
}

/** Of a past day as the engine says it: what was answered by then is not told apart. */
async function nextStepOf(
  tx: Transaction,
  { id }: AccountKey,
  day: Day,
  past: { readonly diagnosis: Diagnosis | null } | null,
): Promise<PlanSource['nextStep']> {
  if (past === null) return (await nextStepsOf(tx, [id], day)).get(id) ?? null
  const says = past.diagnosis?.nextStep ?? null
  return says === null ? null : { says, dueOn: null }
}

/** Who holds the account, and the opportunities of the CRM. */
function toldBy({ profile, opportunities }: Dossier): Pick<QualityInput, 'owners' | 'opportunities'> {
  return { owners: { am: profile.amEmail, csm: profile.csmEmail }, opportunities }
}

/** The day of each of the last twelve months. */
function yearUntil(day: Day): Day[] {
  return Array.from({ length: 12 }, (_, ago) => addMonths(day, -ago))
}

/** Without what an owner before the present one judged. */
function ownPlan(plan: Plan, facts: readonly Fact[], day: Day): Plan {
  const [csm, am] = [ownerSince(facts, 'csm_email', day), ownerSince(facts, 'am_email', day)]
  return withoutLapsed(plan, { csm, am })
}

async function diagnosisOn(account: AccountKey, day: Day, context: ErrandContext): Promise<Diagnosis | null> {
  const wanted = { accounts: [account], days: [day], daysOf: () => [day] }
  for await (const [one] of diagnoseAccounts(wanted, context)) if (one !== undefined) return one.diagnosis
  return null
}

/** What is other in the plan since it was last reviewed; null where it never was. */
function changesIn(log: readonly PlanEdit[], plan: Plan, day: Day): PlanSource['changes'] {
  const reviews = [...plan.items.reviews.values()].map(({ values }) => values.on).filter((on) => on <= day)
  const since = reviews.toSorted().at(-1)
  if (since === undefined) return null
  return { since, lines: diffPlans(planAtEndOf(log, since), plan) }
}
