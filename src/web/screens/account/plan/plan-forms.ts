/** The forms in which a plan is read, in the order in which they are offered. */
import { en } from '../../../messages/en.ts'

export type PlanForm = keyof typeof en.plan.forms

export const planForms = Object.keys(en.plan.forms) as PlanForm[]

/** The one that holds all sections, in which the page draws its own richer parts too. */
export const fullForm = 'operating-system' satisfies PlanForm

export function isPlanForm(form: string | undefined): form is PlanForm {
  return form !== undefined && Object.hasOwn(en.plan.forms, form)
}
