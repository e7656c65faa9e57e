/** The answers of unhappy people, in waves: what they said within two weeks of one another belongs together (handbook 6, detractor). */
import type { Dossier, Person } from '#src/facts/dossier.ts'
import type { SurveyAnswer } from '#src/facts/records.ts'
import { type Day, daysBetween } from '#src/kernel/day.ts'
import type { MovementSettings } from '../settings.ts'
import { latestAnswers } from './latest-answers.ts'
import { respondent, respondentKey } from './respondent.ts'

export interface UnhappyAnswer {
  readonly answer: SurveyAnswer
  /** tells respondents apart */
  readonly who: string
  /** null where the answer names nobody who is on the map */
  readonly person: Person | null
  /** whoever gave it has not answered the same question otherwise since */
  readonly stands: boolean
}

/** In the order of their days; at least one. */
export type Wave = readonly UnhappyAnswer[]

/**
 * Also what stands no longer keeps its place, so that the first day of a wave is the same on every later day.
 * @returns in the order of their days
 */
export function unhappyWaves(dossier: Dossier, settings: MovementSettings['detractor']): Wave[] {
  const { asOf, people, surveys } = dossier
  const first = surveys[0]?.on ?? asOf
  const standing = new Set(
    (['nps', 'csat'] as const).flatMap((kind) => latestAnswers(dossier, kind, first, asOf)),
  )
  const waves: UnhappyAnswer[][] = []
  let last: Day | null = null
  for (const answer of surveys) {
    if (answer.on > asOf || !isUnhappy(answer, settings)) continue
    const who = respondentKey(answer, people)
    const one = { answer, who, person: respondent(answer, people), stands: standing.has(answer) }
    if (last !== null && daysBetween(last, answer.on) <= settings.days) waves.at(-1)!.push(one)
    else waves.push([one])
    last = answer.on
  }
  return waves
}

function isUnhappy(
  { kind, score }: SurveyAnswer,
  { npsMost, csatMost }: MovementSettings['detractor'],
): boolean {
  if (kind === 'nps') return score <= npsMost
  return kind === 'csat' && score <= csatMost
}
