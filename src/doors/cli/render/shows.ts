/** The operations whose answer reads better in words of its own, by name. */
import { accountShow, portfolioShow } from './accounts.ts'
import { diagnosisShow } from './diagnosis.ts'
import { importShow } from './import-report.ts'
import { settingsTryShow } from './settings-try.ts'
import { settingsHistoryShow, settingsSaveShow, settingsShow } from './settings.ts'
import type { Show } from './show.ts'

export const shows: Readonly<Record<string, Show>> = {
  import: importShow,
  diagnose: diagnosisShow,
  'account.list': portfolioShow,
  'account.show': accountShow,
  'settings.show': settingsShow,
  'settings.try': settingsTryShow,
  'settings.save': settingsSaveShow,
  'settings.restore': settingsSaveShow,
  'settings.history': settingsHistoryShow,
}
