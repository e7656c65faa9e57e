/** What an import found and did, for the terminal; its problems grouped, each with line, value and what to do. */
import type { Failure } from '#src/kernel/failure.ts'
import type { importReportSchema } from '#src/operations/import-schema.ts'
import type { importFiles } from '#src/operations/imports/import-files.ts'
import type { z } from 'zod'
import { findingsTexts } from './data-findings.ts'
import { countedKinds } from './counted-kinds.ts'
import { count } from './figures.ts'
import { identityTexts } from './import-identity.ts'
import { leftOutTexts, mappingTexts } from './import-mapping.ts'
import type { Show } from './show.ts'
import { table } from './table.ts'

type Report = z.output<typeof importReportSchema>
type Output = z.output<typeof importFiles.output>

export const importShow: Show = {
  answer: (answered) => {
    const output = answered as Output
    const { report, planConflicts } = output
    const parts = [
      filesText(report),
      ...(output.outcome === 'checked' ? mappingTexts(report) : assumedTexts(report)),
      ...leftOutTexts(report),
      ...problemTexts(report),
      ...identityTexts(report.identity),
      ...findingsTexts(report.findings),
      outcomeText(output),
      ...rejectedTexts(output),
      ...(planConflicts.length === 0 ? [] : [conflictsText(planConflicts)]),
    ]
    return `${parts.join('\n\n')}\n`
  },
  wouldFail: (answered) => (answered as Output).wouldFail,
  failure: (failure: Failure) => {
    const report = failure.details as Report
    const parts = [
      filesText(report),
      ...assumedTexts(report),
      ...problemTexts(report),
      ...identityTexts(report.identity),
      ...findingsTexts(report.findings),
    ]
    return `${parts.join('\n\n')}\n`
  },
}

/** Files that are not read, from which on they are told together. */
const FEW = 5

type NotRead = Report['notRead'][number]

function notReadText({ path, why }: NotRead): string {
  return `not read: ${path} (${why})`
}

/** By the first part of the reason: what a file might also have been helps with few of them. */
function notReadTogether(notRead: Report['notRead']): string[] {
  const byReason = Map.groupBy(notRead, ({ why }) => why.split(';')[0]!)
  return [...byReason].map(([why, files]) =>
    files.length === 1
      ? notReadText(files[0]!)
      : `not read: ${count(files.length, 'file')}, ${why}: ${files.map(({ path }) => path.split('/').at(-1)).join(', ')}`,
  )
}

function filesText({ files, notRead }: Report): string {
  const rows = files.map((file) => ({
    file: file.path,
    'read as': file.as,
    source: file.source,
    rows: file.rows.toLocaleString('en'),
    'columns kept as they came': file.unknownColumns.join(', ') || '–',
  }))
  const passed = notRead.length > FEW ? notReadTogether(notRead) : notRead.map(notReadText)
  return [table(rows), ...passed].join('\n')
}

export function problemTexts({ problems, moreProblems }: Report): string[] {
  const more =
    moreProblems === 0 ? [] : [`And ${count(moreProblems, 'more kind of mistake', 'more kinds of mistake')}.`]
  return [...problems.map(problemText), ...more]
}

function problemText(problem: Report['problems'][number]): string {
  const examples = problem.examples.map(({ line, value }) =>
    line > 0 ? `    line ${line}: ${JSON.stringify(value)}` : `    ${JSON.stringify(value)}`,
  )
  const more = problem.examples.length === 0 ? 0 : problem.count - problem.examples.length
  const where = problem.column === '' ? problem.file : `${problem.file}, column ${problem.column}`
  return [
    `${where}: ${problem.problem} (${count(problem.count, 'row')})`,
    `    to do: ${problem.todo}`,
    ...questionTexts(problem),
    ...examples,
    ...(more > 0 ? [`    and ${more.toLocaleString('en')} more`] : []),
  ].join('\n')
}

/** What each answer would make of the first example. */
function questionTexts({ question, examples: [first] }: Report['problems'][number]): string[] {
  if (question === null || first === undefined) return []
  return question.choices.map(
    ({ value, means }) =>
      `      ${optionText(question.option, value, first.value)}: ${JSON.stringify(first.value)} is ${means}`,
  )
}

function optionText(option: 'dateOrder' | 'decimals' | 'currencies', answer: string, asked: string): string {
  if (option === 'currencies') return `--currencies ${JSON.stringify(`${asked}=${answer}`)}`
  return `${option === 'dateOrder' ? '--date-order' : '--decimals'} ${answer}`
}

/** Where the rejected rows lie, and how they come back. */
function rejectedTexts({ rejectedFiles }: Output): string[] {
  if (rejectedFiles.length === 0) return []
  const lines = rejectedFiles.map(({ path, rows }) => `  ${path} (${count(rows, 'row')})`)
  const how = 'Correct them there and import them again, with the same options:'
  return [[`Rejected rows. ${how}`, ...lines].join('\n')]
}

/** What the files do not say, and was found by their values. */
function assumedTexts({ files }: Report): string[] {
  const lines = files.flatMap(({ path, assumptions }) => assumptions.map((one) => `  ${path}: ${one}`))
  return lines.length === 0 ? [] : [['Assumed:', ...lines].join('\n')]
}

function outcomeText({ outcome, added, report, resumed, wouldFail }: Output): string {
  const rejected = Object.values(report.rejected).reduce((sum, rows) => sum + rows, 0)
  const left = rejected === 0 ? '' : ` ${count(rejected, 'row')} left out.`
  if (outcome === 'checked') {
    const good = countedKinds({ ...report.good, usage: report.accountDays }) || 'nothing'
    if (wouldFail) {
      const problems = report.problems.reduce((sum, problem) => sum + problem.count, 0)
      return `Checked, and an import would write nothing: ${count(problems, 'problem')} found. Correct the files, or add --partial for the good rows only: ${good}.`
    }
    return rejected === 0
      ? `Checked, nothing written: ${good}.`
      : `Checked, nothing written: ${good} good.${left}`
  }
  if (outcome === 'unchanged') return `Nothing new: all of it was known already.${left}`
  const begun = resumed ? 'Went on where it was interrupted, and imported' : 'Imported'
  return `${begun} ${countedKinds(added) || 'nothing'}.${left}`
}

function conflictsText(conflicts: Output['planConflicts']): string {
  const lines = conflicts.map(({ account, item, field, stands, fileSays, by, at, file }) => {
    const what = field === null ? item : `${item}, ${field}`
    return `  ${account}: ${what}: ${stands} (${by}, ${at.slice(0, 10)}); ${file} says ${fileSays}`
  })
  return ['What somebody wrote in the plan since stays, though the files say otherwise:', ...lines].join('\n')
}
