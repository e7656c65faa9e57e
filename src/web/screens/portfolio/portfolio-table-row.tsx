/** One account of the portfolio in one line; no change is blank, so that exceptions stand out. */
import { memo } from 'react'
import type { Portfolio, PortfolioRow } from '../../answers.ts'
import { useKnownNames } from '../../use-known-names.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import { AccountLink } from '../account-link.tsx'
import { portfolioCell } from './portfolio-cells.tsx'
import { type BookColumn, portfolioColumns, portfolioGrid } from './portfolio-columns.ts'

interface PortfolioTableRowProps {
  readonly organization: string
  readonly data: Pick<Portfolio, 'asOf'>
  readonly columns: readonly BookColumn[]
  /** undefined while it is on its way */
  readonly row: PortfolioRow | undefined
  readonly index: number
  readonly top: number
  readonly isCursor: boolean
  readonly onFocus: () => void
}

export const PortfolioTableRow = memo(function PortfolioTableRow(props: PortfolioTableRowProps) {
  const { organization, data, columns, row, index, top, isCursor, onFocus } = props
  useKnownNames()
  return (
    <div
      aria-rowindex={index + 2}
      className={`absolute inset-x-0 h-(--row) contain-strict border-b border-line ${portfolioGrid} ${isCursor ? 'bg-accent-tint shadow-[inset_3px_0_0_var(--accent)]' : 'bg-bg hover:bg-wash'}`}
      data-index={index}
      onFocus={onFocus}
      role="row"
      style={{ top }}
    >
      {row === undefined ? (
        <EmptyCells columns={columns} />
      ) : (
        <Cells columns={columns} data={data} organization={organization} row={row} />
      )}
    </div>
  )
}, sameRow)

/** The handler is made anew each time and does the same. */
function sameRow(a: PortfolioTableRowProps, b: PortfolioTableRowProps): boolean {
  return (
    a.row === b.row &&
    a.columns === b.columns &&
    a.index === b.index &&
    a.top === b.top &&
    a.isCursor === b.isCursor &&
    a.organization === b.organization &&
    a.data.asOf === b.data.asOf
  )
}

/**
 * Where the table goes on sideways the name stays, over what passes under it, with the marks of its row; its link then
 * covers what is seen of the row.
 */
const accountPlace =
  'flex min-w-0 items-center group-data-sideways/book:sticky group-data-sideways/book:left-0 group-data-sideways/book:-ml-6 group-data-sideways/book:h-full group-data-sideways/book:border-r group-data-sideways/book:border-line group-data-sideways/book:bg-inherit group-data-sideways/book:pl-6 group-data-sideways/book:[box-shadow:inherit]'

interface CellsProps extends Pick<PortfolioTableRowProps, 'organization' | 'data' | 'columns'> {
  readonly row: PortfolioRow
}

function Cells({ organization, data, columns, row }: CellsProps) {
  return (
    <>
      <div className={accountPlace} role="cell">
        <AccountLink
          account={row.id}
          className="truncate font-strong outline-none covers-row group-data-sideways/book:after:right-auto group-data-sideways/book:after:w-[100cqw] focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
          organization={organization}
        >
          {row.name}
        </AccountLink>
      </div>
      {columns.map((id) => (id === 'account' ? null : portfolioCell(id, row, data.asOf)))}
    </>
  )
}

function EmptyCells({ columns }: Pick<PortfolioTableRowProps, 'columns'>) {
  return columns.map((id) => (
    <div className={id === 'account' ? accountPlace : portfolioColumns[id].place} key={id} role="cell">
      <Skeleton className="w-3/4" />
    </div>
  ))
}
