/** The reports: one page for each, its window in the address, every figure with its definition. */
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { enReports } from '../../messages/en-reports.ts'
import { State } from '../../ui/state.tsx'
import { useKnownNames } from '../../use-known-names.ts'
import { useTitle } from '../../use-title.ts'
import { ProblemScreen } from '../problem-screen.tsx'
import { StaleNotice } from '../stale-notice.tsx'
import { ReportBar } from './report-bar.tsx'
import { ReportBody } from './report-body.tsx'
import { ReportProgress } from './report-progress.tsx'
import { hasWindow, isReportPage, reportSearch } from './report-search.ts'
import { ReportSkeleton } from './report-skeleton.tsx'
import { type Report, type ReportQuestion, useReport } from './use-report.ts'

export function ReportScreen() {
  const { organization, report } = useParams({ from: '/$organization/reports/$report' })
  const search = useSearch({ from: '/$organization/reports/$report' })
  const navigate = useNavigate({ from: '/$organization/reports/$report' })
  const page = isReportPage(report) ? report : 'retention'
  const { from, to, by } = search
  const question: ReportQuestion = {
    report: page,
    ...(hasWindow(page) && from !== undefined ? { from } : {}),
    ...(hasWindow(page) && to !== undefined ? { to } : {}),
    ...(page === 'retention' && by !== undefined ? { by } : {}),
  }
  const { query, progress } = useReport(organization, question)
  const { data } = query
  useTitle(`${enReports.pages[page]} · ${enReports.title}`)
  useKnownNames()
  const onSearch = (changed: Readonly<Record<string, unknown>>) =>
    void navigate({ search: reportSearch({ ...search, ...changed }), replace: true })
  return (
    <>
      <ReportBar onSearch={onSearch} organization={organization} page={page} search={search} shown={data} />
      <StaleNotice query={query} />
      <main
        aria-busy={query.isFetching}
        className="relative min-h-0 flex-1 overflow-y-auto scrolls-quietly print:overflow-visible"
      >
        {query.isFetching && progress !== null ? <ReportProgress progress={progress} /> : null}
        {query.isError && (data === undefined || query.isPlaceholderData) ? (
          <ProblemScreen error={query.error} onAgain={() => void query.refetch()} />
        ) : data === undefined ? (
          <ReportSkeleton />
        ) : isEmpty(data) ? (
          <Empty report={data.report} />
        ) : (
          <ReportBody
            onSearch={onSearch}
            organization={organization}
            question={question}
            report={data}
            search={search}
          />
        )}
      </main>
    </>
  )
}

function isEmpty({ report, tables, figures }: Report): boolean {
  if (report === 'quality') return figures.length === 0
  if (report === 'rules') return figures.find(({ id }) => id === 'found')?.value === 0
  return tables.every(({ rows }) => rows.length === 0)
}

function Empty({ report }: Pick<Report, 'report'>) {
  const { empty } = enReports
  const { title, says } =
    report === 'quality' ? empty.quality : report === 'rules' ? empty.rules : empty.others
  return (
    <State title={title}>
      <p>{says}</p>
    </State>
  )
}
