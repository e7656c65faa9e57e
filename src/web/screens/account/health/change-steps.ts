/** The change between two days as steps of a waterfall, from the one score to the other, with the span that a drawing needs. */
import type { Evidence } from '#src/detect/diagnosis.ts'
import { evidenceOfAll } from '#src/detect/evidence-of-all.ts'
import { en } from '../../../messages/en.ts'
import { enHealth } from '../../../messages/en-health.ts'
import { signalValue } from '../signal-value.ts'
import type { HealthChange } from './health-queries.ts'

export interface ChangeStep {
  readonly id: string
  readonly label: string
  readonly points: number
  /** the running total before and after it */
  readonly from: number
  readonly to: number
  /** what it went from and to, or what came */
  readonly says: string
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
    says: kind === 'moved' ? movedSays(signal) : texts[kind],
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

function restParts({ capsCame, capsWent, capPoints, settingsPoints }: HealthChange): Part[] {
  const nothing = { saysBefore: null, saysAfter: null, records: [] }
  const caps = [
    ...capsCame.map(({ says }) => texts.cameCap(says)),
    ...capsWent.map(({ says }) => texts.wentCap(says)),
  ]
  const records = evidenceOfAll(capsCame)
  return [
    ...(caps.length > 0 || capPoints !== 0
      ? [
          {
            ...nothing,
            id: 'caps',
            label: texts.capsMoved,
            points: capPoints,
            says: caps.length === 0 ? texts.lessHeld : caps.join('; '),
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
            says: texts.settingsSays,
          },
        ]),
  ]
}
