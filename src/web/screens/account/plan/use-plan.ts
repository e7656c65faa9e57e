/** Which plan is looked at, by the address of the page: in which form, and for whom. */
import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { type PlanQuestion, planQuery } from '../../../queries.ts'
import { isPlanForm } from './plan-forms.ts'

const from = '/$organization/accounts/$account'

export function usePlan() {
  const { organization, account } = useParams({ from })
  const { form, audience } = useSearch({ from })
  const question: PlanQuestion = {
    account,
    // Without one the server answers in that for the tier.
    ...(isPlanForm(form) ? { form } : {}),
    ...(form === 'executive-share' ? { audience: audience ?? 'internal' } : {}),
  }
  const query = useQuery(planQuery(organization, question))
  const document = query.data?.document ?? null
  return { organization, question, query, document, sections: document?.sections.filter(isShown) ?? [] }
}

/** What moved stands beside the plan, where it can be answered. */
function isShown({ id }: { readonly id: string }): boolean {
  return id !== 'movements'
}
