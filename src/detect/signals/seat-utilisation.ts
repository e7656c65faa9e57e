/** Seat utilisation: people active in 28 days against licensed seats of the largest product (handbook 4). */
import { monthsBetween } from '#src/kernel/day.ts'
import { notMeasured } from '../not-measured.ts'
import { score } from '../score.ts'
import type { ScoreLines } from '../settings.ts'
import type { Signal } from '../signal.ts'
import type { Situation } from '../situation.ts'
import { type Measure, type NoMeasure, usageReading } from '../usage-reading.ts'
import type { KnownUse } from '../usage-standing.ts'
import { activeSays, isCountedOn, type Utilisation } from '../utilisation.ts'
import { figure } from '../words.ts'

/** Tenure rules: not measured in the first days, one point of grace to month 6, one point of rigour after month 9. */
const FIRST_DAYS = 60
const GRACE_MONTHS = 6
const RIGOUR_MONTHS = 9

export const seatUtilisation: Signal = {
  id: 'seat-utilisation',
  read: (situation) => {
    const { tenureDays, utilisation, settings } = situation
    const usage = utilisation?.usage ?? situation.usage
    if (tenureDays !== null && tenureDays < FIRST_DAYS && !situation.onboarding)
      return notMeasured('seat-utilisation', `Not measured in the first ${FIRST_DAYS} days.`)
    const measure = (_use: KnownUse, to: number): Measure | NoMeasure => {
      if (utilisation === null) return { why: whyNot(situation), applicable: true }
      const seats = utilisation.seatsOn(to)
      if (seats === null || seats === 0) return { why: 'no licensed seats are known', applicable: true }
      const active = utilisation.activeOn(to)
      const value = active / seats
      const isNow = usage.kind !== 'never seen' && to === usage.through
      const scored = (share: number) => {
        const plain = plainScore(share, settings.health.seatUtilisation)
        return { plain, tenured: isNow ? withTenure(plain, situation) : plain }
      }
      const { plain, tenured } = scored(value)
      // People that are known only between two numbers have a score where both would have the same.
      const most = scored(utilisation.atMostOn(to) / seats)
      if (tenured !== most.tenured) return { why: openSays(utilisation, to, seats), applicable: true }
      return {
        value,
        score: tenured,
        says: `${activeSays(utilisation, to)} ÷ ${figure(seats)} seats of ${utilisation.holding.name} = ${isCountedOn(utilisation, to) ? '' : 'at least '}${figure(100 * value, 1)}%${tenureSays(plain, tenured)}`,
      }
    }
    return usageReading('seat-utilisation', situation, measure, usage)
  },
}

/** The first three lines must be passed, the last one reached. */
function plainScore(value: number, lines: ScoreLines): number {
  const [five, four, three, two] = lines
  const beyond = (line: number): number => line + 2e-9
  return score(value, [beyond(five), beyond(four), beyond(three), two])
}

function withTenure(plain: number, { since, dossier }: Situation): number {
  if (since === null || plain === 1 || plain === 5) return plain
  const months = monthsBetween(since, dossier.asOf)
  if (months < GRACE_MONTHS) return plain + 1
  return months >= RIGOUR_MONTHS ? plain - 1 : plain
}

function tenureSays(plain: number, tenured: number): string {
  if (tenured === plain) return ''
  return tenured > plain ? ', one point up in the first six months' : ', one point down after month nine'
}

function openSays(utilisation: Utilisation, to: number, seats: number): string {
  const most = utilisation.atMostOn(to)
  const atMost = most < seats ? `, at most ${figure(most)}` : ''
  return `${activeSays(utilisation, to)}${atMost}, of ${figure(seats)} seats: without the names of users that leaves the score open`
}

function whyNot({ holdings, usage }: Situation): string {
  if (!holdings.some(({ seats }) => seats !== null && seats > 0)) return 'no licensed seats are known'
  if (usage.kind !== 'never seen' && !usage.series.named)
    return 'the rows of use neither name users nor give a number of them'
  return 'the use names other products than the contract'
}
