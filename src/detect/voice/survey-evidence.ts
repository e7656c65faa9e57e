/** Answers to surveys as the records behind a claim. */
import type { SurveyAnswer } from '#src/facts/records.ts'
import type { Evidence } from '../diagnosis.ts'
import { figure } from '../words.ts'

export function surveyEvidence(answers: readonly SurveyAnswer[]): Evidence[] {
  return answers.map(({ factId, source, on, kind, score, comment }) => {
    const says = `${kind.toUpperCase()} ${figure(score, 1)}`
    return { factId, source, on, says: comment === null ? says : `${says}: ${comment}` }
  })
}
