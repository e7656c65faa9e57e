/** The one list of operations; HTTP, CLI, MCP and the clock are derived from it. */
import { keepAccountsApart } from './accounts/keep-accounts-apart.ts'
import { listAccountMatches } from './accounts/list-account-matches.ts'
import { exportAccounts } from './accounts/export-accounts.ts'
import { listAccounts } from './accounts/list-accounts.ts'
import { setAccount } from './accounts/set-account.ts'
import { mergeAccounts } from './accounts/merge-accounts.ts'
import { showAccount } from './accounts/show-account.ts'
import { showFamily } from './accounts/show-family.ts'
import { splitAccount } from './accounts/split-account.ts'
import { runBacktest } from './backtest/run-backtest.ts'
import { listChanges } from './changes/list-changes.ts'
import { diagnose } from './diagnosis/diagnose.ts'
import { refreshDiagnoses } from './diagnosis/refresh-diagnoses.ts'
import { replayHistory } from './diagnosis/replay-history.ts'
import { briefCall } from './documents/brief-call.ts'
import { briefHandover } from './documents/brief-handover.ts'
import { setProduct } from './catalogue/set-product.ts'
import { setRate } from './catalogue/set-rate.ts'
import { showCatalogue } from './catalogue/show-catalogue.ts'
import { showPlan } from './documents/show-plan.ts'
import { showTemplate } from './documents/show-template.ts'
import { listForms } from './forms/list-forms.ts'
import { tryForm } from './forms/try-form.ts'
import { keepContactsApart } from './contacts/keep-contacts-apart.ts'
import { listContactMatches } from './contacts/list-contact-matches.ts'
import { mergeContacts } from './contacts/merge-contacts.ts'
import { splitContact } from './contacts/split-contact.ts'
import { showExpansion } from './growth/show-expansion.ts'
import { showWhitespace } from './growth/show-whitespace.ts'
import { compareHealth } from './health/compare-health.ts'
import { showHealth } from './health/show-health.ts'
import { traceHealth } from './health/trace-health.ts'
import { discardImport } from './imports/discard-import.ts'
import { importFiles } from './imports/import-files.ts'
import { fetchRejected } from './imports/fetch-rejected.ts'
import { fetchUpload } from './imports/fetch-upload.ts'
import { listImports } from './imports/list-imports.ts'
import { readUploadRows } from './imports/read-upload-rows.ts'
import { repairUpload } from './imports/repair-upload.ts'
import { showImport } from './imports/show-import.ts'
import { sweepUploads } from './imports/sweep-uploads.ts'
import { undoImport } from './imports/undo-import.ts'
import { uploadFile } from './imports/upload-file.ts'
import { withdrawUploads } from './imports/withdraw-uploads.ts'
import { acceptMovement } from './movements/accept-movement.ts'
import { dismissMovement } from './movements/dismiss-movement.ts'
import { listMovements } from './movements/list-movements.ts'
import { reopenMovement } from './movements/reopen-movement.ts'
import { showMovement } from './movements/show-movement.ts'
import { snoozeMovement } from './movements/snooze-movement.ts'
import type { Operation } from './operation.ts'
import { listOrganizations } from './organizations/list-organizations.ts'
import { readPlan } from './plans/read-plan.ts'
import { listDataFindings } from './quality/list-data-findings.ts'
import { listQuality } from './quality/list-quality.ts'
import { showQuality } from './quality/show-quality.ts'
import { forecastRenewals } from './renewals/forecast-renewals.ts'
import { listRenewalAccounts } from './renewals/list-renewal-accounts.ts'
import { listRenewals } from './renewals/list-renewals.ts'
import { findPeople } from './people/find-people.ts'
import { listUnmapped } from './people/list-unmapped.ts'
import { showPeople } from './people/show-people.ts'
import { showRenewal } from './renewals/show-renewal.ts'
import { comparePlan } from './plans/compare-plan.ts'
import { editPlan } from './plans/edit-plan.ts'
import { guidePlan } from './plans/guide-plan.ts'
import { listPlanDays } from './plans/list-plan-days.ts'
import { listPlanItems } from './plans/list-plan-items.ts'
import { proposePlan } from './plans/propose-plan.ts'
import { restorePlan } from './plans/restore-plan.ts'
import { showGoals } from './plans/show-goals.ts'
import { showPlanHistory } from './plans/show-plan-history.ts'
import { showWork } from './plans/show-work.ts'
import { undoPlanEdit } from './plans/undo-plan-edit.ts'
import { listActions } from './portfolio/list-actions.ts'
import { listPipeline } from './portfolio/list-pipeline.ts'
import { listRisks } from './portfolio/list-risks.ts'
import { showRisks } from './risks/show-risks.ts'
import { finishReview } from './reviews/finish-review.ts'
import { listReviews } from './reviews/list-reviews.ts'
import { recordReview } from './reviews/record-review.ts'
import { resumeReview } from './reviews/resume-review.ts'
import { showReviewAccount } from './reviews/show-review-account.ts'
import { showReview } from './reviews/show-review.ts'
import { startReview } from './reviews/start-review.ts'
import { explainOutcome } from './reports/explain-outcome.ts'
import { fetchReport } from './reports/fetch-report.ts'
import { showReport } from './reports/show-report.ts'
import { keepRetention } from './retention/keep-retention.ts'
import { showRetention } from './retention/show-retention.ts'
import { listRules } from './rules/list-rules.ts'
import { loadSample } from './sample/load-sample.ts'
import { listSegments } from './segments/list-segments.ts'
import { removeSegment } from './segments/remove-segment.ts'
import { renameSegment } from './segments/rename-segment.ts'
import { listSettingsVersions } from './settings/list-settings-versions.ts'
import { restoreSettings } from './settings/restore-settings.ts'
import { saveSettings } from './settings/save-settings.ts'
import { showSettings } from './settings/show-settings.ts'
import { trySettings } from './settings/try-settings.ts'
import { runMaintenance } from './system/run-maintenance.ts'
import { showStatus } from './system/show-status.ts'
import { showToday } from './today/show-today.ts'
import { listTeammates } from './teammates/list-teammates.ts'
import { renameTeam } from './teammates/rename-team.ts'
import { setTeammate } from './teammates/set-teammate.ts'
import { listViews } from './views/list-views.ts'
import { removeView } from './views/remove-view.ts'
import { saveView } from './views/save-view.ts'
import { setTier } from './tiers/set-tier.ts'
import { suggestTiers } from './tiers/suggest-tiers.ts'

