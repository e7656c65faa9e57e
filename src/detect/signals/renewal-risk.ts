/** Renewal risk: five less what records show to stand in the way, never how near the renewal is (handbook 4). */
import { addDays, type Day, latest } from '#src/kernel/day.ts'
import { contractEvidence } from '../deadline.ts'
import type { SignalReading } from '../diagnosis.ts'
import { notMeasured } from '../not-measured.ts'
import type { RecordKind } from '../portfolio.ts'
import { type Blocker, blockers } from '../renewal/blockers.ts'
import type { Decided } from '../renewal/decided.ts'
import type { Signal } from '../signal.ts'
import type { Situation } from '../situation.ts'
import { sum } from '../statistics.ts'
import { dayInWords, listed } from '../words.ts'

const MOST = 5
const LEAST = 1
const BEFORE_DAYS = 28

/** Where blockers show, and how their records are called. */
const FEEDS = {
  invoice: 'invoices',
  event: 'events',
  touch: 'meetings',
  ticket: 'tickets',
} as const satisfies Partial<Record<RecordKind, string>>
const kinds = Object.keys(FEEDS) as (keyof typeof FEEDS)[]

/**
 * A blocker that the contracts show is enough to measure it; that there is none takes one living feed more, or five
 * points would be had for nothing.
 */
export const renewalRisk: Signal = {
  id: 'renewal-risk',
  read: (situation) => {
    const { dossier, paid, known, decided: outcome } = situation
    if (paid.length === 0)
      return notMeasured('renewal-risk', 'Not applicable: there is no paid contract.', false)
    const found = blockers(situation, dossier.asOf)
    const isKnown = kinds.some((kind) => known[kind].kind === 'living')
    return isKnown || found.length > 0 || outcome?.kind === 'notice'
      ? reading(situation, found, outcome)
      : notKnown(situation)
  },
}

function reading(situation: Situation, found: readonly Blocker[], outcome: Decided | null): SignalReading {
  const { dossier, paid, known, since } = situation
  const notice = outcome?.kind === 'notice' ? outcome : null
  const score = notice ? LEAST : scoreOf(found)
  const evidence = [...(notice?.evidence ?? []), ...found.flatMap((blocker) => blocker.evidence)]
  const earlier = addDays(dossier.asOf, -BEFORE_DAYS)
  const before =
    since === null || since > earlier ? null : scoreThen(situation, notice?.since ?? null, earlier)
  const sources = [
    ...paid.map(({ source }) => source),
    ...kinds.flatMap((kind) => (known[kind].kind === 'living' ? known[kind].source.split(', ') : [])),
  ]
  return {
    id: 'renewal-risk',
    score,
    value: score,
    trend: before === null ? null : score > before ? 'up' : score < before ? 'down' : 'flat',
    before,
    source: [...new Set(sources)].join(', '),
    asOf: dossier.asOf,
    stale: false,
    applicable: true,
    says: `${notice ? 'notice was given: 1' : arithmetic(found, score)}${notSeen(situation)}`,
    evidence:
      evidence.length > 0 ? evidence : paid.map((contract) => contractEvidence(contract, 'what is paid for')),
  }
}

function scoreOf(found: readonly Blocker[]): number {
  return Math.max(LEAST, MOST - sum(found.map(({ points }) => points)))
}

function scoreThen(situation: Situation, noticeSince: Day | null, day: Day): number {
  return noticeSince !== null && noticeSince <= day ? LEAST : scoreOf(blockers(situation, day))
}

function arithmetic(found: readonly Blocker[], score: number): string {
  if (found.length === 0) return '5: nothing recorded stands in the way'
  const terms = found.map(({ points, says }) => ` − ${points} (${says})`)
  const floor = MOST - sum(found.map(({ points }) => points)) < LEAST ? ', at least' : ' ='
  return `5${terms.join('')}${floor} ${score}`
}

function notSeen({ known }: Situation): string {
  const missing = kinds.filter((kind) => known[kind].kind !== 'living').map((kind) => FEEDS[kind])
  return missing.length === 0 ? '' : ` (${listed(missing)} not known)`
}

/** Silent feeds make it stale; where none was ever seen it is not measured. */
function notKnown({ known }: Situation): SignalReading {
  const silent = kinds.map((kind) => known[kind]).flatMap((feed) => (feed.kind === 'silent' ? [feed] : []))
  const through = latest(...silent.map((feed) => feed.through))
  if (through === null)
    return notMeasured(
      'renewal-risk',
      'Not measured: no invoices, events, meetings or tickets have been imported.',
    )
  const source = [...new Set(silent.flatMap((feed) => feed.source.split(', ')))].join(', ')
  const says = `Stale: ${source} has brought nothing since ${dayInWords(through)}, and contracts alone show no blocker.`
  return { ...notMeasured('renewal-risk', says), source, asOf: through, stale: true }
}
