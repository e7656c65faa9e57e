/** The bar over the portfolio: what it is filtered by, and the search. */
import { useRef } from 'react'
import type { Portfolio } from '../../answers.ts'
import { format } from '../../format.ts'
import { en } from '../../messages/en.ts'
import { Button } from '../../ui/button.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { Segments } from '../../ui/segments.tsx'
import { Select } from '../../ui/select.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { type PortfolioSearch, portfolioSearch } from './portfolio-search.ts'

interface PortfolioBarProps {
  readonly data: Portfolio | undefined
  readonly search: PortfolioSearch
  readonly onSearch: (search: PortfolioSearch) => void
}

export function PortfolioBar({ data, search, onSearch }: PortfolioBarProps) {
  const hasAccounts = data?.asOf !== null
  return (
    <header className="flex min-h-(--bar) shrink-0 flex-wrap items-center gap-x-5 gap-y-2 border-b border-line px-6 py-2 max-md:gap-x-2 max-md:px-4">
      <h1
        className={`text-[15px] leading-6 font-semibold tracking-[-0.01em] ${hasAccounts ? 'max-md:sr-only print:not-sr-only' : ''}`}
      >
        {en.portfolio.title}
      </h1>
      {hasAccounts ? <Controls data={data} onSearch={onSearch} search={search} /> : null}
    </header>
  )
}

function Controls({ data, search, onSearch }: PortfolioBarProps) {
  const field = useRef<HTMLInputElement>(null)
  useKeys({ '/': () => field.current?.focus() })
  /** An empty text is no filter: `portfolioSearch` leaves it out. */
  const change = (changed: Readonly<Record<string, unknown>>) =>
    onSearch(portfolioSearch({ ...search, ...changed }))
  return (
    <div className="contents print:hidden">
      <MovedSwitch data={data} onChange={(moved) => change({ moved })} search={search} />
      <div className="ml-auto flex min-w-0 flex-wrap items-center gap-2 max-md:contents">
        {isFiltered(search) ? (
          <Button
            className="max-md:order-last"
            onClick={() => onSearch(withoutFilter(search))}
            weight="quiet"
          >
            {en.portfolio.clear}
          </Button>
        ) : null}
        <Filters change={change} data={data} search={search} />
        <SearchField
          label={en.portfolio.search}
          onLeave={() => field.current?.blur()}
          onSearch={(q) => change({ q })}
          ref={field}
          shortcut="/"
          value={search.q ?? ''}
        />
      </div>
    </div>
  )
}

interface MovedSwitchProps {
  readonly data: Portfolio | undefined
  readonly search: PortfolioSearch
  readonly onChange: (moved: boolean) => void
}

function MovedSwitch({ data, search, onChange }: MovedSwitchProps) {
  const count =
    data === undefined ? null : <span className="text-mute">{format.number(data.totals.moved)}</span>
  return (
    <Segments
      label={en.portfolio.which}
      onChoose={(value) => onChange(value === 'moved')}
      segments={[
        { value: 'all', label: en.portfolio.all },
        {
          value: 'moved',
          label: (
            <>
              {en.portfolio.moved} {count}
            </>
          ),
        },
      ]}
      value={search.moved === true ? 'moved' : 'all'}
    />
  )
}

interface FiltersProps {
  readonly data: Portfolio | undefined
  readonly search: PortfolioSearch
  readonly change: (changed: Readonly<Record<string, unknown>>) => void
}

function Filters({ data, search, change }: FiltersProps) {
  const segments = data?.segments ?? []
  return (
    <>
      <Select
        className="lg:hidden"
        label={en.portfolio.order}
        onChoose={(sort) => change({ sort, turned: undefined })}
        options={en.portfolio.orders}
        value={search.sort ?? ''}
      />
      <Select
        className="max-md:hidden"
        label={en.portfolio.health}
        onChoose={(status) => change({ status })}
        options={en.portfolio.healthFilter}
        value={search.status ?? ''}
      />
      {segments.length === 0 && search.segment === undefined ? null : (
        <Select
          label={en.portfolio.segment}
          onChoose={(segment) => change({ segment })}
          options={[
            { value: '', label: en.portfolio.anySegment },
            ...segments.map((segment) => ({ value: segment, label: segment })),
          ]}
          value={search.segment ?? ''}
        />
      )}
    </>
  )
}

function isFiltered({ q, status, segment, moved }: PortfolioSearch): boolean {
  return q !== undefined || status !== undefined || segment !== undefined || moved !== undefined
}

/** The order stays: it is no filter. */
function withoutFilter({ sort, turned }: PortfolioSearch): PortfolioSearch {
  return portfolioSearch({ sort, turned })
}
