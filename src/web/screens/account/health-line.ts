/** What stands under the health of an account: each score with the coverage of its own model (handbook 4). */
import type { Diagnosis } from '#src/detect/diagnosis.ts'
import { format } from '../../format.ts'
import { en } from '../../messages/en.ts'

/** The leading score stands above the line; the seven signals follow where they do not lead. */
export function healthLine({ health, leads }: Pick<Diagnosis, 'health' | 'leads'>): string {
  const own = en.health.coverage(format.percent(health[leads].coverage))
  const { score, coverage } = health.seven
  if (leads === 'seven' || score === null) return own
  return `${own}; ${en.figures.seven(format.percent(score / 100), format.percent(coverage))}`
}
