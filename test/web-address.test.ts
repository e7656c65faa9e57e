/** The address of the portfolio: what it keeps, what it drops, and the question that it asks. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { portfolioQuestion } from '#src/web/screens/portfolio/portfolio-question.ts'
import { portfolioSearch } from '#src/web/screens/portfolio/portfolio-search.ts'

describe('the address of the portfolio', () => {
  it('keeps every filter and order that it knows', () => {
    const all = { q: 'har', status: 'none', segment: 'SMB', moved: true, sort: 'arr', turned: true }
    expect(portfolioSearch(all)).toEqual(all)
  })

  it('drops what it cannot mean, and empty filters', () => {
    const nonsense = { q: '', status: 'Blue', segment: 7.5, moved: 'yes', sort: 'size', turned: 1, page: 3 }
    expect(portfolioSearch(nonsense)).toEqual({ segment: '7.5' })
    expect(portfolioSearch({ status: '', segment: undefined, moved: false })).toEqual({})
  })

  it('searches for a number as the text that it was', () => {
    expect(portfolioSearch({ q: 2024 })).toEqual({ q: '2024' })
  })

  it('reads its own result as it is', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('q', 'status', 'sort', 'moved'), fc.anything()), (given) => {
        const once = portfolioSearch(given)
        expect(portfolioSearch({ ...once })).toEqual(once)
      }),
    )
  })
})

describe('the question behind an address', () => {
  it('asks for the weightiest first when nothing is said', () => {
    expect(portfolioQuestion({})).toEqual({ sort: 'priority', descending: true })
  })

  it('begins each column at the end that one wants to see', () => {
    const descending = (sort: 'name' | 'arr' | 'score' | 'deadline') => portfolioQuestion({ sort }).descending
    expect([descending('name'), descending('arr'), descending('score'), descending('deadline')]).toEqual([
      false,
      true,
      false,
      false,
    ])
  })

  it('turns the order and passes the filters on', () => {
    const question = portfolioQuestion({ sort: 'score', turned: true, q: 'bank', moved: true, status: 'Red' })
    expect(question).toEqual({ sort: 'score', descending: true, search: 'bank', moved: true, status: 'Red' })
  })
})
