/** NPS and CSAT: the mean of the latest answer of each respondent, both questions as the average of their scores (handbook 4). */
import type { Dossier } from '#src/facts/dossier.ts'
import type { SurveyAnswer } from '#src/facts/records.ts'
import { addDays, type Day } from '#src/kernel/day.ts'
import type { SignalReading } from '../diagnosis.ts'
import { notMeasured } from '../not-measured.ts'
import { score } from '../score.ts'
import type { HealthSettings } from '../settings.ts'
import type { Signal } from '../signal.ts'
import { sum } from '../statistics.ts'
import type { Trend } from '../trend.ts'
import { latestAnswers } from '../voice/latest-answers.ts'
import { surveyEvidence } from '../voice/survey-evidence.ts'
import { capital, counted, dayInWords, figure, listed } from '../words.ts'

const QUESTIONS = ['nps', 'csat'] as const
/** The value is compared with that of so many days ago. */
const BEFORE_DAYS = 28
/**
 * What stands for the "20 events" of a trend: an answer weighs more than a click, but one person who changes the mind is
 * no trend of an account. So many answers must have come or gone, as with the "± 2 users" of the handbook.
 */
const TREND_ANSWERS = 2

export const npsCsat: Signal = {
  id: 'nps-csat',
  read: ({ dossier, known, settings: { health } }) => {
    const days = health.surveyDays
    if (known.survey.kind === 'never seen')
      return notMeasured('nps-csat', 'Not measured: no surveys have been imported.')
    const now = voiceOn(dossier, dossier.asOf, health)
    if (now === null)
      return notMeasured('nps-csat', `Not measured: nobody has answered NPS or CSAT in ${days} days.`)
    const before = voiceOn(dossier, addDays(dossier.asOf, -BEFORE_DAYS), health)
    return reading(known.survey, now, comparable(now, before), health)
  },
}

interface Asked {
  readonly kind: (typeof QUESTIONS)[number]
  readonly answers: readonly SurveyAnswer[]
  readonly mean: number
  readonly score: number
}

interface Voice {
  readonly asked: readonly Asked[]
  /** the mean answer; of both questions the average of their scores */
  readonly value: number
  readonly score: number
}

function voiceOn(dossier: Dossier, to: Day, health: HealthSettings): Voice | null {
  const from = addDays(to, 1 - health.surveyDays)
  const asked = QUESTIONS.map((kind): Asked | null => {
    const answers = latestAnswers(dossier, kind, from, to)
    if (answers.length === 0) return null
    const mean = sum(answers.map((answer) => answer.score)) / answers.length
    return { kind, answers, mean, score: score(mean, health[kind]) }
  }).filter((one) => one !== null)
  const [first, second] = asked
  if (first === undefined) return null
  const average = sum(asked.map((one) => one.score)) / asked.length
  return { asked, value: second === undefined ? first.mean : average, score: average }
}

/** A mean of NPS does not compare with one of CSAT, nor with the average of both. */
function comparable(now: Voice, before: Voice | null): Voice | null {
  const questions = (voice: Voice): string => voice.asked.map(({ kind }) => kind).join()
  return before !== null && questions(before) === questions(now) ? before : null
}

function reading(
  { kind, source, through }: { readonly kind: string; readonly source: string; readonly through: Day },
  now: Voice,
  before: Voice | null,
  { surveyDays, leastTrend }: HealthSettings,
): SignalReading {
  const stale = kind === 'silent'
  const answers = now.asked.flatMap((one) => one.answers)
  const says = saysOf(now, surveyDays)
  return {
    id: 'nps-csat',
    score: stale ? null : now.score,
    value: now.value,
    trend: stale || before === null ? null : trendOf(now, before, leastTrend),
    before: before?.value ?? null,
    source,
    asOf:
      answers
        .map(({ on }) => on)
        .toSorted()
        .at(-1) ?? null,
    stale,
    applicable: true,
    says: stale ? `Stale: ${source} has brought nothing since ${dayInWords(through)}. Then: ${says}` : says,
    evidence: surveyEvidence(answers),
  }
}

function saysOf({ asked, score: average }: Voice, days: number): string {
  const means = asked.map(
    ({ kind, answers, mean }) =>
      `mean ${kind.toUpperCase()} answer ${figure(mean, 1)} of ${counted(answers.length, 'person', 'people')}`,
  )
  const both =
    asked.length < 2
      ? ''
      : `: scores ${listed(asked.map((one) => figure(one.score)))}, on average ${figure(average, 1)}`
  return capital(`${listed(means)} in ${days} days${both}`)
}

function trendOf(now: Voice, before: Voice, leastChange: number): Trend {
  const change = now.value - before.value
  if (change === 0 || Math.abs(change) < leastChange * before.value - 1e-9) return 'flat'
  const moved = Math.max(missing(now, before), missing(before, now))
  if (moved < TREND_ANSWERS) return 'flat'
  return change > 0 ? 'up' : 'down'
}

/** How many answers of one voice the other does not hold. */
function missing(of: Voice, from: Voice): number {
  const held = new Set(from.asked.flatMap(({ answers }) => answers))
  return of.asked.flatMap(({ answers }) => answers).filter((answer) => !held.has(answer)).length
}
