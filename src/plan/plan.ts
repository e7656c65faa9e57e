/** The living plan of one account: its items by section and id, each with where it comes from and who touched it last. */
import { type PlanSections, type SectionName, sectionNames } from './plan-sections.ts'
import type { Actor, Instant, Proof, Touch } from './provenance.ts'
import type { ItemTarget } from './target.ts'

export interface PlanItem<S extends SectionName = SectionName> extends Proof {
  readonly id: string
  readonly section: S
  readonly target: ItemTarget
  readonly values: PlanSections[S]
  readonly author: Actor
  readonly addedAt: Instant
  /** when its values were last other than before */
  readonly changedAt: Instant
  /** 1 when it is added, and one more with every edit */
  readonly version: number
  /** which edit put it there, gave it its proof, and gave each field its value */
  readonly touches: {
    readonly presence: Touch
    readonly proof: Touch
    readonly fields: Readonly<Record<string, Touch>>
  }
}

/** An item that was taken out, as it was. */
export interface RemovedItem<S extends SectionName = SectionName> {
  readonly item: PlanItem<S>
  readonly removal: Touch
}

export interface Plan {
  readonly items: { readonly [S in SectionName]: ReadonlyMap<string, PlanItem<S>> }
  /** removing is not forgetting */
  readonly removed: { readonly [S in SectionName]: ReadonlyMap<string, RemovedItem<S>> }
}

export const emptyPlan: Plan = {
  items: noneOfEach<Plan['items']>(),
  removed: noneOfEach<Plan['removed']>(),
}

/** The items of all sections, in the order of the sections. */
export function itemsOf(plan: Plan): PlanItem[] {
  return sectionNames.flatMap((section) => [...plan.items[section].values()])
}

function noneOfEach<Sections>(): Sections {
  return Object.fromEntries(sectionNames.map((section) => [section, new Map()])) as Sections
}
