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
  { id: 'outlook', place: 'justify-end text-right' },
  { id: 'nextStep', place: 'max-xl:hidden' },
  { id: 'owner', place: 'max-wide:hidden' },
  { id: 'tier', place: 'justify-center max-wide:hidden' },
]

/** Head and rows share it, so that columns stand under their heads. */
export const portfolioGrid =
  'grid items-center gap-x-3.5 px-6 grid-cols-[minmax(130px,1.3fr)_56px_162px_minmax(120px,1.3fr)_118px_52px] xl:grid-cols-[minmax(150px,1.25fr)_56px_162px_minmax(150px,1.25fr)_118px_52px_minmax(110px,1fr)] wide:grid-cols-[minmax(170px,1.2fr)_56px_162px_minmax(160px,1.25fr)_118px_52px_minmax(120px,1fr)_104px_28px]'

export function placeOf(id: PortfolioColumn['id']): string {
  return portfolioColumns.find((column) => column.id === id)?.place ?? ''
}
