/** Names of the organization's own in reports: they stay as they are, also where a German word of ours is spelled so. */
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { qualityTables } from '#src/publish/reports/quality-tables.ts'
import type { ReportColumn } from '#src/publish/reports/report.ts'

type Cell = (column: ReportColumn['kind'], value: string) => string

let germanCell: Cell

beforeAll(async () => {
  // Words are decided once for all modules: these are read anew, in German.
  vi.resetModules()
  const { speak } = await import('#src/web/messages/worded.ts')
  const { deTexts } = await import('#src/web/messages/de/de-texts.ts')
  speak(deTexts)
  const { ReportCell } = await import('#src/web/screens/reports/report-cell.tsx')
  germanCell = (kind, value) =>
    renderToStaticMarkup(
      createElement(ReportCell, {
        organization: 'northbeam',
        account: null,
        column: { id: 'group', name: 'Group', kind },
        value,
        currency: 'EUR',
      }),
    )
})

// Other files of tests run in this process, too, and speak English.
afterAll(() => void vi.resetModules())

it.each(['name', 'account', 'person'] as const)('a %s stays as it is', (kind) => {
  expect(germanCell('text', 'Other')).toBe('Anderes')
  expect(germanCell(kind, 'Other')).toBe('Other')
  expect(germanCell(kind, 'Deals over 1,000 USD')).toBe('Deals over 1,000 USD')
})

it('says in German that there is none', () => {
  expect(germanCell('name', 'Not known')).toBe('Nicht bekannt')
  expect(germanCell('name', 'No team')).toBe('Kein Team')
  expect(germanCell('person', 'Nobody')).toBe('Niemand')
})

it('segments and teams are such names', () => {
  const kindOf = (tables: readonly { readonly columns: readonly ReportColumn[] }[], at: number) =>
    tables[at]?.columns[0]?.kind
  const quality = qualityTables([], () => null)
  expect([kindOf(quality.tables, 0), kindOf(quality.tables, 1)]).toEqual(['person', 'name'])
})
