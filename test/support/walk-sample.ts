/** Lives through the sample company day by day: every account diagnosed on every day, and its movements settled into cards. */
import { defaultSettings } from '#src/detect/default-settings.ts'
import type { Diagnosis, Movement, SignalReading } from '#src/detect/diagnosis.ts'
import { isOpen } from '#src/detect/is-open.ts'
import type { MovementCard } from '#src/detect/movement-card.ts'
import { settle, type ToSettle } from '#src/detect/settle.ts'
import { addDays, type Day, daysBetween } from '#src/kernel/day.ts'
import { diagnoseAccounts, type DiagnosedAccount } from '#src/operations/diagnose-accounts.ts'
import type { PlantedTruth } from '#src/sample/generate-sample.ts'
import { saveSnapshots } from '#src/store/snapshots.ts'
import { sampleHouse } from './sample-house.ts'

/** A rule that began to hold on an account: seen first, and since when as it says. */
export interface Found {
  readonly account: string
  readonly rule: string
  readonly on: Day
  readonly since: Day
  readonly last: Day
  readonly movement: Movement
}

export interface Walk {
  readonly truth: PlantedTruth
  /** every stretch of days on which a rule held, gaps under a fortnight left out, as cards clear */
  readonly found: readonly Found[]
  /** cards as they came into the queue */
  readonly cards: readonly { readonly account: string; readonly card: MovementCard }[]
  /** what a diagnosis says with a figure, and can show no record of: `ACC-001 2025-03-01 signal nps-csat` */
  readonly withoutRecords: readonly string[]
}

/** Days whose portfolios are held at once. */
const TOGETHER = 16
const CLEARS_AFTER = defaultSettings.queue.clearAfterDays

/**
 * @param every nights from one look to the next: 1 is as in use, more is harder for the engine and quicker to walk
 * @param share of the accounts, one of so many is walked with; all of them are what it is compared with
 */
export async function walkSample(
  options: { readonly seed: number; readonly endOn: Day },
  every: number,
  share: number,
): Promise<Walk> {
  const { truth, accounts: all, context, close } = await sampleHouse(options)
  const accounts = all.filter((_, at) => at % share === 0)
  const { startOn, endOn } = truth
  const walk = startWalk()
  for (let from = startOn; from <= endOn; from = addDays(from, TOGETHER * every)) {
    const next = Array.from({ length: TOGETHER }, (_, at) => addDays(from, at * every))
    const days = next.filter((day) => day <= endOn)
    const byDay = new Map(days.map((day) => [day, [] as DiagnosedAccount[]]))
    const wanted = { accounts, days, daysOf: () => days }
    for await (const batch of diagnoseAccounts(wanted, context)) {
      for (const one of batch) byDay.get(one.diagnosis.asOf)!.push(one)
      // The days that follow look back on them.
      const diagnoses = batch.map(({ diagnosis }) => diagnosis)
      await context.inTransaction((tx) => saveSnapshots(tx, diagnoses, false))
    }
    for (const [day, diagnosed] of byDay) walk.live(day, diagnosed)
  }
  await close()
  const walked = new Set(accounts.map(({ sourceId }) => sourceId))
  const planted = truth.planted.filter(({ account }) => walked.has(account))
  return { truth: { ...truth, planted }, ...walk.lived() }
}

function startWalk() {
  const holding = new Map<string, Found>()
  const found: Found[] = []
  const known = new Map<string, ReadonlySet<string>>()
  const names = new Map<string, string>()
  let cards: MovementCard[] = []
  const everQueued = new Map<string, MovementCard>()
  const withoutRecords: string[] = []
  return {
    live(day: Day, diagnosed: readonly DiagnosedAccount[]): void {
      const toSettle: ToSettle[] = []
      for (const { diagnosis, profile } of diagnosed) {
        const { id, sourceId } = diagnosis.account
        names.set(id, sourceId)
        for (const claim of unproven(diagnosis)) withoutRecords.push(`${sourceId} ${day} ${claim}`)
        for (const movement of diagnosis.movements) note(holding, found, sourceId, day, movement)
        const sources = diagnosis.health.weighted.signals.flatMap(({ source }) => source ?? [])
        const before = known.get(id)
        known.set(id, new Set([...(before ?? []), ...sources]))
        toSettle.push({
          diagnosis,
          ownerEmail: profile.csmEmail,
          isFirst: before === undefined,
          newSources: before === undefined ? [] : sources.filter((source) => !before.has(source)),
        })
      }
      const settled = settle(toSettle, cards, day, defaultSettings.queue)
      const opened = settled.open.map((card, at) => ({ ...card, id: `${day} ${at}` }))
      const closed = [...cards.filter((card) => !isOpen(card)), ...settled.clear]
      cards = [...settled.keep, ...opened, ...closed.filter((card) => isRecent(card, day))]
      for (const card of cards)
        if (card.queuedOn !== null && !everQueued.has(card.id)) everQueued.set(card.id, card)
    },
    lived: () => ({
      found: [...found, ...holding.values()],
      cards: [...everQueued.values()].map((card) => ({ account: names.get(card.accountId)!, card })),
      withoutRecords,
    }),
  }
}

/** What may be said because nothing happened: no ticket, nobody reached, nothing in the way, nothing owed. */
const ofNothing = new Set(['support-volume', 'stakeholder-engagement', 'renewal-risk', 'support', 'money'])

/** Claims that rest on a record by their nature; that nothing happened cannot show one. */
function unproven({ health, outlook, deadline, movements }: Diagnosis): string[] {
  const { signals, caps } = health.weighted
  return [
    ...caps.filter(({ evidence }) => evidence.length === 0).map(({ id }) => `cap ${id}`),
    ...signals.filter(isUnproven).map(({ id }) => `signal ${id}`),
    ...(outlook?.drivers ?? [])
      .filter(({ id, points, evidence }) => evidence.length === 0 && !(points > 0 && ofNothing.has(id)))
      .map(({ id }) => `driver ${id}`),
    ...movements.filter(({ evidence }) => evidence.length === 0).map(({ rule }) => `movement ${rule}`),
    ...(deadline !== null && deadline.evidence.length === 0 ? ['deadline'] : []),
  ]
}

/** No ticket in a month, nobody reached and nothing in the way are told without a record. */
function isUnproven({ id, score, value, evidence }: SignalReading): boolean {
  if (score === null || evidence.length > 0) return false
  return !(ofNothing.has(id) && (value === 0 || score === 5 || id === 'support-volume'))
}

function isRecent({ clearedOn }: MovementCard, day: Day): boolean {
  return clearedOn !== null && daysBetween(clearedOn, day) <= 90
}

function note(
  holding: Map<string, Found>,
  found: Found[],
  account: string,
  day: Day,
  movement: Movement,
): void {
  const key = `${account} ${movement.rule} ${movement.cause}`
  const before = holding.get(key)
  if (before !== undefined && daysBetween(before.last, day) <= CLEARS_AFTER) {
    holding.set(key, { ...before, last: day })
    return
  }
  if (before !== undefined) found.push(before)
  holding.set(key, {
    account,
    rule: movement.rule,
    on: day,
    since: movement.since,
    last: day,
    movement,
  })
}
