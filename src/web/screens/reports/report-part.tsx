/** One table of a report: its sentence, its chart, and the rows, which can be downloaded whole. */
import { type ReactNode, useState } from 'react'
import { enHeads } from '../../messages/en-heads.ts'
import { enReports } from '../../messages/en-reports.ts'
import { problemOf } from '../../problem.ts'
import { said } from '../../said.ts'
import { saveFile } from '../../save-file.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Section } from '../../ui/section.tsx'
import { LinesChart } from './lines-chart.tsx'
import { ReportRows } from './report-rows.tsx'
import type { ReportSearch } from './report-search.ts'
import { StacksChart } from './stacks-chart.tsx'
import { fetchTable, type Report, type ReportQuestion, type ReportTable } from './use-report.ts'
import { Told } from '../../ui/told.tsx'

interface ReportPartProps {
  readonly organization: string
  readonly question: ReportQuestion
  readonly report: Report
  readonly table: ReportTable
  readonly search: ReportSearch
  readonly onSearch: (changed: Readonly<Record<string, unknown>>) => void
  /** what stands in the head beside the download */
  readonly children?: ReactNode
}

export function ReportPart(props: ReportPartProps) {
  const { organization, question, report, table, children } = props
  const [isOpen, setOpen] = useState(false)
  const { chart } = table
  const isDrawn = chart?.kind === 'lines' || chart?.kind === 'stacks'
  const rows = <ReportRows {...props} />
  return (
    <Section
      aside={
        <span className="flex flex-wrap items-center justify-end gap-2 print:hidden">
          {children}
          {isDrawn ? (
            <Button
              aria-expanded={isOpen}
              aria-label={enReports.tableBehind(enHeads.of(table.title), isOpen)}
              onClick={() => setOpen(!isOpen)}
              weight="quiet"
            >
              <Icon name="table" />
              {isOpen ? enReports.hideTable : enReports.table}
            </Button>
          ) : null}
          <Download organization={organization} question={question} table={table} />
        </span>
      }
      className="break-inside-avoid-page"
      title={enHeads.of(table.title)}
      wraps
    >
      <p className="max-w-3xl pt-2 pb-2.5 text-pretty text-ink-2">
        <Told>{table.says}</Told>
      </p>
      {chart?.kind === 'lines' ? (
        <LinesChart currency={report.currency} table={table} values={chart.values} />
      ) : null}
      {chart?.kind === 'stacks' ? <StacksChart table={table} values={chart.values} /> : null}
      {isDrawn ? <div className={isOpen ? 'pt-3' : 'hidden print:block'}>{rows}</div> : rows}
    </Section>
  )
}

function Download({
  organization,
  question,
  table,
}: Pick<ReportPartProps, 'organization' | 'question' | 'table'>) {
  const [isBusy, setBusy] = useState(false)
  const onClick = async () => {
    setBusy(true)
    try {
      saveFile(await fetchTable(organization, question, table.id))
    } catch (error) {
      said.say({ says: enReports.notDownloaded, problem: problemOf(error) })
    }
    setBusy(false)
  }
  if (table.rows.length === 0) return null
  return (
    <Button
      aria-label={enReports.downloadTable(enHeads.of(table.title))}
      disabled={isBusy}
      onClick={() => void onClick()}
      weight="quiet"
    >
      <Icon name="download" />
      {enReports.download}
    </Button>
  )
}
