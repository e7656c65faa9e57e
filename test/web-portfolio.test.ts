/** The portfolio in the browser: groups among the rows, addresses and questions, and which view is shown. */
import { describe, expect, it } from 'vitest'
import { commonViews, shownView } from '#src/web/screens/portfolio/book-views.ts'
import { groupedRows } from '#src/web/screens/portfolio/grouped-rows.ts'
import { portfolioQuestion, searchOf } from '#src/web/screens/portfolio/portfolio-question.ts'
import { portfolioSearch } from '#src/web/screens/portfolio/portfolio-search.ts'

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

  it('is no one’s own where nobody said who sits here', () => {
    expect(commonViews(undefined, null).map(({ id }) => id)).toEqual(['all', 'atRisk', 'renewals', 'stale'])
  })
})
