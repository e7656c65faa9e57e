/** Fills a plan as tests do: from a dossier, diagnosed on its day, edits given ids and instants in their order. */
import { defaultSettings } from '#src/detect/default-settings.ts'
import { detect } from '#src/detect/detect.ts'
import type { EditDraft } from '#src/detect/fill/edit-draft.ts'
import type { FillInput } from '#src/detect/fill/fill-input.ts'
import { fillPlan } from '#src/detect/fill/fill-plan.ts'
import { followRecords } from '#src/detect/fill/follow-records.ts'
import type { Dossier } from '#src/facts/dossier.ts'
import { applyEdits } from '#src/plan/apply-edits.ts'
import { emptyPlan, type Plan } from '#src/plan/plan.ts'
import type { PlanEdit } from '#src/plan/plan-edit.ts'
import { portfolio, recordFeeds } from './dossier.ts'

/** Meetings and events are known of all accounts. */
const heard = portfolio({ recordFeeds: recordFeeds({ touch: { crm: 0 }, event: { crm: 0 } }) })

export function fillInput(dossier: Dossier, plan: Plan = emptyPlan): FillInput {
  const diagnosis = detect(dossier, heard, defaultSettings, 0, [], plan)
  return { dossier, diagnosis, plan, settings: defaultSettings }
}

/** @throws where an edit does not apply: the engine reads the plan that it writes into */
export function withDrafts(plan: Plan, drafts: readonly EditDraft[], at: string): Plan {
  const edits = drafts.map((draft, of) => ({ ...draft, id: `${at} ${of}`, at })) as PlanEdit[]
  const applied = applyEdits(plan, edits)
  if ('plan' in applied) return applied.plan
  throw new Error(`${applied.conflict.edit.says} conflicts: ${JSON.stringify(applied.conflict)}`)
}

export function filled(dossier: Dossier, plan: Plan = emptyPlan): Plan {
  return withDrafts(plan, fillPlan(fillInput(dossier, plan)), `${dossier.asOf}T12:00:00.000Z`)
}

export function followed(dossier: Dossier, plan: Plan): Plan {
  return withDrafts(plan, followRecords(fillInput(dossier, plan)), `${dossier.asOf}T13:00:00.000Z`)
}