/** In the order of the help. */
export const operations = [
  importFiles,
  uploadFile,
  readUploadRows,
  repairUpload,
  fetchUpload,
  withdrawUploads,
  listImports,
  showImport,
  fetchRejected,
  undoImport,
  discardImport,
  diagnose,
  runBacktest,
  listAccounts,
  exportAccounts,
  listViews,
  saveView,
  removeView,
  showAccount,
  showFamily,
  listAccountMatches,
  setAccount,
  mergeAccounts,
  splitAccount,
  keepAccountsApart,
  listContactMatches,
  mergeContacts,
  splitContact,
  keepContactsApart,
  compareHealth,
  showHealth,
  traceHealth,
  showPlan,
  showTemplate,
  listForms,
  tryForm,
  listPlanItems,
  editPlan,
  guidePlan,
  showPlanHistory,
  showGoals,
  showWork,
  listPlanDays,
  comparePlan,
  undoPlanEdit,
  restorePlan,
  suggestTiers,
  setTier,
  showToday,
  startReview,
  listReviews,
  showReview,
  showReviewAccount,
  recordReview,
  finishReview,
  resumeReview,
  listActions,
  listRisks,
  listPipeline,
  findPeople,
  listUnmapped,
  showPeople,
  showRisks,
  showWhitespace,
  showExpansion,
  briefHandover,
  briefCall,
  listMovements,
  showMovement,
  acceptMovement,
  dismissMovement,
  snoozeMovement,
  reopenMovement,
  proposePlan,
  readPlan,
  listQuality,
  showQuality,
  listDataFindings,
  listRules,
  listRenewals,
  forecastRenewals,
  listRenewalAccounts,
  showRenewal,
  showRetention,
  showReport,
  fetchReport,
  explainOutcome,
  showCatalogue,
  setProduct,
  setRate,
  showSettings,
  trySettings,
  saveSettings,
  listSettingsVersions,
  restoreSettings,
  listSegments,
  renameSegment,
  removeSegment,
  listOrganizations,
  listTeammates,
  setTeammate,
  renameTeam,
  listChanges,
  loadSample,
  refreshDiagnoses,
  keepRetention,
  replayHistory,
  sweepUploads,
  runMaintenance,
  showStatus,
] as const satisfies readonly Operation[]
