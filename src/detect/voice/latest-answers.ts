/** What each respondent said last: a later answer to the same question takes the place of an earlier one (handbook 4). */
import type { Dossier } from '#src/facts/dossier.ts'
import type { SurveyAnswer } from '#src/facts/records.ts'
import type { Day } from '#src/kernel/day.ts'
import { respondentKey } from './respondent.ts'

/**
 * Answers of a day are taken in their order. Who answers without a name is somebody else each time.
 * @param from the first day of which an answer counts, `to` the last
 */
export function latestAnswers(
  { surveys, people }: Pick<Dossier, 'surveys' | 'people'>,
  kind: SurveyAnswer['kind'],
  from: Day,
  to: Day,
): SurveyAnswer[] {
  const latest = new Map<string, SurveyAnswer>()
  for (const answer of surveys)
    if (answer.kind === kind && answer.on >= from && answer.on <= to)
      latest.set(respondentKey(answer, people), answer)
  return [...latest.values()]
}
