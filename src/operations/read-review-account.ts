/** One account of a review as it is looked at: only what is other since the last one, and what the review still asks. */
import type { MovementCard } from '#src/detect/movement-card.ts'
import { cardState } from '#src/detect/card-state.ts'
import { healthChange } from '#src/detect/health/change.ts'
import type { JudgedFrom } from '#src/detect/health/cap-known-from.ts'
import { pastHealthOf } from '#src/detect/health/past-health.ts'
import { changesSince } from '#src/detect/review/changes-since.ts'
import { withoutProgress } from '#src/detect/review/without-progress.ts'
import type { Diagnosis } from '#src/detect/diagnosis.ts'
import { unqueued } from '#src/detect/unqueued.ts'
import type { Snapshot } from '#src/detect/snapshot.ts'
import { mergedSettings } from '#src/detect/settings/merged-settings.ts'
import { addDays, daysBetween, type Day } from '#src/kernel/day.ts'
import { diffPlans, type PlanDiff } from '#src/plan/diff-plans.ts'
import { planAsOf, planAtEndOf } from '#src/plan/fold-edits.ts'
import type { Plan } from '#src/plan/plan.ts'
import { toGo } from '#src/plan/review/gate.ts'
import type { Promised, ReviewOutcome } from '#src/plan/review/outcome.ts'
import type { Dossier } from '#src/facts/dossier.ts'
import { cardsOfAccount } from '#src/store/cards-of-account.ts'
import { judgedFrom } from '#src/store/judged-from.ts'
import { planLog, plansOf } from '#src/store/plans.ts'
import { closedAtOn, pastEntries, type StoredEntry, type StoredReview } from '#src/store/reviews.ts'
import { latestSettings } from '#src/store/settings-versions.ts'
import { accountNamed, dossierOf } from '#src/store/show-account.ts'
import { snapshotBy, snapshotsOf } from '#src/store/snapshots.ts'
import { diagnosisOf } from '#src/store/standings.ts'
import type { Transaction } from '#src/store/tenant.ts'
import { answersSince } from './review-answers.ts'
import { promisesOf } from './review-promises.ts'

/** How far a decision reaches: it is asked again after four weeks. */
const DECIDED_DAYS = 28

/** @returns how the account stands for an outcome, which may be said only now; nothing more is read for it */
export async function readReviewAccount(
  tx: Transaction,
  review: StoredReview,
  entry: StoredEntry,
  today: Day,
) {
  const read = await recordsOf(tx, review, entry, today)
  return (outcome: ReviewOutcome) => reviewedWith(read, review, { since: entry.since, outcome }, today)
}

function reviewedWith(
  read: Awaited<ReturnType<typeof recordsOf>>,
  review: StoredReview,
  { since, outcome }: Pick<StoredEntry, 'since' | 'outcome'>,
  today: Day,
) {
  const { diagnosis, dossier, plan, before, cards, past, stillSince } = read
  const queued = cards.filter((card) => cardState(card, today) === 'queued')
  const commitments = promised(plan, outcome)
  const reviewed = {
    readers: readersOf(plan, dossier),
    on: review.startedOn,
    movements: queued.map(({ id }) => id),
    commitments: commitments.length,
    needsDecision: stillSince !== null && !past.some((one) => one.outcome.decision !== null),
  }
  return {
    profile: dossier.profile,
    figures: figuresOf(diagnosis, before, today),
    stillSince: reviewed.needsDecision ? stillSince : null,
    // What is promised here stands among the commitments.
    changes: changesSince({ ...read, planDiff: withoutOwn(read.planDiff, outcome), since, today }),
    movements: queued.toSorted((a, b) => b.finding.priority - a.finding.priority),
    others: unqueued(diagnosis?.movements ?? [], cards),
    answers: answersSince(cards, review.startedOn, today),
    promises: promisesOf(plan, past, { since, today, own: new Set(outcome.commitments) }),
    commitments,
    readers: { am: reviewed.readers.am ?? null, csm: reviewed.readers.csm ?? null },
    plan,
    toGo: toGo(reviewed, outcome),
  }
}

