/** A report: the figures that lead it, its tables and charts, and the definitions at the end. */
import { enReports } from '../../messages/en-reports.ts'
import { Mark } from '../../ui/mark.tsx'
import { Section } from '../../ui/section.tsx'
import { Segments } from '../../ui/segments.tsx'
import { CoursePart } from './course-part.tsx'
import { ReportFigures } from './report-figures.tsx'
import { ReportPart } from './report-part.tsx'
import { groupings, type ReportSearch } from './report-search.ts'
import type { Report, ReportQuestion } from './use-report.ts'
import { Told } from '../../ui/told.tsx'

interface ReportBodyProps {
  readonly organization: string
  readonly question: ReportQuestion
  readonly report: Report
  readonly search: ReportSearch
  readonly onSearch: (changed: Readonly<Record<string, unknown>>) => void
}

export function ReportBody({ organization, question, report, search, onSearch }: ReportBodyProps) {
  return (
    <>
      {report.untold === null ? null : (
        <p className="flex items-center gap-2 border-b border-line px-6 py-1.5 text-small text-ink-2 max-md:px-4">
          <Mark tone="watch" />
          <span>
            <Told>{report.untold}</Told>
          </span>
        </p>
      )}
      <ReportFigures currency={report.currency} figures={report.figures} />
      <div className="flex max-w-[1400px] flex-col gap-8 px-6 py-5 max-md:px-4 print:max-w-none print:px-0">
        {report.tables.map((table) => (
          <ReportPart
            key={table.id}
            onSearch={onSearch}
            organization={organization}
            question={question}
            report={report}
            search={search}
            table={table}
          >
            {table.id === 'groups' ? <Groupings onSearch={onSearch} search={search} /> : null}
          </ReportPart>
        ))}
        {report.report === 'retention' ? (
          <CoursePart
            isShown={search.course === true}
            onShow={() => onSearch({ course: true })}
            organization={organization}
            to={report.window?.to}
          />
        ) : null}
        {report.notes.length === 0 ? null : (
          <Section title={enReports.definitions}>
            <ul className="flex max-w-3xl list-disc flex-col gap-1.5 py-2.5 pl-4 text-ink-2 marker:text-mute">
              {report.notes.map((note) => (
                <li key={note}>
                  <Told>{note}</Told>
                </li>
              ))}
            </ul>
          </Section>
        )}
      </div>
    </>
  )
}

function Groupings({ search, onSearch }: Pick<ReportBodyProps, 'search' | 'onSearch'>) {
  return (
    <Segments
      label={enReports.by}
      onChoose={(by) => onSearch({ by })}
      segments={groupings.map((value) => ({ value, label: enReports.groups[value] }))}
      value={search.by ?? 'segment'}
    />
  )
}
