/** A brief on its page: what leads it, its document, and beside it what one does with it. */
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Document } from '#src/publish/document.ts'
import { AsOf } from '../../../document/as-of.ts'
import { DocumentFigures } from '../../../document/document-figures.tsx'
import { DocumentSection } from '../../../document/document-section.tsx'
import { enBrief } from '../../../messages/en-brief.ts'
import { en } from '../../../messages/en.ts'
import { problemOf } from '../../../problem.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { InEnglish } from '../../../ui/in-english.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { ProblemScreen } from '../../problem-screen.tsx'
import { useAccount } from '../use-account.ts'
import { type BriefAsked, briefQuery, useBriefFile } from './use-brief.ts'
import { Refusal } from '../../../ui/refusal.tsx'

interface BriefPageProps {
  readonly title: string
  readonly asked: BriefAsked
  /** what stands over the document, as whom it is for */
  readonly lead: ReactNode
  /** beside it; under it on a narrow page; not on paper */
  readonly children: ReactNode
}

export function BriefPage({ title, asked, lead, children }: BriefPageProps) {
  const { organization, account } = useAccount()
  const query = useQuery({ ...briefQuery(organization, asked), placeholderData: (last) => last })
  return (
    <div className="grid min-h-full lg:grid-cols-[minmax(0,1fr)_312px] print:block">
      <div className="flex min-w-0 flex-col gap-5 px-6 pt-3.5 pb-16 max-md:px-4 print:p-0">
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2 border-b border-line-ink pb-2.5">
          <h1 className="text-h1">
            {account.profile.name} <span className="font-normal text-mute">{title}</span>
          </h1>
          <BriefActions asked={asked} />
        </div>
        {lead}
        {query.data?.document ? (
          <Brief document={query.data.document} />
        ) : query.isError ? (
          <ProblemScreen error={query.error} onAgain={() => void query.refetch()} />
        ) : (
          <BriefSkeleton />
        )}
      </div>
      <aside
        aria-label={title}
        className="flex min-w-0 flex-col gap-7 border-line px-[18px] pt-4 pb-10 max-lg:border-t max-lg:bg-wash max-lg:px-6 max-md:px-4 lg:border-l print:hidden"
      >
        {children}
      </aside>
    </div>
  )
}

function BriefActions({ asked }: Pick<BriefPageProps, 'asked'>) {
  const { organization } = useAccount()
  const file = useBriefFile(organization, asked)
  return (
    <div className="flex items-center gap-2 print:hidden">
      <span className="text-small text-mute" role="status">
        {file.isPending ? enBrief.making : null}
        {file.isError ? (
          <span className="text-bad">
            <Refusal problem={problemOf(file.error)} without={en.problem.broken.title} />
          </span>
        ) : null}
      </span>
      <Button disabled={file.isPending} onClick={() => file.mutate()}>
        <Icon name="download" size={14} />
        {enBrief.pdf}
      </Button>
      <Button className="max-md:hidden" onClick={() => print()}>
        <Icon name="printer" size={14} />
        {enBrief.print}
      </Button>
    </div>
  )
}

function Brief({ document }: { readonly document: Document }) {
  const { figures, verdict, sections, asOf } = document
  return (
    <AsOf value={asOf}>
      <div className="@container">
        <DocumentFigures figures={figures} />
        {verdict.length === 0 ? null : (
          <p className="max-w-[82ch] pt-1 text-verdict text-pretty text-ink-2">
            <InEnglish>{verdict.join(' ')}</InEnglish>
          </p>
        )}
      </div>
      <div className="flex flex-col gap-7 pt-1">
        {sections.map((section) => (
          <DocumentSection key={section.id} section={section} />
        ))}
      </div>
    </AsOf>
  )
}

function BriefSkeleton() {
  return (
    <div aria-busy="true" aria-label={en.loading} className="flex flex-col gap-8 pt-2" role="status">
      {[0, 1, 2, 3].map((at) => (
        <div className="flex flex-col gap-3.5" key={at}>
          <Skeleton className="w-40" />
          <Skeleton className="w-full" />
          <Skeleton className="w-2/3" />
        </div>
      ))}
    </div>
  )
}
