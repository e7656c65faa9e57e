/** The question to the server that an address of the portfolio stands for, and the address of a question. */
import type { PortfolioFilter, PortfolioQuestion, ViewQuestion } from '../../answers.ts'
import { columnsIn, columnsText } from './portfolio-columns.ts'
import { type PortfolioOrder, portfolioSearch, type PortfolioSearch } from './portfolio-search.ts'

/** The end of each column that one wants to see first: names from A, the worst health, the nearest deadline. */
export const naturallyDescending: Readonly<Record<PortfolioOrder, boolean>> = {
  priority: true,
  name: false,
  arr: true,
  score: false,
  deadline: false,
  renewal: false,
  term: false,
  outlook: false,
  quality: false,
  owner: false,
  tier: false,
  segment: false,
}

export function portfolioQuestion(search: PortfolioSearch): PortfolioQuestion {
  const { q, within, group, turned, sort = 'priority', columns: _columns, ...filter } = search
  return {
    ...filter,
    sort,
    descending: naturallyDescending[sort] !== (turned === true),
    ...(q === undefined ? {} : { search: q }),
    ...(within === undefined ? {} : { renewalWithin: within }),
    ...(group === undefined ? {} : { groupBy: group }),
  }
}

/** The question with the columns in which its answer is read. */
export function viewQuestion(search: PortfolioSearch): ViewQuestion {
  const columns = columnsIn(search.columns)
  return { ...portfolioQuestion(search), ...(columns === undefined ? {} : { columns: [...columns] }) }
}

/** What the question is about, in whatever order. */
export function portfolioFilter(search: PortfolioSearch): PortfolioFilter {
  const { sort: _sort, descending: _descending, groupBy: _groupBy, ...filter } = portfolioQuestion(search)
  return filter
}

/** As a kept view holds it. */
export function searchOf(question: ViewQuestion): PortfolioSearch {
  const { search, renewalWithin, groupBy, sort = 'priority', descending, columns, ...filter } = question
  const turned = descending !== undefined && descending !== naturallyDescending[sort]
  return portfolioSearch({
    ...filter,
    q: search,
    within: renewalWithin,
    group: groupBy,
    ...(sort === 'priority' ? {} : { sort }),
    ...(turned ? { turned } : {}),
    ...(columns === undefined ? {} : { columns: columnsText(columns) }),
  })
}
