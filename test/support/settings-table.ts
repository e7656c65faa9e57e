/** The part of the settings page that the code itself says: every setting. Run it to write the page anew. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { defaultSettings } from '#src/detect/default-settings.ts'
import type { Settings } from '#src/detect/settings.ts'
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
        return `| \`${path}\` | ${valueText(value)} | ${unit} | ${own ?? ''} |`
      })
      return [
        `### ${group}`,
        '',
        ...toldIn(group),
        '| setting | proposed | unit | |',
        '|---|---|---|---|',
        ...rows,
        '',
      ].join('\n')
    })
    .join('\n')
}

/** Pages of the guide that tell what the settings of a group are for. */
const pages: Readonly<Partial<Record<keyof Settings, readonly [title: string, file: string]>>> = {
  health: ['Health', 'health.md'],
  people: ['People', 'people.md'],
  movements: ['Movements', 'diagnosis.md#movements'],
  rules: ['Movements', 'diagnosis.md#movements'],
  usageDrop: ['Movements', 'diagnosis.md#movements'],
  utilisation: ['Movements', 'diagnosis.md#movements'],
  forecast: ['Category, loss, risk', 'renewals.md#category-loss-risk'],
  renewal: ['The day that decides', 'renewals.md#the-day-that-decides'],
  retention: ['Retention', 'retention.md'],
  outlook: ['Outlook', 'diagnosis.md#outlook'],
  plan: ['Plan quality', 'plan-quality.md'],
  guide: ['Editing the plan', 'plan-editing.md'],
  forms: ['Documents', 'documents.md'],
  whitespace: ['Whitespace', 'growth.md#whitespace'],
  tiers: ['Who has a plan', 'filled-plans.md#who-has-a-plan'],
  queue: ['Proposals', 'proposals.md'],
}

function toldIn(group: string): string[] {
  const page = pages[group as keyof Settings]
  return page === undefined ? [] : [`Told in [${page[0]}](${page[1]}).`, '']
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
