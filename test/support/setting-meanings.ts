/** What every setting means, as code: written from the comments of the types, so that a screen can say it. Run it to write the file anew. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { defaultSettings } from '#src/detect/default-settings.ts'
import { settingsList } from '#src/detect/settings/settings-list.ts'
import { settingComments } from './setting-comments.ts'

export const SETTING_MEANINGS = join(import.meta.dirname, '../../src/detect/settings/setting-meanings.ts')

export function settingMeaningsText(): string {
  const comments = settingComments()
  const paths = [...settingsList(defaultSettings).keys()]
  const own = (path: string) => comments.get(path) ?? comments.get(path.slice(0, path.lastIndexOf('.')))
  const says = paths.map((path) => `  ${quoted(path)}: ${quoted(own(path) ?? '')},`)
  return `/** What every setting means: written by test/support/setting-meanings.ts. */
import type { SettingPath } from './setting-path.ts'

export const settingMeanings: Readonly<Record<SettingPath, string>> = {
${says.join('\n')}
}
`
}

function quoted(text: string): string {
  return text.includes("'") ? JSON.stringify(text) : `'${text}'`
}

if (process.argv[1] === import.meta.filename) writeFileSync(SETTING_MEANINGS, settingMeaningsText())
