/** One account of the portfolio in one line; no change is blank, so that exceptions stand out. */
import { memo } from 'react'
import type { Portfolio, PortfolioRow } from '../../answers.ts'
import { format } from '../../format.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import { AccountLink } from '../account-link.tsx'
import { DeadlineCell } from './deadline-cell.tsx'
import { HealthCell } from './health-cell.tsx'
import { MovedCell } from './moved-cell.tsx'
import { NextStep, QualityCell, YearChange } from './plan-cells.tsx'
import { placeOf, portfolioColumns, portfolioGrid } from './portfolio-columns.ts'

interface PortfolioTableRowProps {
  readonly organization: string
  readonly data: Pick<Portfolio, 'asOf'>
  /** undefined while it is on its way */
  readonly row: PortfolioRow | undefined
  readonly index: number
  readonly top: number
  readonly isCursor: boolean
  readonly onFocus: () => void
}

export const PortfolioTableRow = memo(function PortfolioTableRow(props: PortfolioTableRowProps) {
  const { organization, data, row, index, top, isCursor, onFocus } = props
  return (
    <div
      aria-rowindex={index + 2}
      className={`absolute inset-x-0 h-(--row) contain-strict border-b border-line hover:bg-wash ${portfolioGrid} ${isCursor ? 'bg-accent-tint shadow-[inset_3px_0_0_var(--accent)] hover:bg-accent-tint' : ''}`}
      data-index={index}
      onFocus={onFocus}
      role="row"
      style={{ top }}
    >
      {row === undefined ? <EmptyCells /> : <Cells data={data} organization={organization} row={row} />}
    </div>
  )
}, sameRow)

/** The handler is made anew each time and does the same. */
function sameRow(a: PortfolioTableRowProps, b: PortfolioTableRowProps): boolean {
  return (
    a.row === b.row &&
    a.index === b.index &&
    a.top === b.top &&
    a.isCursor === b.isCursor &&
    a.organization === b.organization &&
    a.data.asOf === b.data.asOf
  )
}

interface CellsProps extends Pick<PortfolioTableRowProps, 'organization' | 'data'> {
  readonly row: PortfolioRow
}

function Cells({ organization, data, row }: CellsProps) {
  return (
    <>
      <div className="flex min-w-0" role="cell">
        <AccountLink
          account={row.id}
          className="truncate font-strong outline-none covers-row focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
          organization={organization}
        >
          {row.name}
        </AccountLink>
      </div>
      <div className="text-right" role="cell">
        {row.arr === null ? <span className="text-mute">–</span> : format.shortMoney(row.arr, row.currency)}
      </div>
      <div className={`text-ink-2 ${placeOf('year')}`} role="cell">
        <YearChange row={row} />
      </div>
      <div className="min-w-0" role="cell">
        <HealthCell row={row} />
      </div>
      <div className="min-w-0" role="cell">
        <MovedCell row={row} />
      </div>
      <div className="truncate" role="cell">
        <DeadlineCell asOf={data.asOf} deadline={row.deadline} />
      </div>
      <div className={`truncate text-ink-2 ${placeOf('renewal')}`} role="cell">
        {row.renewalOn === null ? null : format.shortDay(row.renewalOn, data.asOf)}
      </div>
      <div className={placeOf('outlook')} role="cell">
        {row.outlook === null ? null : format.percent(row.outlook)}
      </div>
      <div
        className={`truncate text-ink-2 ${placeOf('nextStep')}`}
        role="cell"
        title={row.action?.action ?? row.nextStep ?? undefined}
      >
        <NextStep asOf={data.asOf} row={row} />
      </div>
      <div className={placeOf('quality')} role="cell">
        <QualityCell row={row} />
      </div>
      <div className={`truncate text-ink-2 ${placeOf('owner')}`} role="cell" title={row.owner ?? undefined}>
        {row.owner === null ? null : format.person(row.owner)}
      </div>
      <div
        className={`truncate text-mute ${placeOf('segment')}`}
        role="cell"
        title={row.segment ?? undefined}
      >
        {row.segment}
      </div>
      <div className={`text-center text-mute ${placeOf('tier')}`} role="cell">
        {row.tier}
      </div>
    </>
  )
}

function EmptyCells() {
  return portfolioColumns.map(({ id, place }) => (
    <div className={place} key={id} role="cell">
      <Skeleton className="w-3/4" />
    </div>
  ))
}
