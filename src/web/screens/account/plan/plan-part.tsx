/** The plan of an account: the document of the chosen form, with what the page itself draws in its full one. */
import type { Document, DocumentSection as SectionOf } from '#src/publish/document.ts'
import { useNavigate } from '@tanstack/react-router'
import type { Account } from '../../../answers.ts'
import { AsOf } from '../../../document/as-of.ts'
import { DocumentSection } from '../../../document/document-section.tsx'
import { FullPlan } from '../../../document/full-plan.ts'
import { ServerText } from '../../../document/server-text.tsx'
import { PlanEditing } from '../../../document/plan-editing.ts'
import { usePlanEditing } from '../../../document/use-plan-editing.ts'
import { provenancesIn } from '../../../document/provenances-in.ts'
import { enPlanFields } from '../../../messages/en-plan-fields.ts'
import { en } from '../../../messages/en.ts'
import { useKeyHelp } from '../../../ui/key-help.ts'
import { HeadingLevel } from '../../../ui/heading-level.ts'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { ProblemScreen } from '../../problem-screen.tsx'
import { EmptyPlan } from './empty-plan.tsx'
import { PeopleSection } from '../people-section.tsx'
import { goToSection } from './go-to-section.ts'
import { LeftOutList } from './left-out-list.tsx'
import { PlanBar } from './plan-bar.tsx'
import { fullForm } from './plan-forms.ts'
import { RecordPartView } from './record-part-view.tsx'
import { recordParts, recordPartsOf, withoutRepeats } from './record-parts.ts'
import { tierIn } from './tier-in.ts'
import { useGoneSince } from './use-gone-since.ts'
import { usePlan } from './use-plan.ts'

export function PlanPart({ account }: { readonly account: Account }) {
  const { query, document, sections } = usePlan()
  useKeyHelp(enPlanFields.keys)
  return (
    <div className="flex min-w-0 flex-col gap-7">
      <PlanBar />
      {document !== null ? (
        <Plan account={account} document={{ ...document, sections }} />
      ) : query.isError ? (
        <ProblemScreen error={query.error} onAgain={() => void query.refetch()} />
      ) : (
        <PlanSkeleton />
      )}
    </div>
  )
}

interface PlanProps {
  readonly account: Account
  readonly document: Document
}

function Plan({ account, document }: PlanProps) {
  const { question, organization, forms } = usePlan()
  const editing = usePlanEditing({ organization, account: account.profile.id })
  const tier = tierIn(document.subtitle)
  const isEmpty = document.sections.every(({ blocks }) => provenancesIn(blocks).length === 0)
  const isGone = useGoneSince(organization, account.profile.id) !== null
  const isWatched = isEmpty && tier.decided === null && question.form === undefined
  return (
    <AsOf value={document.asOf}>
      <PlanEditing value={editing}>
        {isEmpty ? isGone ? null : <EmptyPlan tier={tier} /> : <Facts facts={document.facts} />}
        {isWatched ? (
          <Records account={account} />
        ) : forms.isFull(document.form) ? (
          withoutRepeats(document.sections, account).map((section) => (
            <FullSection account={account} key={section.id} section={section} />
          ))
        ) : (
          <ShortPlan account={account} document={document} />
        )}
      </PlanEditing>
    </AsOf>
  )
}

/** Who sees to the plan beside the owners, when it was last touched, and in which rhythm. */
function Facts({ facts }: Pick<Document, 'facts'>) {
  const shown = facts.filter(({ label }) => label !== 'AM' && label !== 'CSM')
  if (shown.length === 0) return null
  return (
    <dl className="-mt-3 flex flex-wrap gap-x-5 gap-y-0.5 text-small print:mt-3">
      {shown.map(({ label, value }) => (
        <div className="flex gap-1.5" key={label}>
          <dt className="text-mute">{label}</dt>
          <dd className="text-ink-2">
            <ServerText>{value}</ServerText>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** A section of the document, then what the page draws with more than a document can hold. */
function FullSection({ account, section }: { readonly account: Account; readonly section: SectionOf }) {
  const parts = recordPartsOf(section.id)
  if (parts.length === 0) return <DocumentSection section={section} />
  const drawn = (
    <HeadingLevel value={3}>
      <div className="flex flex-col gap-5 py-3">
        {parts.map((part) => (
          <RecordPartView account={account} isWithin key={part} part={part} />
        ))}
      </div>
    </HeadingLevel>
  )
  // Of health the records say it all; the plan only adds how its owners judge it.
  if (section.id === 'health') return <DocumentSection lead={drawn} section={section} />
  return <DocumentSection section={section}>{drawn}</DocumentSection>
}

/** A form with little room as it is, and under it the records. */
function ShortPlan({ account, document }: PlanProps) {
  const navigate = useNavigate({ from: '/$organization/accounts/$account' })
  const openFull = async (section: string | null) => {
    await navigate({ search: { form: fullForm }, resetScroll: false })
    if (section !== null) goToSection(section)
  }
  return (
    <FullPlan value={(section) => void openFull(section)}>
      {document.sections.map((section) => (
        <DocumentSection key={section.id} section={section} />
      ))}
      <LeftOutList leftOut={document.leftOut} sections={document.sections} />
      <div className="flex flex-col gap-7 print:hidden">
        <h2 className="border-b border-line-ink pt-3 pb-1 text-figure">{en.plan.records}</h2>
        <Records account={account} />
      </div>
    </FullPlan>
  )
}

function Records({ account }: { readonly account: Account }) {
  const { organization } = usePlan()
  const isGone = useGoneSince(organization, account.profile.id) !== null
  return (
    <>
      <PeopleSection diagnosis={account.diagnosis} isGone={isGone} people={account.people} />
      {recordParts.map((part) => (
        <RecordPartView account={account} key={part} part={part} />
      ))}
    </>
  )
}

function PlanSkeleton() {
  return (
    <div aria-busy="true" aria-label={en.loading} className="flex flex-col gap-6 pt-2" role="status">
      {[0, 1, 2, 3, 4, 5].map((row) => (
        <Skeleton className="w-full" key={row} />
      ))}
    </div>
  )
}
