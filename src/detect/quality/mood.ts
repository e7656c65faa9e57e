/** The mood of the people of a role, as the plan has it. */
import { openItems } from '#src/plan/open-items.ts'
import type { Plan } from '#src/plan/plan.ts'

/** The best first (handbook 1); Unknown is none. */
export const moods = ['Very Positive', 'Positive', 'Neutral', 'Mixed', 'Negative'] as const
export type Mood = (typeof moods)[number]

/** @returns the worst of those who are there; null where of none it is known */
export function moodOf(plan: Plan, role: string): Mood | null {
  const people = openItems(plan, 'stakeholders').filter(({ values }) => values.roles.includes(role))
  const said = new Set(people.map(({ values }) => values.sentiment))
  return moods.findLast((mood) => said.has(mood)) ?? null
}
