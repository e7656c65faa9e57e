/** Imports for the terminal: the list of them, one with all that is kept of it, and what taking one back did. */
import type {
  importDetailSchema,
  storedImportSchema,
  undoingSchema,
} from '#src/operations/stored-import-schema.ts'
import type { z } from 'zod'
import { countedKinds } from './counted-kinds.ts'
import { count } from './figures.ts'
import { problemTexts } from './import-report.ts'
import type { Show } from './show.ts'
import { table } from './table.ts'

type Stored = z.output<typeof storedImportSchema>
type Detail = z.output<typeof importDetailSchema>
type Undoing = z.output<typeof undoingSchema>

/** Accounts and edits that are named; --json has more. */
const NAMED = 10

export const importsShow: Show = {
  answer: (output) => {
    const { imports } = output as { readonly imports: readonly Stored[] }
    if (imports.length === 0) return 'Nothing was imported yet.\n'
    return `${table(imports.map(row))}\n`
  },
}

export const importDetailShow: Show = {
  answer: (output) => {
    const one = output as Detail
    return `${[headText(one), ...filesTexts(one), ...problemsTexts(one), ...undoTexts(one)].join('\n\n')}\n`
  },
}

export const undoShow: Show = {
  answer: (output) => {
    const { importNo, undoing } = output as { readonly importNo: number; readonly undoing: Undoing }
    return `Took import ${importNo} back.\n${undoingText(undoing)}\n`
  },
}

function row(one: Stored): Record<string, string> {
  return {
    import: String(one.importNo),
    state: stateText(one),
    started: one.startedAt.slice(0, 16).replace('T', ' '),
    by: one.by ?? '–',
    added: countedKinds(one.added) || 'nothing new',
    accounts: one.accounts === null ? '–' : String(one.accounts),
    rejected: one.rejected === null ? '–' : String(one.rejected),
    files: one.paths.join(', '),
  }
}

function stateText({ state, progress, undoneAt }: Stored): string {
  if (state === 'undone') return `taken back ${undoneAt!.slice(0, 10)}`
  if (state !== 'staging' || progress === null) return state
  const { done, of } = progress
  return of === null || of === 0 ? 'unfinished' : `unfinished, ${Math.floor((100 * done) / of)}%`
}

function headText(one: Detail): string {
  const touched = one.touched?.first.slice(0, NAMED).map(({ name }) => name) ?? []
  const more = (one.touched?.total ?? 0) - touched.length
  return [
    `Import ${one.importNo}: ${stateText(one)}`,
    `  run by ${one.by ?? 'nobody who was kept'} on ${one.startedAt.slice(0, 16).replace('T', ' ')}`,
    `  new: ${countedKinds(one.added) || 'nothing'}`,
    ...(Object.keys(one.changed).length === 0 ? [] : [`  of it changed: ${countedKinds(one.changed)}`]),
    ...(touched.length === 0
      ? []
      : [`  accounts: ${touched.join(', ')}${more > 0 ? ` and ${more} more` : ''}`]),
  ].join('\n')
}

function filesTexts({ report, paths }: Detail): string[] {
  if (report === null) return [`Files: ${paths.join(', ')}`]
  const rows = report.files.map((file) => ({
    file: file.path,
    'read as': file.as,
    source: file.source,
    rows: file.rows.toLocaleString('en'),
  }))
  return [[table(rows), ...report.notRead.map(({ path, why }) => `not read: ${path} (${why})`)].join('\n')]
}

function problemsTexts({ report, planConflicts, rejectedFiles, importNo }: Detail): string[] {
  const problems = report === null ? [] : problemTexts(report)
  const files = rejectedFiles.map(
    ({ name }) => `  perennial import rejected ${importNo} --file ${name} -o ${name.split('/').at(-1)}`,
  )
  return [
    ...problems,
    ...(files.length === 0
      ? []
      : [['Rejected rows, to be corrected and imported again:', ...files].join('\n')]),
    ...(planConflicts.length === 0
      ? []
      : [`${count(planConflicts.length, 'field')} of plans stayed as somebody wrote them.`]),
  ]
}

function undoTexts({ canUndo, whyNotUndo, undoing, importNo }: Detail): string[] {
  if (undoing !== null) return [`Taking it back did this:\n${undoingText(undoing)}`]
  return [canUndo ? `To take it back: perennial import undo ${importNo}` : whyNotUndo!]
}

function undoingText({
  removed,
  accountsGone,
  accountsKept,
  editsTakenBack,
  stays,
  laterImports,
}: Undoing): string {
  const because = {
    imports: 'other imports speak of it',
    plan: 'somebody wrote in its plan, or reviewed it',
    merged: 'others are part of it',
  }
  const kept = accountsKept.first
    .slice(0, NAMED)
    .map((account) => `    ${account.name}: ${because[account.because]}`)
  const edits = stays.first
    .slice(0, NAMED)
    .map((edit) => `    ${edit.account}: ${edit.says} (${edit.by}, ${edit.at.slice(0, 10)})`)
  return [
    `  gone: ${countedKinds(removed) || 'nothing, it had brought nothing new'}`,
    ...(accountsGone === 0 ? [] : [`  ${count(accountsGone, 'account')} gone that nothing else knew`]),
    ...(editsTakenBack === 0 ? [] : [`  ${count(editsTakenBack, 'edit')} of plans taken back`]),
    ...(accountsKept.total === 0 ? [] : [`  ${count(accountsKept.total, 'account')} of it stayed:`, ...kept]),
    ...(stays.total === 0
      ? []
      : [`  ${count(stays.total, 'edit')} of plans stayed, since persons made more of them:`, ...edits]),
    ...(laterImports.length === 0
      ? []
      : [`  What import ${laterImports.join(', ')} repeated of it unchanged is gone, too: run those again.`]),
  ].join('\n')
}
