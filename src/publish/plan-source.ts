/** Everything that a form is made from, as it stands on one day; of an account, or of none for a template. */
import { defaultSettings } from '#src/detect/default-settings.ts'
import type { Diagnosis } from '#src/detect/diagnosis.ts'
import type { MovementCard } from '#src/detect/movement-card.ts'
import type { NextStep } from '#src/detect/next-step.ts'
import type { PlanQuality } from '#src/detect/quality/plan-quality.ts'
import type { ColumnOrigin } from '#src/facts/account-row.ts'
import type { Dossier } from '#src/facts/dossier.ts'
import type { Day } from '#src/kernel/day.ts'
import type { PlanDiff } from '#src/plan/diff-plans.ts'
import { emptyPlan, type Plan } from '#src/plan/plan.ts'
import type { ShelfLife } from '#src/plan/shelf-life.ts'
import type { MonthPoint } from './month-points.ts'

export interface PlanSource {
  /** whose plan it is: the company that runs Perennial */
  readonly organizationName: string | null
  readonly today: Day
  /** what is true about the account; null: of no account, the empty template */
  readonly dossier: Dossier | null
  /** by column, what says a value of the account itself */
  readonly origins: Readonly<Record<string, ColumnOrigin>>
  readonly plan: Plan
  /** the latest by the day; null: not diagnosed yet */
  readonly diagnosis: Diagnosis | null
  /** the first thing to do */
  readonly nextStep: Pick<NextStep, 'says' | 'dueOn'> | null
  readonly quality: PlanQuality | null
  /** of 12 months, the oldest first; made by `monthPoints` from the snapshots */
  readonly history: readonly MonthPoint[]
  /** what is other in the plan since a day, as since its last review; null: not asked */
  readonly changes: { readonly since: Day; readonly lines: readonly PlanDiff[] } | null
  /** the open movements, the most urgent first */
  readonly cards: readonly MovementCard[]
  /** what would be proposed where neither a person nor the CRM has said a tier */
  readonly suggestedTier: 1 | 2 | 3 | null
  /** of the account, or for which a template is wanted; it says what to fill first (handbook 2) */
  readonly segment: string | null
  readonly shelfLife: ShelfLife
  /** the organization's own list, for the whitespace */
  readonly buyingCentres: readonly string[]
  /** the month in which the fiscal year begins */
  readonly fiscalYearStart: number
}

/** The source of a template: all gaps show. */
export function emptySource(today: Day, segment: string | null = null): PlanSource {
  return {
    organizationName: null,
    today,
    dossier: null,
    origins: {},
    plan: emptyPlan,
    diagnosis: null,
    nextStep: null,
    quality: null,
    history: [],
    changes: null,
    cards: [],
    suggestedTier: null,
    segment,
    shelfLife: defaultSettings.plan.shelfLifeDays,
    buyingCentres: defaultSettings.whitespace.buyingCentres,
    fiscalYearStart: defaultSettings.calendar.fiscalYearStartMonth,
  }
}
