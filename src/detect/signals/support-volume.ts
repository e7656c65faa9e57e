/** Support volume: the tickets of 28 days against what is usual for the account itself (handbook 4). */
import type { Ticket } from '#src/facts/records.ts'
import { addDays, type Day } from '#src/kernel/day.ts'
import type { SignalReading } from '../diagnosis.ts'
import { notMeasured } from '../not-measured.ts'
import type { RecordStanding } from '../record-standing.ts'
import type { ScoreLines } from '../settings.ts'
import type { Signal } from '../signal.ts'
import type { Situation } from '../situation.ts'
import { median, sum } from '../statistics.ts'
import { ticketEvidence } from '../support/ticket-evidence.ts'
import { ticketsFrom, type TicketWindows, ticketWindows } from '../support/ticket-windows.ts'
import type { Trend } from '../trend.ts'
import { counted, dayInWords, figure } from '../words.ts'
import { productUsage } from './product-usage.ts'

const WINDOW = { days: 28, earlier: 6 }
const LEAST_WINDOWS = 3
/** An urgent or reopened ticket counts as two. */
const HEAVY = 2
/** With fewer tickets than this the score is not below 3. */
const FEW_TICKETS = 3
/** Who hardly uses a product has nothing to ask: silence is no praise then. */
const MOST_WITHOUT_USE = 4
/**
 * What stands for the "20 events" of a trend, which are clicks elsewhere: so many tickets in all windows behind the two
 * values. In analogy to few users, under five tickets a window the number must also change by two.
 */
const TREND_TICKETS = 20
const FEW_A_WINDOW = 5
const LEAST_CHANGE = 2

export const supportVolume: Signal = {
  id: 'support-volume',
  read: (situation) => {
    const { dossier, known } = situation
    if (known.ticket.kind === 'never seen')
      return notMeasured('support-volume', 'Not measured: no tickets have been imported.')
    const from = ticketsFrom(known.ticket.from, situation)
    const { through } = known.ticket
    const now = volumeOn(dossier.tickets, from, through)
    if (now === null)
      return notMeasured(
        'support-volume',
        `Not measured: its tickets are known since ${dayInWords(from)}; ${LEAST_WINDOWS} earlier windows of ${WINDOW.days} days are needed.`,
      )
    const before = volumeOn(dossier.tickets, from, addDays(through, -WINDOW.days))
    return reading(situation, known.ticket, now, before)
  },
}

type KnownRecords = Exclude<RecordStanding, { readonly kind: 'never seen' }>

interface Volume extends TicketWindows {
  readonly load: number
  readonly usual: number
  readonly ratio: number
}

function volumeOn(tickets: readonly Ticket[], from: Day, to: Day): Volume | null {
  const windows = ticketWindows(tickets, from, to, WINDOW)
  if (windows.earlier.length < LEAST_WINDOWS) return null
  const load = loadOf(windows.now)
  const usual = median(windows.earlier.map(loadOf)) ?? 0
  return { ...windows, load, usual, ratio: (load + 1) / (usual + 1) }
}

function loadOf(tickets: readonly Ticket[]): number {
  return sum(tickets.map((ticket) => (isHeavy(ticket) ? HEAVY : 1)))
}

function isHeavy({ priority, reopened }: Ticket): boolean {
  return priority === 'urgent' || reopened === true
}

function reading(
  situation: Situation,
  { kind, source, through }: KnownRecords,
  now: Volume,
  before: Volume | null,
): SignalReading {
  const stale = kind === 'silent'
  const { leastTrend } = situation.settings.health
  const { score, why } = scoreOf(situation, now)
  const says = `${says28(now)}${why}`
  return {
    id: 'support-volume',
    score: stale ? null : score,
    value: now.ratio,
    trend: stale || before === null ? null : trendOf(now, before, leastTrend),
    before: before?.ratio ?? null,
    source,
    asOf: through,
    stale,
    applicable: true,
    says: stale ? `Stale: ${source} has brought nothing since ${dayInWords(through)}. Then: ${says}` : says,
    evidence: ticketEvidence(now.now),
  }
}

function says28({ now, earlier, load, usual, ratio }: Volume): string {
  const heavy = now.filter(isHeavy).length
  const weighed = heavy === 0 ? '' : `, ${heavy} of them urgent or reopened`
  return `${counted(now.length, 'ticket')} in ${WINDOW.days} days${weighed}; usual ${figure(usual, 1)} (median of ${earlier.length} windows before): (${figure(load)} + 1) ÷ (${figure(usual, 1)} + 1) = ${figure(ratio, 2)}`
}

function scoreOf(
  situation: Situation,
  { now, ratio }: Volume,
): { readonly score: number; readonly why: string } {
  const plain = scoreAtMost(ratio, situation.settings.health.supportVolume)
  if (plain < 3 && now.length < FEW_TICKETS) return { score: 3, why: ', not below 3 with so few' }
  if (plain === 5 && productUsage.read(situation).score === 1)
    return { score: MOST_WITHOUT_USE, why: ', no 5 while the product is hardly used' }
  return { score: plain, why: '' }
}

/** 5 up to the first line, 4 up to the second …; above the last 1. */
function scoreAtMost(value: number, lines: ScoreLines): number {
  const reached = lines.findIndex((line) => value <= line + 1e-9)
  return reached === -1 ? 1 : 5 - reached
}

/** Fewer tickets are better. */
function trendOf(now: Volume, before: Volume, leastChange: number): Trend {
  const change = now.ratio - before.ratio
  if (Math.abs(change) < leastChange * before.ratio - 1e-9) return 'flat'
  const tickets = sum([now.now, ...now.earlier].map(({ length }) => length))
  const most = Math.max(now.now.length, before.now.length)
  const few = most < FEW_A_WINDOW && Math.abs(now.load - before.load) < LEAST_CHANGE
  if (tickets < TREND_TICKETS || few || change === 0) return 'flat'
  return change < 0 ? 'up' : 'down'
}
