/** What the pages of the import say where something failed. */
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { ProblemLine } from '#src/web/screens/imports/problem-line.tsx'

const said = (of: { isError: boolean; error: unknown }) =>
  renderToStaticMarkup(createElement(ProblemLine, { of }))

it('an answer that never came is said in words, not as an empty line', () => {
  const line = said({ isError: true, error: new TypeError('Failed to fetch') })
  expect(line).toMatch(/role="alert">\S[^<]+/)
})

it('nothing is said of what went well', () => {
  expect(said({ isError: false, error: null })).toBe('')
})
