/** The part of the settings page that the code itself says: every setting. Run it to write the page anew. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { defaultSettings } from '#src/detect/default-settings.ts'
import { unitOf } from '#src/detect/settings/measure-of.ts'
import { settingsList, type SettingValue } from '#src/detect/settings/settings-list.ts'
import { settingComments } from './setting-comments.ts'

export const SETTINGS_PAGE = join(import.meta.dirname, '../../docs/guide/settings.md')

const BEGIN = '<!-- settings: written by test/support/settings-table.ts -->\n'
const END = '<!-- end of settings -->'

export function settingsTable(): string {
  const comments = settingComments()
  const byGroup = Map.groupBy(settingsList(defaultSettings), ([path]) => path.split('.')[0]!)
  return [...byGroup]
    .map(([group, settings]) => {
      const rows = settings.map(([path, value]) => {
        const parent = path.slice(0, path.lastIndexOf('.'))
        const own = comments.get(path) ?? comments.get(parent)
        const unit = unitOf(path, value) ?? ''
        return `| \`${path}\` | ${valueText(value)} | ${unit} | ${own?.handbook ?? ''} | ${own?.says ?? ''} |`
      })
      return [
        `### ${group}`,
        '',
        '| setting | proposed | unit | handbook | |',
        '|---|---|---|---|---|',
        ...rows,
        '',
      ].join('\n')
    })
    .join('\n')
}

/** The part of the page between the marks. */
export function settingsOfPage(page: string): string {
  return page.slice(page.indexOf(BEGIN) + BEGIN.length, page.indexOf(END))
}

function valueText(value: SettingValue): string {
  if (value === null) return '–'
  return Array.isArray(value) ? value.join(' / ') || 'none' : String(value)
}

if (process.argv[1] === import.meta.filename) {
  const page = readFileSync(SETTINGS_PAGE, 'utf8')
  const [before] = page.split(BEGIN)
  writeFileSync(SETTINGS_PAGE, `${before}${BEGIN}${settingsTable()}${page.slice(page.indexOf(END))}`)
}
