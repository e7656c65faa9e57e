/** The forms in which a plan is read: those that are delivered, in the order in which they are offered, and one's own. */
import { useQuery } from '@tanstack/react-query'
import { isFormId } from '#src/plan/form-outlines.ts'
import { en } from '../../../messages/en.ts'
import { formsQuery, type ListedForm } from '../../../queries.ts'

export const planForms = Object.keys(en.plan.forms) as (keyof typeof en.plan.forms)[]

/** The one that holds all sections, in which the page draws its own richer parts too. */
export const fullForm = 'operating-system' satisfies (typeof planForms)[number]

const delivered = planForms.map((value) => ({ value: value as string, label: en.plan.forms[value] }))

export function usePlanForms(organization: string) {
  const { data } = useQuery(formsQuery(organization))
  const own = (data?.forms ?? []).filter(({ isOwn }) => isOwn)
  const formOf = (id: string): ListedForm | undefined => data?.forms.find((form) => form.id === id)
  return {
    options: [...delivered, ...own.map(({ id, name }) => ({ value: id, label: name }))],
    /** until the forms are there, any may be one */
    isForm: (id: string | undefined): id is string =>
      id !== undefined && (isFormId(id) || data === undefined || formOf(id) !== undefined),
    /** whether it is the full one, or a copy of it */
    isFull: (id: string) => id === fullForm || formOf(id)?.like === fullForm,
    /** whether it can be given to the customer */
    isShared: (id: string) => id === 'executive-share' || formOf(id)?.like === 'executive-share',
  }
}
