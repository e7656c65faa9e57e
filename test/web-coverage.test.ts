/** What the coverage of an account says is missing where nobody of one side is known. */
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { enPeople } from '#src/web/messages/en-people.ts'
import { CoverageTable } from '#src/web/screens/account/people/coverage-table.tsx'
import type { PeopleShown } from '#src/web/screens/account/people/people-query.ts'

const ours = [{ email: 'mia@vendor.example', name: 'Mia', role: 'CSM' }]
const rows = [{ id: 'p1', name: 'Ann', cells: [] }]

const text = (known: object) => {
  const coverage = { ours: [], rows: [], empty: 0, pairs: 0, more: 0, ...known }
  const shown = { coverage } as unknown as PeopleShown
  return renderToStaticMarkup(createElement(CoverageTable, { shown, chosen: null, onOpen: () => {} }))
}

it('asks for their people where ours are known, and for ours where theirs are', () => {
  const { nobodyOfOurs, nobodyOfTheirs } = enPeople.coverage
  expect(text({ ours })).toContain(nobodyOfTheirs)
  expect(text({ ours })).not.toContain(nobodyOfOurs)
  expect(text({ rows })).toContain(nobodyOfOurs)
  expect(text({})).toContain(nobodyOfTheirs)
})
