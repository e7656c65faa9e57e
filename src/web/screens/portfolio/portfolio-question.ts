/** The question to the server that an address of the portfolio stands for, and the address of a question. */
import type { PortfolioFilter, PortfolioQuestion } from '../../answers.ts'
import { type PortfolioOrder, portfolioSearch, type PortfolioSearch } from './portfolio-search.ts'

/** The end of each column that one wants to see first: names from A, the worst health, the nearest deadline. */
export const naturallyDescending: Readonly<Record<PortfolioOrder, boolean>> = {
  priority: true,
  name: false,
  arr: true,
  score: false,
  deadline: false,
  renewal: false,
  outlook: false,
  quality: false,
  owner: false,
  tier: false,
  segment: false,
}

export function portfolioQuestion(search: PortfolioSearch): PortfolioQuestion {
  const { q, within, group, turned, sort = 'priority', ...filter } = search
  return {
    ...filter,
    sort,
    descending: naturallyDescending[sort] !== (turned === true),
    ...(q === undefined ? {} : { search: q }),
    ...(within === undefined ? {} : { renewalWithin: within }),
    ...(group === undefined ? {} : { groupBy: group }),
  }
}

/** What the question is about, in whatever order. */
export function portfolioFilter(search: PortfolioSearch): PortfolioFilter {
  const { sort: _sort, descending: _descending, groupBy: _groupBy, ...filter } = portfolioQuestion(search)
  return filter
}

/** As a kept view holds it. */
export function searchOf(question: PortfolioQuestion): PortfolioSearch {
  const { search, renewalWithin, groupBy, sort = 'priority', descending, ...filter } = question
  const turned = descending !== undefined && descending !== naturallyDescending[sort]
  return portfolioSearch({
    ...filter,
    q: search,
    within: renewalWithin,
    group: groupBy,
    ...(sort === 'priority' ? {} : { sort }),
    ...(turned ? { turned } : {}),
  })
}
