/** That an account is in the red, with its score and the records of what is worst (handbook 4). */
import type { Diagnosis } from '../diagnosis.ts'
import { evidenceOfAll } from '../evidence-of-all.ts'
import { isRed } from '../rule.ts'
import { figure } from '../words.ts'
import type { Contradiction } from './falling-usage.ts'

const LOW_SCORE = 2

export function redHealth({ health, leads }: Diagnosis): Contradiction | null {
  const leading = health[leads]
  if (!isRed(leading)) return null
  const low = leading.signals.filter(({ score }) => score !== null && score <= LOW_SCORE)
  const score = leading.score === null ? '' : ` (${figure(leading.score)} of 100)`
  return {
    says: `health is ${leading.status}${score}`,
    evidence: evidenceOfAll([...leading.caps, ...low]),
  }
}
