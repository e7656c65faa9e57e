/** A cell of a report: an account is a link, a status a shape with its word, nothing a dash, no change blank. */
import { unnamed } from '#src/publish/reports/report.ts'
import { Link } from '@tanstack/react-router'
import { enHeads } from '../../messages/en-heads.ts'
import { enReports } from '../../messages/en-reports.ts'
import { format } from '../../format.ts'
import { statusToneOf } from '../../tones.ts'
import { InEnglish } from '../../ui/in-english.tsx'
import { Mark } from '../../ui/mark.tsx'
import { AccountLink } from '../account-link.tsx'
import { isNamed, reportValue } from './report-value.ts'
import type { ReportColumn } from './use-report.ts'

/** Columns in which the engine says something. */
const sentences: ReadonlySet<string> = new Set(['says', 'advice'])

/** Of the names, those that stand for none. */
const ours: ReadonlySet<string> = new Set(Object.values(unnamed))

interface ReportCellProps {
  readonly organization: string
  readonly account: string | null
  readonly column: ReportColumn
  readonly value: string | number | null
  readonly currency: string | null
}

export function ReportCell({ organization, account, column, value, currency }: ReportCellProps) {
  if (column.id === 'change' && typeof value === 'number') return value === 0 ? null : format.signed(value, 1)
  const text = reportValue(value, column.kind, currency)
  if (text === null) return <Nothing kind={column.kind} />
  if (column.kind === 'account' && account !== null) {
    return (
      <AccountLink
        account={account}
        className="inline-flex min-h-6 items-center font-medium hover:text-accent"
        organization={organization}
      >
        {text}
      </AccountLink>
    )
  }
  if (column.id === 'rule') {
    return (
      <Link
        className="inline-flex min-h-6 items-center font-medium hover:text-accent"
        params={{ organization, page: 'rules' }}
        search={{ rule: text }}
        to="/$organization/settings/$page"
      >
        {enHeads.of(text)}
      </Link>
    )
  }
  if (column.kind === 'status') {
    return (
      <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
        <Mark tone={statusToneOf(text)} />
        {enHeads.of(text)}
      </span>
    )
  }
  if (value === 0) return <span className="text-mute">{text}</span>
  if (column.kind === 'day') return <span className="whitespace-nowrap">{text}</span>
  if (sentences.has(column.id)) return <InEnglish>{text}</InEnglish>
  return isNamed(column.kind) && !ours.has(text) ? text : enHeads.of(text)
}

/** A text that is not there says nothing; a number that is not known says so. */
function Nothing({ kind }: Pick<ReportColumn, 'kind'>) {
  if (kind === 'text') return null
  return (
    <span className="text-mute">
      <span aria-hidden="true">–</span>
      <span className="sr-only">{enReports.undefined}</span>
    </span>
  )
}
