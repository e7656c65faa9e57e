/** The columns of the portfolio table: heads, order, and how they share the width. */
import type { en } from '../../messages/en.ts'
import type { PortfolioOrder } from './portfolio-search.ts'

export interface PortfolioColumn {
  readonly id: keyof typeof en.portfolio.columns
  readonly sort?: PortfolioOrder
  /** where it stands, and from which width of the window on there is room for it */
  readonly place: string
}

/** From which width of the window on there is room for what one asks less often. */
const ample = 'max-ample:hidden'

export const portfolioColumns: readonly PortfolioColumn[] = [
  { id: 'account', sort: 'name', place: '' },
  { id: 'arr', sort: 'arr', place: 'justify-end text-right' },
  { id: 'year', place: `justify-end text-right ${ample}` },
  { id: 'health', sort: 'score', place: '' },
  { id: 'moved', sort: 'priority', place: '' },
  { id: 'deadline', sort: 'deadline', place: '' },
  { id: 'renewal', place: ample },
  { id: 'outlook', sort: 'outlook', place: `justify-end text-right ${ample}` },
  { id: 'nextStep', place: 'max-xl:hidden' },
  { id: 'quality', sort: 'quality', place: 'justify-end text-right max-xl:hidden' },
  { id: 'owner', sort: 'owner', place: 'max-wide:hidden' },
  { id: 'segment', sort: 'segment', place: 'max-wide:hidden' },
  { id: 'tier', sort: 'tier', place: 'justify-center max-wide:hidden' },
]

/** Head and rows share it, so that columns stand under their heads. */
export const portfolioGrid =
  'grid items-center gap-x-3 px-6 grid-cols-[minmax(130px,1.2fr)_52px_146px_minmax(120px,1.3fr)_112px] xl:grid-cols-[minmax(140px,1.15fr)_52px_146px_minmax(130px,1.2fr)_112px_minmax(110px,1.1fr)_38px] wide:grid-cols-[minmax(140px,1fr)_52px_146px_minmax(140px,1.2fr)_116px_minmax(120px,1.15fr)_38px_96px_80px_26px] ample:grid-cols-[minmax(160px,1fr)_56px_64px_156px_minmax(150px,1.2fr)_116px_84px_56px_minmax(140px,1.15fr)_44px_110px_90px_28px]'

export function placeOf(id: PortfolioColumn['id']): string {
  return portfolioColumns.find((column) => column.id === id)?.place ?? ''
}
