/** The question to the server that an address of the portfolio stands for. */
import type { PortfolioQuestion } from '../../answers.ts'
import type { PortfolioOrder, PortfolioSearch } from './portfolio-search.ts'

/** The end of each column that one wants to see first: names from A, the worst health, the nearest deadline. */
export const naturallyDescending: Readonly<Record<PortfolioOrder, boolean>> = {
  priority: true,
  name: false,
  arr: true,
  score: false,
  deadline: false,
}

export function portfolioQuestion(search: PortfolioSearch): PortfolioQuestion {
  const sort = search.sort ?? 'priority'
  return {
    sort,
    descending: naturallyDescending[sort] !== (search.turned === true),
    ...(search.q === undefined ? {} : { search: search.q }),
    ...(search.status === undefined ? {} : { status: search.status }),
    ...(search.segment === undefined ? {} : { segment: search.segment }),
    ...(search.moved === undefined ? {} : { moved: true }),
  }
}
