/** The source of a form with its figures made and its people known, as every section reads it. */
import type { PlanItem } from '#src/plan/plan.ts'
import type { SectionName } from '#src/plan/plan-sections.ts'
import type { LeftOut } from './document.ts'
import type { DocumentSection } from './document.ts'
import { type Figures, figuresOf } from './figures/figures-of.ts'
import type { Audience } from './form.ts'
import { type KnownPerson, knownPeople } from './parts/known-people.ts'
import type { PlanSource } from './plan-source.ts'

export interface Material extends PlanSource {
  readonly figures: Figures
  readonly people: readonly KnownPerson[]
  readonly audience: Audience
  /** no account at all: what is missing shows as what is to be filled in */
  readonly isTemplate: boolean
}

/** A section as it was made for a form, with what that form has no room for. */
export interface Made {
  readonly section: DocumentSection
  readonly leftOut: readonly LeftOut[]
}

/** An item of the plan whose section is known. */
export type Item<S extends SectionName> = PlanItem<S>

export function materialOf(source: PlanSource, audience: Audience = 'internal'): Material {
  return {
    ...source,
    figures: figuresOf(source),
    people: knownPeople(source),
    audience,
    isTemplate: source.dossier === null,
  }
}
