/** What each respondent said last: a later answer to the same question takes the place of an earlier one (handbook 4). */
import type { Dossier } from '#src/facts/dossier.ts'
import type { SurveyAnswer } from '#src/facts/records.ts'
import { addDays, type Day } from '#src/kernel/day.ts'
import { respondent } from './respondent.ts'

/**
 * Answers of a day are taken in their order. Who answers without a name is somebody else each time.
 * @param days that end with `to`, in which an answer counts
 */
export function latestAnswers(
  { surveys, people }: Pick<Dossier, 'surveys' | 'people'>,
  kind: SurveyAnswer['kind'],
  to: Day,
  days: number,
): SurveyAnswer[] {
  const first = addDays(to, 1 - days)
  const latest = new Map<string, SurveyAnswer>()
  for (const answer of surveys) {
    if (answer.kind !== kind || answer.on < first || answer.on > to) continue
    const person = respondent(answer, people)?.factId
    const key = person ?? answer.email ?? answer.contactId ?? answer.factId
    latest.set(key, answer)
  }
  return [...latest.values()]
}
