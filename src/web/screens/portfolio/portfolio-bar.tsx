/** The bar over the portfolio: which view of it, what it is filtered and grouped by, its columns, the search, and the way to take it along. */
import { useRef } from 'react'
import type { PortfolioTotals } from '../../answers.ts'
import { format } from '../../format.ts'
import { enBook } from '../../messages/en-book.ts'
import { en } from '../../messages/en.ts'
import { Button } from '../../ui/button.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { Select } from '../../ui/select.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { filterOf, portfolioSearch, type PortfolioSearch, withoutFilter } from './portfolio-search.ts'
import { ColumnsMenu } from './columns-menu.tsx'
import { SaveButton } from './save-button.tsx'
import type { ShownColumns } from './use-columns.ts'
import { ViewTabs } from './view-tabs.tsx'

interface PortfolioBarProps {
  readonly organization: string
  readonly data: PortfolioTotals | undefined
  readonly search: PortfolioSearch
  readonly shown: ShownColumns
  readonly onSearch: (search: PortfolioSearch) => void
}

export function PortfolioBar(props: PortfolioBarProps) {
  const hasAccounts = props.data?.asOf !== null
  return (
    <header className="flex min-h-(--bar) shrink-0 flex-wrap items-center gap-x-4 gap-y-1.5 border-b border-line px-6 py-2 max-md:gap-x-2 max-md:px-4">
      <h1
        className={`text-[15px] leading-6 font-semibold tracking-[-0.01em] ${hasAccounts ? 'max-md:sr-only print:not-sr-only' : ''}`}
      >
        {en.portfolio.title}
      </h1>
      {hasAccounts ? <Controls {...props} /> : null}
    </header>
  )
}

function Controls({ organization, data, search, shown, onSearch }: PortfolioBarProps) {
  const field = useRef<HTMLInputElement>(null)
  useKeys({ '/': () => field.current?.focus() })
  /** An empty text is no filter: `portfolioSearch` leaves it out. */
  const change = (changed: Readonly<Record<string, unknown>>) =>
    onSearch(portfolioSearch({ ...search, ...changed }))
  return (
    <div className="contents print:hidden">
      <ViewTabs chosen={shown.chosen} onSearch={onSearch} organization={organization} search={search} />
      <div className="ml-auto flex min-w-0 flex-wrap items-center gap-2 max-md:contents">
        {Object.keys(filterOf(search)).length > 0 ? (
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
        <ColumnsMenu shown={shown} />
        <SaveButton chosen={shown.chosen} organization={organization} search={search} />
      </div>
    </div>
  )
}

interface FiltersProps {
  readonly data: PortfolioTotals | undefined
  readonly search: PortfolioSearch
  readonly change: (changed: Readonly<Record<string, unknown>>) => void
}

/** On the phone the choices share one line. */
const third = 'max-md:flex-[1_1_29%]'

function Filters({ data, search, change }: FiltersProps) {
  const segments = data?.segments ?? []
  return (
    <>
      <Button
        aria-pressed={search.moved === true}
        className="max-md:hidden aria-pressed:border-accent-line aria-pressed:bg-accent-tint"
        onClick={() => change({ moved: search.moved !== true })}
      >
        {en.portfolio.moved}
        {data === undefined ? null : <span className="text-mute">{format.number(data.totals.moved)}</span>}
      </Button>
      <Select
        className="max-md:flex-[1_1_26%] lg:hidden"
        label={en.portfolio.order}
        onChoose={(sort) => change({ sort, turned: undefined })}
        options={en.portfolio.orders}
        value={search.sort ?? ''}
      />
      <Select
        className={`md:w-32 ${third}`}
        isFilter={false}
        label={enBook.group}
        onChoose={(group) => change({ group })}
        options={enBook.groups}
        value={search.group ?? ''}
      />
      <Select
        className="max-ample:hidden"
        label={enBook.tierLabel}
        onChoose={(tier) => change({ tier })}
        options={enBook.tiers}
        value={search.tier === undefined ? '' : String(search.tier)}
      />
      {segments.length === 0 && search.segment === undefined ? null : (
        <Select
          className={third}
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
