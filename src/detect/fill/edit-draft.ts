/** An edit that the engine would make: all of it but its id and the instant at which it enters the plan. */
import type { PlanEdit } from '#src/plan/plan-edit.ts'

type Drafted<Edit> = Edit extends PlanEdit ? Omit<Edit, 'id' | 'at'> : never

export type EditDraft = Drafted<PlanEdit>
