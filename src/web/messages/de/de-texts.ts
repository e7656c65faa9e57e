/** Every text of the web app in German, by the names under which English has them. */
import type { AllTexts } from '../worded.ts'
import { deAccountRecord } from './de-account-record.ts'
import { deAccountTabs } from './de-account-tabs.ts'
import { deBook } from './de-book.ts'
import { deBrief } from './de-brief.ts'
import { deCatalogue } from './de-catalogue.ts'
import { deColumns } from './de-columns.ts'
import { deFigures } from './de-figures.ts'
import { deFindings } from './de-findings.ts'
import { deForms } from './de-forms.ts'
import { deGoals } from './de-goals.ts'
import { deCompetitors, deExpansion, deGrowth } from './de-growth.ts'
import { deHeads } from './de-heads.ts'
import { deHealth } from './de-health.ts'
import { deHelp } from './de-help.ts'
import { deHistory } from './de-history.ts'
import { deCounts } from './de-import-counts.ts'
import { deImport } from './de-import.ts'
import { deImported } from './de-imported.ts'
import { deLanguage } from './de-language.ts'
import { deLive } from './de-live.ts'
import { deMovement } from './de-movement.ts'
import { deNames } from './de-names.ts'
import { deNumbers } from './de-numbers.ts'
import { dePeople } from './de-people.ts'
import { dePlaces } from './de-places.ts'
import { dePlanEdit } from './de-plan-edit.ts'
import { dePlanFields } from './de-plan-fields.ts'
import { dePlanGuide } from './de-plan-guide.ts'
import { dePlan, deProvenance } from './de-plan.ts'
import { dePortfolio } from './de-portfolio.ts'
import { deProposal } from './de-proposal.ts'
import { deRenewal } from './de-renewal.ts'
import { deRenewals } from './de-renewals.ts'
import { deRepair } from './de-repair.ts'
import { deReports } from './de-reports.ts'
import { deReview } from './de-review.ts'
import { deRisks } from './de-risks.ts'
import { deSegments } from './de-segments.ts'
import { deSettings } from './de-settings.ts'
import { dePalette, deShell } from './de-shell.ts'
import { deStart } from './de-start.ts'
import { deTeams } from './de-teams.ts'
import { deToday } from './de-today.ts'
import { deWork } from './de-work.ts'
import { de } from './de.ts'
import { deSettingUnits } from './de-setting-units.ts'
import { deTiers } from './de-tiers.ts'
import { deDayField } from './de-day-field.ts'

export const deTexts: AllTexts = {
  dayField: deDayField,
  settingUnits: deSettingUnits,
  tiers: deTiers,
  accountRecord: deAccountRecord,
  accountTabs: deAccountTabs,
  app: de,
  book: deBook,
  brief: deBrief,
  catalogue: deCatalogue,
  columns: deColumns,
  competitors: deCompetitors,
  counts: deCounts,
  expansion: deExpansion,
  figures: deFigures,
  findings: deFindings,
  forms: deForms,
  goals: deGoals,
  growth: deGrowth,
  heads: deHeads,
  health: deHealth,
  help: deHelp,
  history: deHistory,
  import: deImport,
  imported: deImported,
  language: deLanguage,
  live: deLive,
  movement: deMovement,
  names: deNames,
  numbers: deNumbers,
  palette: dePalette,
  people: dePeople,
  places: dePlaces,
  plan: dePlan,
  planEdit: dePlanEdit,
  planFields: dePlanFields,
  planGuide: dePlanGuide,
  portfolio: dePortfolio,
  proposal: deProposal,
  provenance: deProvenance,
  renewal: deRenewal,
  renewals: deRenewals,
  repair: deRepair,
  reports: deReports,
  review: deReview,
  risks: deRisks,
  segments: deSegments,
  settings: deSettings,
  shell: deShell,
  start: deStart,
  teams: deTeams,
  today: deToday,
  work: deWork,
}
