/** The views of the portfolio that everybody has: mine, my team's, at risk, renewals that come, stale plans. */
import { enBook } from '../../messages/en-book.ts'
import { filterOf, type PortfolioSearch } from './portfolio-search.ts'

export interface BookView {
  readonly id: string
  readonly name: string
  readonly search: PortfolioSearch
  /** kept by somebody, and taken away on request */
  readonly isOwn: boolean
}

/** Days ahead that the view of renewals looks (handbook 7: the plan is made at T-120). */
const AHEAD = 120

/**
 * @param who the address of whoever sits here; undefined: nobody has said
 * @param team theirs
 */
export function commonViews(who: string | undefined, team: string | null): BookView[] {
  const view = (id: keyof typeof enBook.views, search: PortfolioSearch) => ({
    id,
    name: enBook.views[id],
    search,
    isOwn: false,
  })
  return [
    view('all', {}),
    ...(who === undefined ? [] : [view('mine', { owner: who })]),
    ...(team === null ? [] : [view('team', { team })]),
    view('atRisk', { atRisk: true, sort: 'arr' }),
    view('renewals', { within: AHEAD, sort: 'renewal' }),
    view('stale', { stale: true, sort: 'quality' }),
  ]
}

/**
 * The view that is shown: the one whose filter is the one of the address; null: none. Where the address has columns, it
 * came from a view that has some, though others were chosen since.
 */
export function shownView(views: readonly BookView[], search: PortfolioSearch): BookView | null {
  const now = asText(filterOf(search))
  const alike = views.filter((view) => asText(filterOf(view.search)) === now)
  const isSame = (view: BookView) => isSameView(view.search, search)
  const { columns, ...rest } = search
  const hasOtherColumns = ({ search: { columns: others, ...before } }: BookView) =>
    columns !== undefined && others !== undefined && isSameView(before, rest)
  return alike.find(isSame) ?? alike.find(hasOtherColumns) ?? alike[0] ?? null
}

/** In filter, order, grouping and columns. */
export function isSameView(one: PortfolioSearch, other: PortfolioSearch): boolean {
  return asText(one) === asText(other)
}

function asText(search: PortfolioSearch): string {
  return JSON.stringify(Object.entries(search).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