function withoutOwn(lines: readonly PlanDiff[], { commitments }: ReviewOutcome): PlanDiff[] {
  return lines.filter(({ section, itemId }) => section !== 'actions' || !commitments.includes(itemId))
}

/** All that is read of the account, in a fixed number of queries. */
async function recordsOf(tx: Transaction, review: StoredReview, entry: StoredEntry, today: Day) {
  const { accountId, since } = entry
  const { own } = await latestSettings(tx)
  const diagnosis = await diagnosisOf(tx, accountId)
  const key = await accountNamed(tx, accountId)
  const dossier = await dossierOf(tx, key, diagnosis?.asOf ?? today, mergedSettings(own, null))
  const settings = mergedSettings(own, dossier.profile.segment)
  const { plan } = (await plansOf(tx, [accountId])).get(accountId)!
  const log = await planLog(tx, accountId)
  const before = await snapshotBy(tx, accountId, since)
  const cards = await cardsOfAccount(tx, accountId, today, settings.queue)
  const points = await snapshotsOf(tx, accountId)
  const past = await pastEntries(tx, accountId, review.id, addDays(today, -DECIDED_DAYS))
  // What was written after the last review on its very day is new; of the records only the day is known.
  const closedAt = await closedAtOn(tx, accountId, review, since)
  const planThen = closedAt === null ? planAtEndOf(log, since) : planAsOf(log, closedAt)
  return {
    diagnosis,
    dossier,
    plan,
    before,
    cards,
    past,
    healthSays: healthSays(before, diagnosis, settings.health, await judgedFrom(tx, accountId)),
    planDiff: diffPlans(planThen, plan),
    stillSince: withoutProgress(points, today),
  }
}

export type ReviewedAccount = ReturnType<typeof reviewedWith>

function readersOf(plan: Plan, { profile: { amEmail, csmEmail } }: Dossier) {
  const lastRead = (reader: 'AM' | 'CSM'): Day | null => {
    const days = [...plan.items.readings.values()]
      .filter(({ values }) => values.reader === reader)
      .map(({ values }) => values.on)
    return days.toSorted().at(-1) ?? null
  }
  return {
    am: amEmail === null ? undefined : lastRead('AM'),
    csm: csmEmail === null ? undefined : lastRead('CSM'),
  }
}

/** The commitments of this review that still stand in the plan. */
function promised(plan: Plan, { commitments }: ReviewOutcome): (Promised & { readonly item: string })[] {
  return commitments.flatMap((item) => {
    const values = plan.items.actions.get(item)?.values
    if (values === undefined) return []
    const { action, owner, dueOn } = values
    return [{ item, says: action, owner: owner.side === 'ours' ? owner.email : owner.name, dueOn }]
  })
}

function healthSays(
  before: Snapshot | null,
  diagnosis: Diagnosis | null,
  settings: Parameters<typeof healthChange>[2],
  judged: JudgedFrom,
): string | null {
  if (before === null || diagnosis === null) return null
  const { leads, goneSince } = diagnosis
  if (goneSince !== null) return null
  return healthChange(pastHealthOf({ ...before, leads }), pastHealthOf(diagnosis), settings, judged).sentence
}

function figuresOf(diagnosis: Diagnosis | null, before: Snapshot | null, today: Day) {
  if (diagnosis === null) return null
  const { arr, currency, goneSince, seats, deadline, leads, outlook, renewal } = diagnosis
  const was = before === null || before.goneSince ? null : before.health[leads].score
  return {
    arr,
    arrBefore: before?.arr ?? null,
    currency,
    seats,
    deadline:
      deadline === null
        ? null
        : { on: deadline.on, kind: deadline.kind, days: daysBetween(today, deadline.on) },
    goneSince,
    score: goneSince === null ? diagnosis.health[leads].score : null,
    status: diagnosis.health[leads].status,
    scoreBefore: was,
    outlook: outlook?.p ?? null,
    byOwner: renewal?.byOwner?.p ?? null,
  }
}

/** A card as the review shows it. */
export function shownMovement({ id, rule, finding }: MovementCard) {
  const { headline, reason, severity, confidence, since, proposals } = finding
  return { id, rule, headline, reason, severity, confidence, since, edits: proposals.map(({ says }) => says) }
}
