/** The portfolio in the browser: groups among the rows, addresses and questions, and which view is shown. */
import { describe, expect, it } from 'vitest'
import { commonViews, shownView } from '#src/web/screens/portfolio/book-views.ts'
import { groupedRows } from '#src/web/screens/portfolio/grouped-rows.ts'
import {
  portfolioColumns,
  standardColumns,
  tracksOf,
  leastWidthOf,
} from '#src/web/screens/portfolio/portfolio-columns.ts'
import { portfolioQuestion, searchOf, viewQuestion } from '#src/web/screens/portfolio/portfolio-question.ts'
import { portfolioSearch, withoutFilter } from '#src/web/screens/portfolio/portfolio-search.ts'

describe('rows with the heads of groups', () => {
  const group = (value: string, accounts: number) => ({
    value,
    accounts,
    arr: 0,
    arrAtRisk: 0,
    quality: null,
  })

  it('are numbered through, and each account keeps its place', () => {
    const rows = groupedRows({ total: 5, groups: [group('A', 2), group('B', 1), group('C', 2)] })
    const layout = Array.from(
      { length: rows.count },
      (_, row) => rows.headAt(row)?.value ?? rows.accountAt(row),
    )
    expect(layout).toEqual(['A', 0, 1, 'B', 2, 'C', 3, 4])
    expect([0, 1, 2, 3, 4].map(rows.rowOf)).toEqual([1, 2, 4, 6, 7])
  })

  it('are the accounts where nothing is grouped', () => {
    const rows = groupedRows({ total: 3, groups: [] })
    expect([rows.count, rows.headAt(0), rows.accountAt(2), rows.rowOf(2)]).toEqual([3, null, 2, 2])
  })
})

describe('an address', () => {
  it('says what is asked, and what is asked says the address', () => {
    const search = portfolioSearch({
      q: 2024,
      status: 'Red',
      tier: 2,
      owner: 'ann@own.example',
      atRisk: true,
      within: 120,
      stale: true,
      group: 'owner',
      sort: 'arr',
      turned: true,
    })
    const question = portfolioQuestion(search)
    expect(question).toMatchObject({
      search: '2024',
      renewalWithin: 120,
      groupBy: 'owner',
      descending: false,
    })
    expect(searchOf(question)).toEqual(search)
  })

  it('names columns, which narrow nothing and belong to the view', () => {
    const search = portfolioSearch({ segment: 'Startup', columns: 'owner.arr.mood' })
    expect(search.columns).toBe('account.arr.owner')
    expect(portfolioQuestion(search)).not.toHaveProperty('columns')
    expect(viewQuestion(search).columns).toEqual(['account', 'arr', 'owner'])
    expect(searchOf(viewQuestion(search))).toEqual(search)
    expect(withoutFilter(search)).toEqual({ columns: 'account.arr.owner' })
    expect(portfolioSearch({ columns: 'mood' })).toEqual({})
    expect(portfolioSearch({ columns: 'account' })).toEqual({ columns: 'account' })
  })

  it('that means nothing is left out', () => {
    const odd = { status: 'Blue', tier: 7, within: -3, group: 'mood', sort: 'luck', moved: 'yes', atRisk: 1 }
    expect(portfolioSearch(odd)).toEqual({})
  })
})

describe('the view that is shown', () => {
  const views = commonViews('ann@own.example', 'North')

  it('is that of the filter, in whatever order', () => {
    expect(shownView(views, {})?.id).toBe('all')
    expect(shownView(views, { atRisk: true })?.id).toBe('atRisk')
    expect(shownView(views, { owner: 'ann@own.example', sort: 'name' })?.id).toBe('mine')
    expect(shownView(views, { segment: 'Startup' })).toBeNull()
  })

  it('is the one with the same columns among those of one filter', () => {
    const search = { columns: 'account.arr' }
    const own = { id: 'own Money', name: 'Money', search, isOwn: true }
    expect(shownView([...views, own], search)?.id).toBe('own Money')
    expect(shownView([...views, own], {})?.id).toBe('all')
    expect(shownView([...views, own], { columns: 'account.owner' })?.id).toBe('own Money')
    expect(shownView(views, { columns: 'account.owner' })?.id).toBe('all')
  })

  it('is no one’s own where nobody said who sits here', () => {
    expect(commonViews(undefined, null).map(({ id }) => id)).toEqual(['all', 'atRisk', 'renewals', 'stale'])
  })
})

describe('the columns', () => {
  it('have room for the date of renewal in every table, without going on sideways', () => {
    const side = 196
    const from = { least: 1024, more: 1280, many: 1400, most: 1680, all: 1920 }
    for (const [name, width] of Object.entries(from)) {
      const columns = standardColumns[name as keyof typeof from]
      expect(columns, name).toContain('renewal')
      expect(leastWidthOf(columns) + side, name).toBeLessThanOrEqual(width)
    }
  })

  it('share what is left among those with text, and leave it empty where there are none', () => {
    const { arr } = portfolioColumns
    expect(tracksOf(['account', 'arr', 'moved'])).toMatch(
      new RegExp(`fr\\) ${arr.width}px minmax\\(\\d+px,[\\d.]+fr\\)$`),
    )
    expect(tracksOf(['account', 'arr'])).toMatch(/px minmax\(0,2fr\)$/)
  })
})
