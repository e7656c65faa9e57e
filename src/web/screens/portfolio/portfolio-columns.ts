/** The columns of the portfolio table: heads, order, and how they share the width. */
import type { en } from '../../messages/en.ts'
import type { PortfolioOrder } from './portfolio-search.ts'

export interface PortfolioColumn {
  readonly id: keyof typeof en.portfolio.columns
  readonly sort?: PortfolioOrder
  /** where it stands, and from which width of the window on there is room for it */
  readonly place: string
}

export const portfolioColumns: readonly PortfolioColumn[] = [
  { id: 'account', sort: 'name', place: '' },
  { id: 'arr', sort: 'arr', place: 'justify-end text-right' },
  { id: 'health', sort: 'score', place: '' },
  { id: 'moved', sort: 'priority', place: '' },
  { id: 'deadline', sort: 'deadline', place: '' },
  { id: 'outlook', place: 'justify-end text-right max-lg:hidden' },
  { id: 'nextStep', place: 'max-lg:hidden' },
  { id: 'owner', place: 'max-xl:hidden' },
  { id: 'tier', place: 'justify-center max-xl:hidden' },
]

/** Head and rows share it, so that columns stand under their heads. */
export const portfolioGrid =
  'grid items-center gap-x-4 px-6 grid-cols-[minmax(150px,1.5fr)_56px_166px_minmax(130px,1.3fr)_128px] lg:grid-cols-[minmax(150px,1.4fr)_56px_166px_minmax(130px,1.2fr)_128px_52px_minmax(110px,1.1fr)] xl:grid-cols-[minmax(170px,1.5fr)_56px_166px_minmax(150px,1.35fr)_130px_54px_minmax(130px,1.3fr)_94px_28px]'

export function placeOf(id: PortfolioColumn['id']): string {
  return portfolioColumns.find((column) => column.id === id)?.place ?? ''
}
