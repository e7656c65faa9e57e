/** The forecast or the calendar over the accounts behind it: of ten thousand only the visible rows exist. */
import { useQueries } from '@tanstack/react-query'
import { useRef } from 'react'
import { format } from '../../format.ts'
import { enHelp } from '../../messages/en-help.ts'
import { enRenewals } from '../../messages/en-renewals.ts'
import { en } from '../../messages/en.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { PrintedPart } from '../../ui/printed-part.tsx'
import { State } from '../../ui/state.tsx'
import { useKeyHelp } from '../../ui/key-help.ts'
import { useFirstPicture } from '../../ui/use-first-picture.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { useMediaQuery } from '../../ui/use-media-query.ts'
import { usePrinting } from '../../ui/use-printing.ts'
import { useVirtualRows } from '../../ui/use-virtual-rows.ts'
import { renewalAccountsId } from './forecast-row.ts'
import { ForecastTable } from './forecast-table.tsx'
import { RenewalsCalendar } from './renewals-calendar.tsx'
import { RenewalsRows } from './renewals-rows.tsx'
import {
  askedOf,
  type Forecast,
  type RenewalAccount,
  renewalAccountsQuery,
  type RenewalsAsked,
  renewalsPage,
} from './renewals-queries.ts'
import type { RenewalsSearch } from './renewals-search.ts'

interface BookProps {
  readonly organization: string
  readonly forecast: Forecast
  readonly search: RenewalsSearch
  readonly onSearch: (search: RenewalsSearch) => void
}

const HEAD = 33
/** Rows of the first picture: as many as a window shows below the forecast. */
const firstDrawn = 8

export function RenewalsBook({ organization, forecast, search, onSearch }: BookProps) {
  const scroll = useRef<HTMLDivElement>(null)
  const above = useRef<HTMLDivElement>(null)
  const isPrinting = usePrinting()
  const isNarrow = useMediaQuery('(width < 64rem)') || isPrinting
  const { asked, total } = shownOf(forecast, search)
  const virtual = useVirtualRows(
    { scroll, above },
    { count: total, rowHeight: isNarrow ? 76 : 44, headHeight: isNarrow ? 0 : HEAD, startsAt: 0 },
  )
  const isFirst = useFirstPicture()
  const rowAt = useRenewalRows(organization, asked, virtual.range, total)
  useKeyHelp(enHelp.renewals)
  // The row under the cursor has the focus: Enter opens it as any link.
  useKeys({ j: () => virtual.move(1), k: () => virtual.move(-1) })
  return (
    <>
      <div
        className="relative min-h-0 flex-1 overflow-y-auto scrolls-quietly print:overflow-visible"
        ref={scroll}
      >
        <div ref={above}>
          {search.view === 'calendar' ? (
            <RenewalsCalendar forecast={forecast} organization={organization} />
          ) : (
            <ForecastTable
              forecast={forecast}
              onSearch={onSearch}
              organization={organization}
              search={search}
            />
          )}
          <ListHead forecast={forecast} onSearch={onSearch} search={search} total={total} />
        </div>
        {total === 0 ? (
          <State title={enRenewals.empty.title}>
            <p>{enRenewals.empty.says}</p>
          </State>
        ) : (
          <RenewalsRows
            asOf={forecast.asOf}
            isNarrow={isNarrow}
            organization={organization}
            rowAt={rowAt}
            total={total}
            virtual={isFirst ? { ...virtual, rows: virtual.rows.slice(0, firstDrawn) } : virtual}
          />
        )}
        {isPrinting ? (
          <PrintedPart
            printed={virtual.rows.filter(({ index }) => rowAt(index) !== undefined).length}
            total={total}
          />
        ) : null}
      </div>
      <Foot forecast={forecast} />
    </>
  )
}

/** The accounts that are listed, and how many they are by the sums over them. */
function shownOf(forecast: Forecast, search: RenewalsSearch): { asked: RenewalsAsked; total: number } {
  const quarter = forecast.quarters.find((one) => one.quarter === search.quarter)
  const part = quarter ?? forecast.all
  const { category } = search
  const accounts =
    category === undefined
      ? part?.accounts
      : part?.categories.find((one) => one.category === category)?.accounts
  return { asked: askedOf(search, quarter), total: accounts ?? 0 }
}

/** Gives the row at a place; undefined while its page is on its way. */
function useRenewalRows(
  organization: string,
  asked: RenewalsAsked,
  range: { readonly from: number; readonly to: number },
  total: number,
): (index: number) => RenewalAccount | undefined {
  const first = Math.floor(Math.max(0, range.from - 20) / renewalsPage)
  const last = Math.floor(Math.max(0, Math.min(range.to + 20, total - 1)) / renewalsPage)
  const pages = total === 0 ? [] : Array.from({ length: last - first + 1 }, (_, at) => first + at)
  const answers = useQueries({
    queries: pages.map((page) => renewalAccountsQuery(organization, asked, page)),
  })
  return (index) => answers[Math.floor(index / renewalsPage) - first]?.data?.accounts[index % renewalsPage]
}

function ListHead({
  forecast,
  search,
  onSearch,
  total,
}: Pick<BookProps, 'forecast' | 'search' | 'onSearch'> & { readonly total: number }) {
  const words = enRenewals.forecast
  const { quarter, category, ...rest } = search
  const named = forecast.quarters.find((one) => one.quarter === quarter)?.name ?? quarter
  const only = [category, named].filter((one) => one !== undefined).join(', ')
  return (
    <div
      className="flex min-h-9 flex-wrap items-center gap-x-3 border-t border-line px-6 py-1 max-md:px-4"
      id={renewalAccountsId}
    >
      <h2 className="text-title">{enRenewals.list.title}</h2>
      <span className="text-mute">{en.accounts(total)}</span>
      {only === '' ? null : (
        <>
          <span className="rounded-s bg-accent-tint px-1.5 text-small leading-5">{words.shown(only)}</span>
          <button
            className="inline-flex min-h-6 items-center text-small font-medium text-accent hover:text-accent-2"
            onClick={() => onSearch(rest)}
            type="button"
          >
            {words.showAll}
          </button>
        </>
      )}
    </div>
  )
}

function Foot({ forecast: { all, currency, asOf } }: Pick<BookProps, 'forecast'>) {
  if (all === null || asOf === null) return null
  return (
    <footer className="flex h-[38px] shrink-0 items-center gap-6 border-t border-line-2 bg-wash px-6 whitespace-nowrap text-mute max-md:gap-4 max-md:px-4">
      <span className="font-strong text-ink">{en.accounts(all.accounts)}</span>
      <span>
        {enRenewals.forecast.arr}{' '}
        <span className="font-strong text-ink">{format.shortMoney(all.arr, currency)}</span>
      </span>
      <span className="max-md:hidden">
        {enRenewals.forecast.loss}{' '}
        <span className="font-strong text-ink">{format.shortMoney(all.expectedLoss, currency)}</span>
      </span>
      <span className="ml-auto flex items-center gap-4 text-small">
        <span>{en.asOf(format.day(asOf))}</span>
        <span className="flex items-center gap-1.5 max-xl:hidden print:hidden">
          <KeyCap>j</KeyCap>
          <KeyCap>k</KeyCap>
          {enRenewals.list.move}
          <KeyCap>Enter</KeyCap>
          {enRenewals.list.open}
        </span>
      </span>
    </footer>
  )
}
