/** A value of a setting as it is read, a number with its unit. */
import { ruleName } from '#src/detect/rule-name.ts'
import type { SettingValue } from '#src/detect/settings/settings-list.ts'
import { format } from '../../format.ts'
import { enHeads } from '../../messages/en-heads.ts'
import { enSettings } from '../../messages/en-settings.ts'
import { languageName } from './language-name.ts'
import { localeName } from './locale-name.ts'
import { settingFigures } from './setting-number.ts'

/** @param path empty: of none, a plain figure */
export function valueText(value: SettingValue, path = ''): string {
  if (path === 'formats.locale') return value === null ? enSettings.noLocale : localeName(String(value))
  if (path === 'formats.language') return value === null ? enSettings.noLocale : languageName(String(value))
  if (value === null) return enSettings.nothing
  if (path === 'calendar.fiscalYearStartMonth') return format.monthName(Number(value))
  if (typeof value === 'number') return settingFigures([value], path)
  if (typeof value === 'string') return wordOf(value)
  if (value.length === 0) return enSettings.none
  return value.every((one) => typeof one === 'number')
    ? settingFigures(value, path)
    : value.map((one) => entryOf(String(one), path)).join(', ')
}

function wordOf(text: string): string {
  return Object.hasOwn(enSettings.choices, text) ? enSettings.choices[text]! : text
}

/** What a list names, as it is called where it is chosen. */
function entryOf(text: string, path: string): string {
  if (path === 'rules.off') return enHeads.of(ruleName(text))
  return path === 'calendar.workdays' ? (enSettings.weekdays[text] ?? text) : text
}
