/** The bar over a report: which one, its window, and print. */
import { Link } from '@tanstack/react-router'
import { addMonths, monthsBetween } from '#src/kernel/day.ts'
import { format } from '../../format.ts'
import { enReports } from '../../messages/en-reports.ts'
import { Button } from '../../ui/button.tsx'
import { DayInput } from '../../ui/day-input.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Segments } from '../../ui/segments.tsx'
import { hasWindow, type ReportPage, reportPages, type ReportSearch } from './report-search.ts'
import type { Report } from './use-report.ts'

interface ReportBarProps {
  readonly organization: string
  readonly page: ReportPage
  readonly search: ReportSearch
  readonly shown: Report | undefined
  readonly onSearch: (changed: Readonly<Record<string, unknown>>) => void
}

export function ReportBar({ organization, page, search, shown, onSearch }: ReportBarProps) {
  const window = shown?.report === page ? shown.window : null
  return (
    <header className="flex min-h-(--bar) shrink-0 flex-wrap items-center gap-x-5 gap-y-1 border-b border-line px-6 max-md:px-4 max-md:pt-2">
      <h1 className="text-[15px] leading-6 font-semibold tracking-[-0.01em]">
        {enReports.title}
        <span className="hidden print:inline">
          {' · '}
          {enReports.pages[page]}
          {window === null
            ? ''
            : `, ${enReports.from.toLowerCase()} ${format.day(window.from)} ${enReports.to} ${format.day(window.to)}`}
        </span>
      </h1>
      <nav
        aria-label={enReports.pagesLabel}
        className="flex min-w-0 items-stretch gap-1 self-stretch overflow-x-auto scrolls-quietly max-md:order-last max-md:w-full print:hidden"
      >
        {reportPages.map((one) => (
          <Link
            activeOptions={{ includeSearch: false }}
            className="-mb-px inline-flex min-h-(--bar) shrink-0 items-center border-b-2 border-transparent px-2 text-mute transition-colors hover:text-ink aria-[current=page]:border-line-ink aria-[current=page]:font-medium aria-[current=page]:text-ink max-md:min-h-10"
            key={one}
            params={{ organization, report: one }}
            search={windowOf(search)}
            to="/$organization/reports/$report"
          >
            {enReports.pages[one]}
          </Link>
        ))}
      </nav>
      <div className="ml-auto flex flex-wrap items-center gap-2 print:hidden">
        {hasWindow(page) ? (
          <WindowFields
            key={page}
            onSearch={onSearch}
            window={window === null ? null : { ...window, ...windowOf(search) }}
          />
        ) : shown === undefined ? null : (
          <span className="text-small text-mute">{enReports.asOf(format.day(shown.asOf))}</span>
        )}
        <Button className="max-md:hidden" onClick={() => globalThis.print()} weight="quiet">
          <Icon name="printer" />
          <span className="max-lg:sr-only">{enReports.print}</span>
        </Button>
      </div>
    </header>
  )
}

/** A window goes along from report to report; the rest belongs to one of them. */
function windowOf({ from, to }: ReportSearch): ReportSearch {
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
}

interface WindowFieldsProps {
  /** null: not known yet */
  readonly window: Report['window']
  readonly onSearch: (changed: Readonly<Record<string, unknown>>) => void
}

const dayWidth = 'w-34 max-md:w-auto max-md:flex-1'

function WindowFields({ window, onSearch }: WindowFieldsProps) {
  const months = window === null ? null : monthsBetween(window.from, window.to)
  const isWhole = window !== null && months !== null && addMonths(window.to, -months) === window.from
  return (
    <>
      <Segments
        label={enReports.window}
        onChoose={(value) => {
          if (window !== null) onSearch({ from: addMonths(window.to, -Number(value)), to: window.to })
        }}
        segments={enReports.windows.map((one) => ({
          value: String(one.months),
          label: one.label,
        }))}
        value={isWhole ? String(months) : ''}
      />
      <span className="flex min-w-0 items-center gap-2 max-md:w-full">
        <DayInput
          aria-label={enReports.from}
          className={dayWidth}
          leans="last"
          onChoose={(from) => onSearch({ from, ...(window === null ? {} : { to: window.to }) })}
          value={window?.from ?? ''}
        />
        <span aria-hidden="true" className="text-mute">
          –
        </span>
        <DayInput
          aria-label={enReports.to}
          className={dayWidth}
          leans="last"
          onChoose={(to) => onSearch({ ...(window === null ? {} : { from: window.from }), to })}
          value={window?.to ?? ''}
        />
      </span>
    </>
  )
}
