/** The rows of a table of a report: the first fifty, all on request, and only those of a move where one was chosen. */
import { useState } from 'react'
import { enHeads } from '../../messages/en-heads.ts'
import { enReports } from '../../messages/en-reports.ts'
import { Button } from '../../ui/button.tsx'
import { MatrixCell } from './matrix-cell.tsx'
import { ReasonCell } from './reason-cell.tsx'
import { ReportCell } from './report-cell.tsx'
import { ScrollBox } from '../../ui/scroll-box.tsx'
import type { ReportSearch } from './report-search.ts'
import { isNumber } from './report-value.ts'
import type { Report, ReportQuestion, ReportRow, ReportTable } from './use-report.ts'
import { WaterfallBar } from './waterfall-bar.tsx'
import { WhyMoved } from './why-moved.tsx'

interface ReportRowsProps {
  readonly organization: string
  readonly question: ReportQuestion
  readonly report: Report
  readonly table: ReportTable
  readonly search: ReportSearch
  readonly onSearch: (changed: Readonly<Record<string, unknown>>) => void
}

const FIRST = 50

export function ReportRows(props: ReportRowsProps) {
  const { table, search, onSearch } = props
  const [isWhole, setWhole] = useState(false)
  if (table.rows.length === 0) return <p className="py-2 text-mute">{enReports.noRows}</p>
  const chosen =
    table.columns.some(({ id }) => id === 'from') && table.chart === null ? search.moves : undefined
  const passing = chosen === undefined ? table.rows : table.rows.filter((row) => isMove(table, row, chosen))
  const shown = isWhole ? passing : passing.slice(0, FIRST)
  const [from = '', to = ''] = chosen?.split('→') ?? []
  const cut = isWhole && chosen === undefined ? table.total - table.rows.length : 0
  return (
    <>
      {chosen === undefined ? null : (
        <p className="flex items-center gap-2 pb-2">
          <span className="rounded-m bg-accent-tint px-2 py-0.5 font-medium">
            {enReports.onlyMoves(enHeads.of(from), enHeads.of(to))}
          </span>
          <Button onClick={() => onSearch({ moves: undefined })} weight="quiet">
            {enReports.allMoves}
          </Button>
        </p>
      )}
      <ScrollBox label={enHeads.of(table.title)}>
        <Rows {...props} rows={shown} />
      </ScrollBox>
      {shown.length < passing.length ? (
        <Button className="mt-2 print:hidden" onClick={() => setWhole(true)}>
          {enReports.showAll(passing.length)}
        </Button>
      ) : null}
      {cut > 0 ? <p className="pt-2 text-small text-mute">{enReports.moreInFile(cut)}</p> : null}
    </>
  )
}

/** Those that went from one status to the other. */
function isMove({ columns }: ReportTable, { cells }: ReportRow, moves: string): boolean {
  const cell = (id: string) => cells[columns.findIndex((column) => column.id === id)]
  return `${String(cell('from'))}→${String(cell('to'))}` === moves
}

function Rows({ rows, ...props }: ReportRowsProps & { readonly rows: readonly ReportRow[] }) {
  const { table, report } = props
  const { columns, chart } = table
  const hasWhy = report.report === 'health' && table.id === 'accounts'
  return (
    <table className="w-full border-collapse">
      <thead>
        <tr className="border-b border-line text-label text-mute">
          {columns.map(({ id, name, kind }) => (
            <th
              className={`px-2 py-1.5 font-medium first:pl-0 last:pr-0 ${isNumber(kind) ? 'text-right whitespace-nowrap' : 'text-left'}`}
              key={id}
              scope="col"
            >
              {enHeads.of(name)}
            </th>
          ))}
          {chart?.kind === 'waterfall' ? (
            <th className="w-1/2 max-md:hidden" scope="col">
              <span className="sr-only">{enReports.bar}</span>
            </th>
          ) : null}
          {hasWhy ? (
            <th className="print:hidden" scope="col">
              <span className="sr-only">{enReports.why}</span>
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row {...props} hasWhy={hasWhy} key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  )
}

interface RowProps extends ReportRowsProps {
  readonly row: ReportRow
  readonly hasWhy: boolean
}

function Row({ row, hasWhy, organization, question, report, table, search, onSearch }: RowProps) {
  const { columns, chart } = table
  return (
    <tr className="h-(--row) border-b border-line align-middle hover:bg-wash">
      {columns.map((column, at) => {
        const value = row.cells[at] ?? null
        const look = `px-2 py-1.5 first:pl-0 last:pr-0 ${isNumber(column.kind) ? 'text-right whitespace-nowrap' : ''}`
        const plain = (
          <ReportCell
            account={row.account}
            column={column}
            currency={report.currency}
            organization={organization}
            value={value}
          />
        )
        if (at === 0) {
          return (
            <th className={`${look} text-left font-normal`} key={column.id} scope="row">
              {plain}
            </th>
          )
        }
        return (
          <td className={look} key={column.id}>
            {chart?.kind === 'matrix' ? (
              <MatrixCell count={value} from={row.id} onSearch={onSearch} search={search} to={column.name} />
            ) : column.id === 'reason' && row.reason !== undefined ? (
              <ReasonCell organization={organization} question={question} row={row} />
            ) : (
              plain
            )}
          </td>
        )
      })}
      {chart?.kind === 'waterfall' ? (
        <td className="py-1.5 pl-6 max-md:hidden">
          <WaterfallBar row={row} table={table} value={chart.value} />
        </td>
      ) : null}
      {hasWhy ? (
        <td className="py-1.5 pl-2 text-right print:hidden">
          <WhyMoved organization={organization} row={row} window={report.window} />
        </td>
      ) : null}
    </tr>
  )
}
