/** The book of accounts: its picture, its rows and its totals, all of the same filter. */
import { useElementScrollRestoration } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { Portfolio, PortfolioQuestion, PortfolioTotals } from '../../answers.ts'
import { lastView } from '../../last-view.ts'
import { en } from '../../messages/en.ts'
import { Button } from '../../ui/button.tsx'
import { PrintedPart } from '../../ui/printed-part.tsx'
import { State } from '../../ui/state.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { useMediaQuery } from '../../ui/use-media-query.ts'
import { usePrinting } from '../../ui/use-printing.ts'
import { useVirtualRows } from '../../ui/use-virtual-rows.ts'
import { groupedRows } from './grouped-rows.ts'
import { PortfolioFoot } from './portfolio-foot.tsx'
import { PortfolioList } from './portfolio-list.tsx'
import { PortfolioPicture } from './portfolio-picture.tsx'
import { type BookColumn, leastWidthOf } from './portfolio-columns.ts'
import { type PortfolioSearch, withoutFilter } from './portfolio-search.ts'
import { type PortfolioRowsProps, PortfolioTable } from './portfolio-table.tsx'
import { SilentFeeds } from './silent-feeds.tsx'
import { useRows } from './use-portfolio.ts'
import { enHelp } from '../../messages/en-help.ts'
import { useKeyHelp } from '../../ui/key-help.ts'

export interface PortfolioBookProps {
  readonly organization: string
  readonly data: Portfolio
  readonly totals: PortfolioTotals
  readonly question: PortfolioQuestion
  readonly search: PortfolioSearch
  readonly columns: readonly BookColumn[]
  readonly onSearch: (search: PortfolioSearch) => void
  /** false while the rows still answer the last question */
  readonly isAnswerTo: boolean
}

const scrollId = 'portfolio'
/** In pixels, what stands beside the table: the side of the window and a bar that scrolls. */
const besides = 196 + 16
/** In pixels, as the rows and the head are set. */
const listMeasures = { rowHeight: 60, headHeight: 0 }
const tableMeasures = { rowHeight: 38, headHeight: 34 }

export function PortfolioBook({
  organization,
  data,
  totals,
  question,
  search,
  columns,
  onSearch,
  isAnswerTo,
}: PortfolioBookProps) {
  const scroll = useRef<HTMLDivElement>(null)
  const above = useRef<HTMLDivElement>(null)
  const isPrinting = usePrinting()
  const isNarrow = useMediaQuery('(width < 64rem)') || isPrinting
  const least = leastWidthOf(columns)
  const isSideways = useMediaQuery(`(width < ${least + besides}px)`) && !isNarrow
  const startsAt = useElementScrollRestoration({ id: scrollId })?.scrollY ?? 0
  const measures = isNarrow ? listMeasures : tableMeasures
  const grouped = groupedRows(data)
  const virtual = useVirtualRows({ scroll, above }, { ...measures, count: grouped.count, startsAt })
  const { from, to } = virtual.range
  const rowAt = useRows(organization, question, data, {
    from: grouped.accountAt(from),
    to: grouped.accountAt(to),
  })
  useKeyHelp(enHelp.portfolio)
  useKeys({ j: () => virtual.move(1), k: () => virtual.move(-1) })
  useWayBack(data, (index) => virtual.moveTo(grouped.rowOf(index)))
  useStartAgain(question, () => {
    scroll.current?.scrollTo({ top: 0 })
    virtual.setCursor(null)
  })

  const shared = { organization, data, rowAt, virtual, grouped, search }
  return (
    <>
      <div
        aria-busy={!isAnswerTo}
        className="@container min-h-0 flex-1 overflow-y-auto scrolls-quietly print:[container-type:normal] print:overflow-visible"
        data-scroll-restoration-id={scrollId}
        ref={scroll}
      >
        <div style={isSideways ? { minWidth: least } : undefined}>
          <div className={isSideways ? 'sticky left-0 w-[100cqw]' : ''} ref={above}>
            <SilentFeeds feeds={totals.silentFeeds} />
            <PortfolioPicture data={totals} onSearch={onSearch} search={search} />
          </div>
          {data.total === 0 ? <NothingMatches onClear={() => onSearch(withoutFilter(search))} /> : null}
          {data.total > 0 && isNarrow ? <PortfolioList {...shared} /> : null}
          {isPrinting ? <PrintedPart printed={loadedOf(shared)} total={data.total} /> : null}
          {data.total > 0 && !isNarrow ? (
            <PortfolioTable {...shared} columns={columns} isSideways={isSideways} onSearch={onSearch} />
          ) : null}
        </div>
      </div>
      <PortfolioFoot data={totals} />
    </>
  )
}

/** Accounts of the drawn rows that have come. */
function loadedOf({
  virtual,
  grouped,
  rowAt,
}: Pick<PortfolioRowsProps, 'virtual' | 'grouped' | 'rowAt'>): number {
  return virtual.rows.filter(
    ({ index }) => grouped.headAt(index) === null && rowAt(grouped.accountAt(index)) !== undefined,
  ).length
}

/** Back from an account, its row has the cursor again. */
function useWayBack(data: Portfolio, moveTo: (index: number) => void): void {
  const done = useRef(false)
  useEffect(() => {
    if (done.current) return
    done.current = true
    const left = lastView.takeAccount()
    const index = data.accounts.findIndex((account) => account.id === left)
    if (index >= 0) moveTo(index)
  }, [data, moveTo])
}

/** Another filter or order is another list: it begins at its top. */
function useStartAgain(question: PortfolioQuestion, start: () => void): void {
  const asked = useRef(JSON.stringify(question))
  useEffect(() => {
    const now = JSON.stringify(question)
    if (asked.current === now) return
    asked.current = now
    start()
  }, [question, start])
}

function NothingMatches({ onClear }: { readonly onClear: () => void }) {
  const clear = (
    <Button onClick={onClear} weight="solid">
      {en.portfolio.clear}
    </Button>
  )
  return (
    <State actions={clear} title={en.portfolio.nothing.title}>
      <p>{en.portfolio.nothing.says}</p>
    </State>
  )
}
