/** What the address of the portfolio says: filter, order, grouping and columns; anything that it cannot mean is left out. */
import { bookGroups } from '#src/detect/book-groups.ts'
import { bookOrders } from '#src/detect/book-orders.ts'
import { columnsIn, columnsText } from './portfolio-columns.ts'

const statuses = ['Green', 'Yellow', 'Red', 'none', 'former'] as const

export type StatusFilter = (typeof statuses)[number]
export type PortfolioOrder = (typeof bookOrders)[number]
export type PortfolioGroup = (typeof bookGroups)[number]

export interface PortfolioSearch {
  readonly q?: string
  readonly status?: StatusFilter
  readonly segment?: string
  readonly tier?: 1 | 2 | 3
  readonly owner?: string
  readonly team?: string
  readonly moved?: true
  readonly atRisk?: true
  /** days until the renewal is decided */
  readonly within?: number
  readonly stale?: true
  readonly group?: PortfolioGroup
  readonly sort?: PortfolioOrder
  /** against the natural order of the column */
  readonly turned?: true
  /** as `columnsText` writes them; without it, those of this browser */
  readonly columns?: string
}

export function portfolioSearch(given: Readonly<Record<string, unknown>>): PortfolioSearch {
  const within = Number(given['within'])
  const tier = Number(given['tier'])
  return {
    ...text('q', given['q']),
    ...oneOf('status', statuses, given['status']),
    ...text('segment', given['segment']),
    ...(tier === 1 || tier === 2 || tier === 3 ? { tier } : {}),
    ...text('owner', given['owner']),
    ...text('team', given['team']),
    ...yes('moved', given),
    ...yes('atRisk', given),
    ...(Number.isInteger(within) && within > 0 && within <= 3660 ? { within } : {}),
    ...yes('stale', given),
    ...oneOf('group', bookGroups, given['group']),
    ...oneOf('sort', bookOrders, given['sort']),
    ...yes('turned', given),
    ...columnsOf(given['columns']),
  }
}

/** What narrows the accounts, without order, grouping and columns. */
export function filterOf(search: PortfolioSearch): PortfolioSearch {
  const { sort: _sort, turned: _turned, group: _group, columns: _columns, ...filter } = search
  return filter
}

/** Order, grouping and columns stay: they are no filter. */
export function withoutFilter({ sort, turned, group, columns }: PortfolioSearch): PortfolioSearch {
  return portfolioSearch({ sort, turned, group, columns })
}

function columnsOf(value: unknown): { readonly columns?: string } {
  const columns = columnsIn(typeof value === 'string' ? value : undefined)
  return columns === undefined ? {} : { columns: columnsText(columns) }
}

function oneOf<Key extends string, Word extends string>(key: Key, words: readonly Word[], value: unknown) {
  const known = words.find((word) => word === value)
  return known === undefined ? {} : ({ [key]: known } as { readonly [K in Key]: Word })
}

function yes<Key extends string>(key: Key, given: Readonly<Record<string, unknown>>) {
  return given[key] === true ? ({ [key]: true } as { readonly [K in Key]: true }) : {}
}

function text<Key extends string>(key: Key, value: unknown): { readonly [K in Key]?: string } {
  // The router reads `q=2024` as a number.
  const said = typeof value === 'number' ? String(value) : value
  if (typeof said !== 'string' || said === '') return {}
  return { [key]: said } as { readonly [K in Key]: string }
}
