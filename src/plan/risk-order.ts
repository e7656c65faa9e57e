/** In which order risks are read: the gravest first, by severity × likelihood; what is over comes last. */
import { isSettled } from './is-settled.ts'
import type { PlanItem } from './plan.ts'
import type { Level } from './plan-items.ts'

type Risk = PlanItem<'risks'>

const levels: Readonly<Record<Level, number>> = { Low: 1, Medium: 2, High: 3 }

export function byGravity(a: Risk, b: Risk): number {
  return (
    Number(isSettled(a)) - Number(isSettled(b)) ||
    gravity(b) - gravity(a) ||
    ((a.values.dueOn ?? '9999') < (b.values.dueOn ?? '9999') ? -1 : 1)
  )
}

/** 1–9. Unknown counts as medium: what nobody has judged is not harmless. */
function gravity({ values }: Risk): number {
  return levels[values.severity ?? 'Medium'] * levels[values.likelihood ?? 'Medium']
}

/** How grave a place of the picture is: from 6 bad, from 3 to be watched. */
export function gravityTone(severity: Level, likelihood: Level): 'bad' | 'watch' | 'good' {
  const weight = levels[severity] * levels[likelihood]
  if (weight >= 6) return 'bad'
  return weight >= 3 ? 'watch' : 'good'
}
