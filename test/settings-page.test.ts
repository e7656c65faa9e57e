/** The guide to settings says what the code does. */

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { defaultSettings } from '#src/detect/default-settings.ts'
import { settingsList } from '#src/detect/settings/settings-list.ts'
import { settingsProblems } from '#src/detect/settings/settings-problems.ts'
import { SETTINGS_PAGE, settingsOfPage, settingsTable } from './support/settings-table.ts'

const page = readFileSync(SETTINGS_PAGE, 'utf8')

describe('the settings page', () => {
  it('lists every setting as the code has it (node test/support/settings-table.ts writes it anew)', () => {
    expect(settingsOfPage(page)).toBe(settingsTable())
    for (const path of settingsList(defaultSettings).keys()) expect(page).toContain(`| \`${path}\` |`)
  })

  it('names the section of the handbook of each but the currency and the formats', () => {
    const rows = settingsTable()
      .split('\n')
      .filter((line) => line.startsWith('| `') && !/`(?:currency|formats\.locale)`/.test(line))
    expect(rows.length).toBeGreaterThan(100)
    for (const row of rows) expect(row.split(' | ')[3], row).toMatch(/^\d/)
  })

  it('shows a file that is possible', () => {
    const [, file] = /```json\n([^`]+)```/.exec(page) ?? []
    expect(settingsProblems(JSON.parse(file ?? ''))).toEqual([])
  })
})
