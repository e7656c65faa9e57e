/** The words of the settings: what is said of a saved change, and which settings are known by their name alone. */
import { expect, it } from 'vitest'
import { decidesDiagnoses } from '#src/detect/settings/decides-diagnoses.ts'
import { enSettings } from '#src/web/messages/en-settings.ts'
import { valueText } from '#src/web/screens/settings/value-text.ts'

it.each([
  ['formats.locale', 'Settings saved as version 3; screens and documents follow at once'],
  ['forms.own', 'Settings saved as version 3; screens and documents follow at once'],
  ['health.greenFrom', 'Settings saved as version 3; all accounts are diagnosed again'],
])('a change of %s says what follows from it', (path, says) => {
  expect(enSettings.changes.saved(3, decidesDiagnoses({ path }))).toBe(says)
})

it('a setting whose name another one has too is told with its path', () => {
  expect(enSettings.isTelling('formats.locale')).toBe(true)
  expect(enSettings.isTelling('health.caps.urgent')).toBe(false)
  expect(enSettings.isTelling('health.weights.usage')).toBe(false)
})

it('what a list names is called as where it is chosen, not by its id', () => {
  expect(enSettings.name('rules.off')).toBe('Rules that are off')
  expect(enSettings.isTelling('rules.off')).toBe(true)
  expect(valueText(['usage-drop', 'utilisation-low'], 'rules.off')).toBe('Usage drop, Utilisation low')
  expect(valueText([], 'rules.off')).toBe(enSettings.none)
  expect(valueText(['Mon', 'Fri'], 'calendar.workdays')).toBe('Monday, Friday')
})
