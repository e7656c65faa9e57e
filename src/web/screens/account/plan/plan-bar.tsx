/** The bar over the plan: in which form it is read, where in it one goes, and how one takes it away. */
import { useNavigate } from '@tanstack/react-router'
import { en } from '../../../messages/en.ts'
import { Segments } from '../../../ui/segments.tsx'
import { Select } from '../../../ui/select.tsx'
import type { AccountSearch } from './account-search.ts'
import { goToSection } from './go-to-section.ts'
import { PlanDownloads } from './plan-downloads.tsx'
import { usePlan } from './use-plan.ts'

const audiences = (['internal', 'customer'] as const).map((value) => ({
  value,
  label: en.plan.audiences[value],
}))

export function PlanBar() {
  const { question, document, forms, sections } = usePlan()
  const navigate = useNavigate({ from: '/$organization/accounts/$account' })
  const show = (search: AccountSearch) => void navigate({ search, replace: true, resetScroll: false })
  const form = question.form ?? document?.form ?? ''
  return (
    <div className="sticky top-0 z-10 -mx-6 flex flex-wrap items-center gap-2 border-b border-line bg-bg px-6 py-2 max-md:-mx-4 max-md:px-4 print:hidden">
      <h2 className="pr-1 text-title max-md:sr-only">{en.plan.title}</h2>
      {form === '' ? null : (
        <Select
          className="max-md:flex-1"
          isFilter={false}
          label={en.plan.form}
          onChoose={(chosen) => show({ form: chosen })}
          options={forms.options}
          value={form}
        />
      )}
      {forms.isShared(form) ? (
        <Segments
          label={en.plan.audience}
          onChoose={(audience) => show(audience === 'customer' ? { form, audience } : { form })}
          segments={audiences}
          value={question.audience ?? 'internal'}
        />
      ) : null}
      {sections.length === 0 ? null : (
        <Select
          className="max-md:flex-1 lg:hidden"
          label={en.plan.sections}
          onChoose={goToSection}
          options={[
            { value: '', label: en.plan.goTo },
            ...sections.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          value=""
        />
      )}
      <PlanDownloads />
    </div>
  )
}
