/** The guide to importing says what the code does. */

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { kinds } from '#src/facts/kinds.ts'
import { taken } from './support/files.ts'
import { canonicalColumns, columnsOfPage, IMPORT_PAGE } from './support/canonical-columns.ts'

const page = readFileSync(IMPORT_PAGE, 'utf8')

describe('the import page', () => {
  it('describes the columns as the kinds declare them (node test/support/canonical-columns.ts writes it anew)', () => {
    expect(columnsOfPage(page)).toBe(canonicalColumns())
    for (const kind of kinds) expect(page).toContain(`### ${kind.file}\n`)
  })

  it('shows a mapping that is understood', async () => {
    const [, mapping] = /```json\n([^`]+)```/.exec(page) ?? []
    expect(mapping).toBeDefined()
    const files = {
      'Kunden.csv': 'Nr,Firma,Land,Klasse\n7,Acme,DE,Gold\n',
      'Vertraege.csv': 'Nr,Kunde,Start,Art,Anzahl,Zahlung\nV-1,7,2026-01-01,Nutzer,5,monatlich\n',
      'Nutzung.csv': 'Vertrag,Woche,Funktion,Anzahl,Sekunden\nV-1,2026-01-05,Suche,9,600\n',
    }
    const { report, facts, usage } = await taken(files, { mapping: mapping! })
    expect(report).toMatchObject({ problems: [], notRead: [] })
    expect(facts.map(({ values }) => values)).toMatchObject([
      { id: '7', name: 'Acme (7)', tier: 1 },
      { id: 'V-1', account_id: '7', seats: 5, billing_months: 1 },
    ])
    expect(usage[0]).toMatchObject({ accountSourceId: ['7'], grain: ['week'], minutes: ['10'] })
  })
})
