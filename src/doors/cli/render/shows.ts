/** The operations whose answer reads better in words of its own, by name. */
import { accountMatchesShow, accountMergeShow, accountSplitShow } from './account-matches.ts'
import { accountShow, portfolioShow } from './accounts.ts'
import { backtestShow } from './backtest.ts'
import { contactApartShow, contactMatchesShow, contactMergeShow, contactSplitShow } from './contacts.ts'
import { dataFindingsShow } from './data-findings.ts'
import { diagnosisShow } from './diagnosis.ts'
import { importShow } from './import-report.ts'
import { importDetailShow, importsShow, undoShow } from './imports.ts'
import { movementShow } from './movement.ts'
import { answerShow, movementsShow } from './movements.ts'
import { coReadingShow, qualitiesShow, qualityShow } from './quality.ts'
import { renewalsShow } from './renewals.ts'
import { retentionShow } from './retention.ts'
import { rulesShow } from './rules.ts'
import { tiersShow } from './tiers.ts'
import { settingsTryShow } from './settings-try.ts'
import { settingsHistoryShow, settingsSaveShow, settingsShow } from './settings.ts'
import { healthChangeShow } from './health-change.ts'
import { healthHistoryShow } from './health-history.ts'
import { planComparisonShow, planHistoryShow } from './plan-history.ts'
import { planItemsShow, writtenShow } from './plan-items.ts'
import { actionsShow, pipelineShow, risksShow } from './portfolio-items.ts'
import type { Show } from './show.ts'

export const shows: Readonly<Record<string, Show>> = {
  import: importShow,
  'import.list': importsShow,
  'import.show': importDetailShow,
  'import.undo': undoShow,
  diagnose: diagnosisShow,
  backtest: backtestShow,
  'account.list': portfolioShow,
  'account.show': accountShow,
  'account.matches': accountMatchesShow,
  'account.merge': accountMergeShow,
  'account.split': accountSplitShow,
  'contact.matches': contactMatchesShow,
  'contact.merge': contactMergeShow,
  'contact.split': contactSplitShow,
  'contact.apart': contactApartShow,
  'health.compare': healthChangeShow,
  'health.history': healthHistoryShow,
  'movement.list': movementsShow,
  'movement.show': movementShow,
  'movement.accept': answerShow,
  'movement.dismiss': answerShow,
  'movement.snooze': answerShow,
  'movement.reopen': answerShow,
  'plan.read': coReadingShow,
  'quality.list': qualitiesShow,
  'quality.show': qualityShow,
  'quality.data': dataFindingsShow,
  'plan.items': planItemsShow,
  'plan.edit': writtenShow,
  'plan.undo': writtenShow,
  'plan.history': planHistoryShow,
  'plan.compare': planComparisonShow,
  'action.list': actionsShow,
  'risk.list': risksShow,
  'pipeline.list': pipelineShow,
  'rule.list': rulesShow,
  'tier.suggest': tiersShow,
  'tier.set': writtenShow,
  'renewal.list': renewalsShow,
  retention: retentionShow,
  'settings.show': settingsShow,
  'settings.try': settingsTryShow,
  'settings.save': settingsSaveShow,
  'settings.restore': settingsSaveShow,
  'settings.history': settingsHistoryShow,
}
