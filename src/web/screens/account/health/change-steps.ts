/** The change between two days as steps of a waterfall, from the one score to the other, with the span that a drawing needs. */
import type { Evidence } from '#src/detect/diagnosis.ts'
import { evidenceOfAll } from '#src/detect/evidence-of-all.ts'
import { en } from '../../../messages/en.ts'
import { enHealth } from '../../../messages/en-health.ts'
import { signalValue } from '../signal-value.ts'
import type { HealthChange } from './health-queries.ts'

/** Words of the page, and what the server said of it. */
export interface SaidPart {
  readonly words: string
  readonly told: string | null
}

export interface ChangeStep {
  readonly id: string
  readonly label: string
  readonly points: number
  /** the running total before and after it */
  readonly from: number
  readonly to: number
  /** what it went from and to, or what came */
  readonly says: readonly SaidPart[]
  readonly saysBefore: string | null
  readonly saysAfter: string | null
  readonly records: readonly Evidence[]
}

const texts = enHealth.change

export function changeSteps(change: HealthChange): { steps: ChangeStep[]; low: number; high: number } {
  const { before, after } = change
  const parts = [...change.signals.map(signalPart), ...restParts(change)]
  let total = before.score ?? 0
  const steps = parts.map((part) => {
    const from = total
    total += part.points
    return { ...part, from, to: total }
  })
  const reached = [before.score, after.score, ...steps.flatMap(({ from, to }) => [from, to])]
  const known = reached.filter((score) => score !== null)
  const [least, most] = known.length === 0 ? [0, 100] : [Math.min(...known), Math.max(...known)]
  // The bars begin short of the lowest total, so that a few points are seen.
  return { steps, low: Math.max(0, least - 12), high: most + 2 }
}

type Part = Omit<ChangeStep, 'from' | 'to'>

function signalPart(signal: HealthChange['signals'][number]): Part {
  const { id, kind, points, saysBefore, saysAfter, records } = signal
  return {
    id,
    label: en.signals[id].name,
    points,
    says: ofPage(kind === 'moved' ? movedSays(signal) : texts[kind]),
    saysBefore: kind === 'appeared' ? null : saysBefore,
    saysAfter,
    records,
  }
}

function movedSays({
  id,
  valueBefore,
  valueAfter,
  scoreBefore,
  scoreAfter,
}: HealthChange['signals'][number]) {
  const scores = `${scoreBefore} → ${scoreAfter} ${en.health.ofFive}`
  if (valueBefore === null || valueAfter === null) return scores
  const [was, is] = [signalValue(id, valueBefore), signalValue(id, valueAfter)]
  return was === is ? scores : `${was} → ${is}`
}

/** @param came what each of the caps says @param knownFrom null: they came, and did not only come to be known */
export function capParts(
  came: readonly string[],
  went: readonly string[],
  knownFrom: string | null,
): SaidPart[] {
  return [
    ...came.map((told) => ({ words: knownFrom === null ? texts.cameCap : texts.seenCap, told })),
    ...went.map((told) => ({ words: texts.wentCap, told })),
  ]
}

export function ofPage(words: string): SaidPart[] {
  return [{ words, told: null }]
}

function restParts({ capsCame, capsWent, capsKnownFrom, capPoints, settingsPoints }: HealthChange): Part[] {
  const nothing = { saysBefore: null, saysAfter: null, records: [] }
  const caps = capParts(
    capsCame.map(({ says }) => says),
    capsWent.map(({ says }) => says),
    capsKnownFrom,
  )
  const records = evidenceOfAll(capsCame)
  return [
    ...(caps.length > 0 || capPoints !== 0
      ? [
          {
            ...nothing,
            id: 'caps',
            label: texts.capsMoved,
            points: capPoints,
            says: caps.length === 0 ? ofPage(texts.lessHeld) : caps,
            records,
          },
        ]
      : []),
    ...(settingsPoints === 0
      ? []
      : [
          {
            ...nothing,
            id: 'settings',
            label: texts.settingsMoved,
            points: settingsPoints,
            says: ofPage(texts.settingsSays),
          },
        ]),
  ]
}
