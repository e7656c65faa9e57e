/** Retention over the trailing twelve months, month by month: asked for on demand, as it reads every contract. */
import { enReports } from '../../messages/en-reports.ts'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/section.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { ProblemScreen } from '../problem-screen.tsx'
import { ReportPart } from './report-part.tsx'
import { ReportProgress } from './report-progress.tsx'
import { type ReportQuestion, useReport } from './use-report.ts'

interface CoursePartProps {
  readonly organization: string
  /** the last day; undefined: the last that the data tells of */
  readonly to: string | undefined
  readonly isShown: boolean
  readonly onShow: () => void
}

const nothing = () => undefined

export function CoursePart({ organization, to, isShown, onShow }: CoursePartProps) {
  const question: ReportQuestion = { report: 'course', ...(to === undefined ? {} : { to }) }
  const { query, progress } = useReport(organization, question, isShown)
  const table = query.data?.tables[0]
  if (query.data !== undefined && table !== undefined) {
    return (
      <ReportPart
        onSearch={nothing}
        organization={organization}
        question={question}
        report={query.data}
        search={{}}
        table={table}
      />
    )
  }
  return (
    <Section className="print:hidden" title={enReports.course.title}>
      {query.isError ? (
        <ProblemScreen error={query.error} onAgain={() => void query.refetch()} />
      ) : isShown ? (
        <div className="relative flex flex-col gap-3 py-3">
          {progress === null ? null : <ReportProgress progress={progress} />}
          <Skeleton className="mt-6 h-36 w-full max-w-3xl" />
        </div>
      ) : (
        <div className="flex flex-wrap items-center gap-3 py-3">
          <Button onClick={onShow}>{enReports.course.show}</Button>
          <span className="text-small text-mute">{enReports.course.says}</span>
        </div>
      )}
    </Section>
  )
}
