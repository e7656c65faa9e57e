/** The figures that lead a report, each with its two sides and its definition under it. */
import { enHeads } from '../../messages/en-heads.ts'
import { enReports } from '../../messages/en-reports.ts'
import { Figure } from '../../ui/figure.tsx'
import { reportValue } from './report-value.ts'
import type { Report, ReportFigure } from './use-report.ts'
import { Told } from '../../ui/told.tsx'

interface ReportFiguresProps {
  readonly figures: Report['figures']
  readonly currency: string | null
}

export function ReportFigures({ figures, currency }: ReportFiguresProps) {
  if (figures.length === 0) return null
  return (
    <dl className="grid gap-x-6 gap-y-4 border-b border-line px-6 py-4 max-md:px-4 md:grid-cols-3 xl:auto-cols-fr xl:grid-flow-col xl:grid-cols-none print:grid-cols-3 print:px-0">
      {figures.map((figure) => (
        <Figure
          key={figure.id}
          label={enHeads.of(figure.name)}
          value={<Value currency={currency} value={figure.value} kind={figure.kind} />}
        >
          <Sides currency={currency} of={figure.of} />
          <p className="pt-1 text-pretty">
            <Told>{figure.definition}</Told>
          </p>
        </Figure>
      ))}
    </dl>
  )
}

interface ValueProps extends Pick<ReportFigure, 'value' | 'kind'> {
  readonly currency: string | null
}

function Value({ value, kind, currency }: ValueProps) {
  const text = reportValue(value, kind, currency)
  if (text !== null) return text
  return (
    <span className="text-mute">
      <span aria-hidden="true">–</span>
      <span className="sr-only">{enReports.undefined}</span>
    </span>
  )
}

function Sides({ of, currency }: Pick<ReportFigure, 'of'> & Pick<ValueProps, 'currency'>) {
  const [part, whole] = of ?? []
  if (part === undefined || whole === undefined) return null
  const said = (amount: typeof part) => reportValue(amount.value, amount.kind, currency) ?? '–'
  return <p className="text-ink-2">{enReports.of(said(part), said(whole))}</p>
}
