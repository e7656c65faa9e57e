/** The guide to settings says what the code does. */

import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { defaultSettings } from '#src/detect/default-settings.ts'
import { settingsList } from '#src/detect/settings/settings-list.ts'
import { settingsProblems } from '#src/detect/settings/settings-problems.ts'
import { SETTINGS_PAGE, settingsOfPage, settingsTable } from './support/settings-table.ts'

const page = readFileSync(SETTINGS_PAGE, 'utf8')

/** As GitHub makes it of a head. */
function anchorOf(head: string): string {
  return head
    .toLowerCase()
    .replaceAll(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-')
}

describe('the settings page', () => {
  it('lists every setting as the code has it (node test/support/settings-table.ts writes it anew)', () => {
    expect(settingsOfPage(page)).toBe(settingsTable())
    for (const path of settingsList(defaultSettings).keys()) expect(page).toContain(`| \`${path}\` |`)
  })

  it('leads to the page that tells of a group, and to no book that readers do not have', () => {
    const targets = [...settingsTable().matchAll(/\]\(([^)#]+)(?:#([^)]+))?\)/g)]
    expect(targets.length).toBeGreaterThan(10)
    for (const [, file, place] of targets) {
      const told = readFileSync(join(dirname(SETTINGS_PAGE), file!), 'utf8')
      const heads = [...told.matchAll(/^#+ (.+)$/gm)].map(([, head]) => anchorOf(head!))
      if (place !== undefined) expect(heads, `${file}#${place}`).toContain(place)
    }
    expect(page).not.toMatch(/handbook/i)
  })

  it('shows a file that is possible', () => {
    const [, file] = /```json\n([^`]+)```/.exec(page) ?? []
    expect(settingsProblems(JSON.parse(file ?? ''))).toEqual([])
  })
})
