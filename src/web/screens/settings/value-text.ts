/** A value of a setting as it is read. */
import type { SettingValue } from '#src/detect/settings/settings-list.ts'
import { format } from '../../format.ts'
import { enSettings } from '../../messages/en-settings.ts'
import { numberText } from '../../number-typed.ts'
import { localeName } from './locale-name.ts'

/** @param path where the words for it depend on which setting it is */
export function valueText(value: SettingValue, path = ''): string {
  if (path === 'formats.locale') return value === null ? enSettings.noLocale : localeName(String(value))
  if (value === null) return enSettings.nothing
  if (path === 'calendar.fiscalYearStartMonth') return format.monthName(Number(value))
  if (typeof value === 'number') return numberText(value, 'number')
  if (typeof value === 'string') return wordOf(value)
  if (value.length === 0) return enSettings.none
  return value.every((one) => typeof one === 'number')
    ? value.map((one) => numberText(one, 'number')).join(' / ')
    : value.join(', ')
}

function wordOf(text: string): string {
  return Object.hasOwn(enSettings.choices, text) ? enSettings.choices[text]! : text
}
