/** The engine lives through the sample company's 400 days and is held against what was planted in them. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Movement } from '#src/detect/diagnosis.ts'
import { addDays, type Day, daysBetween } from '#src/kernel/day.ts'
import type { PlantKind, Planted } from '#src/sample/planted.ts'
import { type Found, type Walk, walkSample } from './support/walk-sample.ts'

/** What else moves when such a thing happens: the handbook's own consequences of it, and nothing more. */
const follows: Readonly<Partial<Record<PlantKind, readonly string[]>>> = {
  // Fewer users are fewer seats used, and use is two fifths of health.
  'usage-sudden-drop': ['utilisation-low', 'health-changed'],
  'usage-slow-decline': ['utilisation-low', 'health-changed'],
  'feature-abandoned': ['health-changed'],
  'seats-filling': ['health-changed', 'good-news'],
  'seats-idle': ['health-changed'],
  'new-department': ['health-changed', 'good-news'],
  // A role that nobody fills is a role that nobody meets; health is held at 60.
  'champion-left': ['health-changed', 'new-stakeholder'],
  'sponsor-silent': ['health-changed'],
  'single-threaded': ['decision-maker-silence', 'health-changed'],
  detractor: ['health-changed'],
  'ticket-spike': ['health-changed'],
  'invoice-unpaid': ['health-changed'],
  'payment-failed': ['health-changed'],
  cancelled: ['health-changed'],
}

/** Days for which a planted thing can make others follow: until it has left every window of the handbook. */
const FOLLOWS_DAYS = 180
const QUARTER_DAYS = 91
const MOST_IN_A_QUARTER = 2

/** From one look to the next: every other night, since a whole walk takes minutes; `npm run test:truth` looks every night. */
const NIGHTS = Number(process.env['NIGHTS'] ?? 2)
/** For the same reason with every third account, but for who looks every night. */
const SHARE = NIGHTS === 1 ? 1 : 3

let walk: Walk

beforeAll(async () => {
  walk = await walkSample({ seed: 20_260_301, endOn: '2026-03-01' }, NIGHTS, SHARE)
}, 1_800_000)

const plantsOf = (account: string): Planted[] => walk.truth.planted.filter((one) => one.account === account)

function isPlanted({ account, rule, on }: Found): boolean {
  return plantsOf(account).some(({ kind, on: began, expect: expected }) => {
    if (kind === 'renewal-near' && rule === 'renewal-window') return true
    if (expected?.rule === rule) return on >= expected.fromOn
    const isSoon = on >= began && daysBetween(began, on) <= FOLLOWS_DAYS
    return isSoon && (follows[kind]?.includes(rule) ?? false)
  })
}

/** What began before the history was not planted in it: the first look lists it. */
const ofTheHistory = (): Found[] => walk.found.filter(({ since }) => since >= walk.truth.startOn)

describe('the planted truth', () => {
  it('is found, 95 of 100 within the days that the rule allows', () => {
    const due = walk.truth.planted.filter((one) => one.expect !== null && one.expect.byOn <= walk.truth.endOn)
    const missed = due.filter(({ account, expect: expected }) => {
      const { rule, fromOn, byOn } = expected!
      return !walk.found.some(
        (one) => one.account === account && one.rule === rule && one.on >= fromOn && one.on <= byOn,
      )
    })
    process.stdout.write(`${due.length - missed.length} of ${due.length} planted movements found in time\n`)
    expect(due.length).toBeGreaterThan(80 / SHARE)
    expect(new Set(due.map((one) => one.expect!.rule)).size).toBeGreaterThan(15 / SHARE)
    expect(missed.length / due.length, told(missed)).toBeLessThanOrEqual(0.05)
  })

  it('is nearly all that is found', () => {
    const found = ofTheHistory()
    const unplanted = found.filter((one) => !isPlanted(one))
    process.stdout.write(`${unplanted.length} of ${found.length} findings not planted\n`)
    expect(unplanted.length / found.length, told(unplanted)).toBeLessThanOrEqual(0.05)
  })

  it('knows of a stopped feed nothing after its last day', () => {
    const stopped = walk.truth.planted.filter(({ kind }) => kind === 'feed-stopped')
    expect(stopped.length).toBeGreaterThanOrEqual(5 / SHARE)
    const late = stopped.flatMap(({ account, on, detail }) =>
      walk.found.filter((one) => {
        const sources = one.movement.evidence.map(({ source }) => source)
        return one.account === account && one.on > on && sources.some((source) => detail.includes(source))
      }),
    )
    expect(late).toEqual([])
  })

  it('leaves quiet accounts in peace: two cards a quarter at most', () => {
    const quiet = walk.truth.planted.filter(({ kind }) => kind === 'quiet').map(({ account }) => account)
    expect(quiet.length).toBeGreaterThanOrEqual(15 / SHARE)
    const most = quiet.map((account) => {
      const days = walk.cards.filter((one) => one.account === account).map(({ card }) => card.queuedOn!)
      return { account, most: Math.max(0, ...days.map((from) => inAQuarter(days, from))) }
    })
    expect(most.filter((one) => one.most > MOST_IN_A_QUARTER)).toEqual([])
  })

  it('shows the records of everything that it says', () => {
    expect(walk.found.filter(({ movement }) => movement.evidence.length === 0)).toEqual([])
    expect(walk.withoutRecords).toEqual([])
  })
})

function inAQuarter(days: readonly Day[], from: Day): number {
  return days.filter((day) => day >= from && day < addDays(from, QUARTER_DAYS)).length
}

function told(list: readonly { readonly account: string; readonly movement?: Movement }[]): string {
  return list.map(({ movement, ...one }) => JSON.stringify({ ...one, says: movement?.reason })).join('\n')
}
