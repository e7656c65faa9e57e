/** All that the records say for the plan of an account, by its tier (handbook 1 and 2). */
import { keyRoles } from '../people/people-standing.ts'
import type { FillInput } from './fill-input.ts'
import { metrics } from './metrics.ts'
import { milestones } from './milestones.ts'
import { opportunities } from './opportunities.ts'
import { overview } from './overview.ts'
import { cadence, qbr } from './rhythm.ts'
import { rivals } from './rivals.ts'
import { stakeholders, vacantPlaces } from './stakeholders.ts'
import type { Wanted } from './wanted.ts'

/** Tier 1 and 2 the whole plan, tier 3 the half page, other accounts none. */
export function wantedItems(input: FillInput): Wanted[] {
  const { tier } = input.dossier.profile
  if (tier === null) return []
  if (tier > 2) return [...overview(input), ...stakeholders(input).filter(holdsKeyRole)]
  return [
    overview,
    stakeholders,
    vacantPlaces,
    metrics,
    milestones,
    rivals,
    opportunities,
    qbr,
    cadence,
  ].flatMap((section): Wanted[] => section(input))
}

function holdsKeyRole({ item: { roles } }: Wanted<'stakeholders'>): boolean {
  return keyRoles.some((role) => roles.includes(role))
}
