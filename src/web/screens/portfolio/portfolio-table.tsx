/** The portfolio as a table: heads that sort, and of the rows those that are visible. */
import type { CSSProperties } from 'react'
import type { Portfolio, PortfolioRow } from '../../answers.ts'
import { en } from '../../messages/en.ts'
import type { GroupedRows } from './grouped-rows.ts'
import { GroupRow } from './group-row.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { VirtualRows } from '../../ui/use-virtual-rows.ts'
import { type BookColumn, portfolioColumns, portfolioGrid, tracksOf } from './portfolio-columns.ts'
import { naturallyDescending } from './portfolio-question.ts'
import type { PortfolioOrder, PortfolioSearch } from './portfolio-search.ts'
import { PortfolioTableRow } from './portfolio-table-row.tsx'

export interface PortfolioRowsProps {
  readonly organization: string
  readonly data: Portfolio
  readonly rowAt: (index: number) => PortfolioRow | undefined
  readonly virtual: VirtualRows
  readonly grouped: GroupedRows
  readonly search: PortfolioSearch
}

interface PortfolioTableProps extends PortfolioRowsProps {
  readonly columns: readonly BookColumn[]
  /** there is no room for all of them: they pass under the names */
  readonly isSideways: boolean
  readonly onSearch: (search: PortfolioSearch) => void
}

export function PortfolioTable({
  organization,
  data,
  rowAt,
  virtual,
  grouped,
  search,
  columns,
  isSideways,
  onSearch,
}: PortfolioTableProps) {
  return (
    <div
      aria-colcount={columns.length}
      aria-label={en.portfolio.title}
      aria-rowcount={grouped.count + 1}
      className="group/book"
      data-sideways={isSideways || undefined}
      role="table"
      style={{ '--columns': tracksOf(columns) } as CSSProperties}
    >
      <div className="sticky top-0 z-10 border-b border-line bg-bg" role="rowgroup">
        <div aria-rowindex={1} className={`h-[33px] ${portfolioGrid}`} role="row">
          {columns.map((id) => (
            <Head id={id} key={id} onSearch={onSearch} search={search} />
          ))}
        </div>
      </div>
      <div className="relative" role="rowgroup" style={{ height: virtual.height }}>
        {virtual.rows.map(({ index, top }) => {
          const place = { organization, data, columns, index, top, onFocus: () => virtual.setCursor(index) }
          const group = grouped.headAt(index)
          return group === null ? (
            <PortfolioTableRow
              {...place}
              isCursor={virtual.cursor === index}
              key={index}
              row={rowAt(grouped.accountAt(index))}
            />
          ) : (
            <GroupRow {...place} group={group} key={index} search={search} />
          )
        })}
      </div>
    </div>
  )
}

interface HeadProps {
  readonly id: BookColumn
  readonly search: PortfolioSearch
  readonly onSearch: (search: PortfolioSearch) => void
}

/** The head of the names, which stay where the table goes on sideways. */
const stays =
  'group-data-sideways/book:sticky group-data-sideways/book:left-0 group-data-sideways/book:-ml-6 group-data-sideways/book:h-full group-data-sideways/book:items-center group-data-sideways/book:border-r group-data-sideways/book:border-line group-data-sideways/book:bg-bg group-data-sideways/book:pl-6'

function Head({ id, search, onSearch }: HeadProps) {
  const { sort, place } = portfolioColumns[id]
  const label = en.portfolio.columns[id]
  if (sort === undefined) {
    return (
      <div className={`truncate text-label text-mute ${place}`} role="columnheader">
        {label}
      </div>
    )
  }
  const isSorted = (search.sort ?? 'priority') === sort
  const descends = naturallyDescending[sort] !== (isSorted && search.turned === true)
  const direction = descends ? 'descending' : 'ascending'
  return (
    <div
      aria-sort={isSorted ? direction : 'none'}
      className={`flex min-w-0 text-label ${place} ${id === 'account' ? stays : ''}`}
      role="columnheader"
    >
      <button
        className={`-mx-1.5 inline-flex h-6 min-w-0 items-center gap-1 rounded-s px-1.5 hover:text-ink ${isSorted ? 'text-ink' : 'text-mute'}`}
        onClick={() => onSearch(sortedBy(search, sort))}
        title={en.portfolio.sortBy(label)}
        type="button"
      >
        <span className="truncate">{label}</span>
        {isSorted ? <Icon name={descends ? 'sortDown' : 'sortUp'} size={12} /> : null}
      </button>
    </div>
  )
}

/** The column in its natural order; once more, in the other. */
function sortedBy({ sort: before = 'priority', turned, ...filter }: PortfolioSearch, sort: PortfolioOrder) {
  const turns = before === sort && turned !== true
  return { ...filter, ...(sort === 'priority' ? {} : { sort }), ...(turns ? { turned: true as const } : {}) }
}
