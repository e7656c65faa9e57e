/** Which plan is looked at, by the address of the page: in which form, and for whom. */
import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { type PlanQuestion, planQuery } from '../../../queries.ts'
import { usePlanForms } from './plan-forms.ts'

const from = '/$organization/accounts/$account'

export function usePlan() {
  const { organization, account } = useParams({ from })
  const { form, audience } = useSearch({ from })
  const forms = usePlanForms(organization)
  const question: PlanQuestion = {
    account,
    // Without one the server answers in that for the tier.
    ...(forms.isForm(form) ? { form } : {}),
    ...(form !== undefined && forms.isShared(form) ? { audience: audience ?? 'internal' } : {}),
  }
  const query = useQuery(planQuery(organization, question))
  const document = query.data?.document ?? null
  return {
    organization,
    question,
    query,
    document,
    forms,
    sections: document?.sections.filter(isShown) ?? [],
  }
}

/** What moved stands beside the plan, where it can be answered. */
function isShown({ id }: { readonly id: string }): boolean {
  return id !== 'movements'
}
