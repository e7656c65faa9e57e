/** Green plan, falling usage: what is said to be on its way or done, while use falls or the account is red. */
import { against } from '../against.ts'
import { type Contradiction, fallingUsage } from '../falling-usage.ts'
import type { Disagreement } from '../plan-quality.ts'
import type { QualityInput } from '../quality-input.ts'
import { redHealth } from '../red-health.ts'

/** Words are English, as in the milestones of handbook 2. */
const ABOUT_USE = /\b(seats?|users?|active|adopt\w*|usage|used)\b/i

/** A step that is done stays done, as a review that was held; only what it says of use can be undone by use. */
export function greenPlan({ plan, diagnosis }: QualityInput): Disagreement[] {
  const usage = fallingUsage(diagnosis)
  const any = usage ?? redHealth(diagnosis)
  const objectives = [...plan.items.objectives.values()].filter(
    ({ values }) => values.status === 'In progress',
  )
  const milestones = [...plan.items.milestones.values()]
  const underWay = milestones.filter(({ values }) => values.status === 'In Progress')
  const adopted = milestones.filter(
    ({ values: { status, phase, name } }) =>
      status === 'Complete' && phase === 'Adoption' && ABOUT_USE.test(name),
  )
  return [...said([...objectives, ...underWay], any), ...said(adopted, usage)]
}

function said(
  items: readonly Parameters<typeof against<'objectives' | 'milestones'>>[0][],
  contradiction: Contradiction | null,
): Disagreement[] {
  if (contradiction === null) return []
  return items.map((item) => against(item, 'status', contradiction.says, contradiction.evidence))
}
