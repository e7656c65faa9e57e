/** All sections of the plan, each as it stands alone. */
import { numberedSections } from '#src/plan/form-outlines.ts'
import type { Made, Material } from '../material.ts'
import { actions } from './actions.ts'
import { cadence } from './cadence.ts'
import { changes } from './changes.ts'
import { commitments } from './commitments.ts'
import { competitors } from './competitors.ts'
import { current } from './current.ts'
import { expansion } from './expansion.ts'
import { future } from './future.ts'
import { health } from './health.ts'
import { meetings } from './meetings.ts'
import { metrics } from './metrics.ts'
import { milestones } from './milestones.ts'
import { movements } from './movements.ts'
import { objectives } from './objectives.ts'
import { qbr } from './qbr.ts'
import { quality } from './quality.ts'
import { renewal } from './renewal.ts'
import { risks } from './risks.ts'
import { snapshot } from './snapshot.ts'
import { stakeholders } from './stakeholders.ts'
import { values } from './values.ts'
import { whitespace } from './whitespace.ts'

/** How a section is made, by its id; of `changes` none where nobody asks what changed. */
export type SectionMakers = Readonly<Record<string, (material: Material) => Made | readonly Made[]>>

/** Every section as it stands alone. */
export const anySection: SectionMakers = {
  snapshot,
  stakeholders: (material) => stakeholders(material),
  objectives: (material) => objectives(material),
  metrics,
  milestones,
  values,
  health: (material) => health(material),
  risks: (material) => risks(material),
  qbr,
  renewal,
  expansion: (material) => expansion(material),
  cadence,
  actions: (material) => actions(material),
  current,
  future,
  whitespace,
  meetings,
  commitments,
  competitors,
  movements,
  quality,
  changes,
}

/** As forms have them that hold all: those of the handbook with their numbers, in whatever order they are to stand. */
export function withNumbers(ids: readonly string[]): SectionMakers {
  const numbered = ids.filter((id) => numberedSections.has(id))
  return Object.fromEntries(
    numbered.map((id, at) => [
      id,
      (material: Material) => [anySection[id]!(material)].flat().map((made) => withNumber(made, at)),
    ]),
  )
}

function withNumber({ section, leftOut }: Made, at: number): Made {
  return { section: { ...section, title: `${at + 1}. ${section.title}` }, leftOut }
}
