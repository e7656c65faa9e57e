/** The plan of an account as the form will make it, the unsaved changes included. */
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { AsOf } from '../../document/as-of.ts'
import { DocumentSection } from '../../document/document-section.tsx'
import { withToldDocument } from '../../document/told-document.ts'
import { call } from '../../call.ts'
import { enForms } from '../../messages/en-forms.ts'
import { attentionQuery } from '../../queries.ts'
import { HeadingLevel } from '../../ui/heading-level.ts'
import { Section } from '../../ui/section.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { ProblemScreen } from '../problem-screen.tsx'
import type { EditedSettings } from './use-settings.ts'

/** It scrolls by itself, and so by keys, too. */
const reach = { 'aria-label': enForms.plan, role: 'region', tabIndex: 0 }

interface FormPreviewProps {
  readonly settings: EditedSettings
  /** by its id */
  readonly form: string
}

function tryFormQuery({ organization, own }: EditedSettings, form: string, account: string | undefined) {
  return queryOptions({
    queryKey: ['form-tried', organization, form, account, own],
    queryFn: ({ signal }) =>
      call(organization)['form.try'](
        { form, settings: { ...own }, ...(account === undefined ? {} : { account }) },
        { signal },
      ),
    select: withToldDocument(),
    placeholderData: keepPreviousData,
  })
}

export function FormPreview({ settings, form }: FormPreviewProps) {
  const attention = useQuery(attentionQuery(settings.organization))
  const account = attention.data?.accounts[0]
  const isPossible = settings.problems.length === 0
  const query = useQuery({
    ...tryFormQuery(settings, form, account?.id),
    enabled: isPossible && !attention.isPending,
  })
  const document = query.data?.document ?? undefined
  const isBeingMade = query.isFetching && query.isPlaceholderData
  const subject = account === undefined ? enForms.previewEmpty : enForms.previewOf(account.name)
  return (
    <Section
      aside={isBeingMade ? enForms.previewing : subject}
      className="lg:sticky lg:top-4"
      title={enForms.preview}
    >
      {isPossible ? null : <p className="py-2 text-small text-mute">{enForms.previewProblem}</p>}
      {document === undefined ? (
        query.isError ? (
          <ProblemScreen error={query.error} onAgain={() => void query.refetch()} />
        ) : (
          <Skeleton className="mt-3 h-96 w-full" />
        )
      ) : (
        <div
          aria-busy={isBeingMade}
          className="mt-3 h-[70vh] overflow-y-auto rounded-m border border-line px-4 py-3 scrolls-quietly"
          {...reach}
        >
          <AsOf value={document.asOf}>
            <HeadingLevel value={3}>
              <div className="flex flex-col gap-6">
                {document.sections.map((section) => (
                  <DocumentSection key={section.id} section={section} />
                ))}
              </div>
            </HeadingLevel>
          </AsOf>
        </div>
      )}
    </Section>
  )
}
