/** An edit of a plan as the browser makes it. */
import type { SectionName } from '#src/plan/plan-sections.ts'

/** As `plan.edit` takes it; `basedOn` is the version in view, so that nobody's change is lost. */
export interface PlanEditMade {
  readonly section: SectionName
  readonly change: 'add' | 'change' | 'remove' | 'confirm'
  /** its id; none where it is new or its section is one item */
  readonly item?: string
  readonly values?: Readonly<Record<string, unknown>>
  readonly basedOn?: number
  readonly standing?: 'confirmed' | 'assumed'
  readonly why?: string
}
