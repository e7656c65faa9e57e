/** The way of every import: read and check all, then stage chunk by chunk, then publish at once. */
import type { CheckReport, ImportInput, InputFile, RejectedFile } from '#src/connect/files/import-input.ts'
import { openInput } from '#src/connect/files/open-input.ts'
import type { ReadingOptions } from '#src/connect/files/reading-options.ts'
import { kinds } from '#src/facts/kinds.ts'
import { Failure } from '#src/kernel/failure.ts'
import {
  type ImportRequest,
  openImport,
  publishImport,
  repeatsTheLast,
  type StoredImport,
  writeChunk,
} from '#src/store/imports.ts'
import { knownAccounts, putMatches } from '#src/store/account-matches.ts'
import { keepPlanConflicts } from '#src/store/import-history.ts'
import { knownSourceIds } from '#src/store/known-source-ids.ts'
import { stageFacts } from '#src/store/stage-facts.ts'
import { stageUsage } from '#src/store/stage-usage.ts'
import type { PlanConflict } from './bring-plans-in.ts'
import { keepFindings, knownElsewhere, recordsBefore } from './compare-records.ts'
import { finishImports } from './finish-imports.ts'
import { keepRejected } from './keep-rejected.ts'
import { oneAhead } from './one-ahead.ts'
import type { ErrandContext, Progress } from './operation.ts'
import { refuseKeptMapping, saveMapping } from './save-mapping.ts'
import { failureNamedBySender, namedBySender, type SenderNames } from './sender-names.ts'
import { tellWritten } from './tell-written.ts'

interface Wanted extends Omit<ImportRequest, 'reading'> {
  readonly reading: ReadingOptions
  readonly dryRun: boolean
  /** who runs it */
  readonly by: string
  /** of files that were handed in */
  readonly names: SenderNames
  /** where the mapping that is used is to be written; null: nowhere */
  readonly saveMapping?: string | null
  /** the folder beside which rejected rows are put; null: they are kept for their download */
  readonly rejected: string | null
  /** when rows that do not say it were learned; without it, now */
  readonly learnedAt?: Date
}

export interface BroughtIn {
  readonly report: CheckReport
  /** null: nothing was written, since only a look was asked for */
  readonly published: StoredImport | null
  /** an unfinished import of the same content was found and completed */
  readonly resumed: boolean
  /** rejected rows, to be corrected and imported again */
  readonly rejectedFiles: readonly RejectedFile[]
  /** where persons decided otherwise than the plan files say */
  readonly planConflicts: readonly PlanConflict[]
}

/**
 * Plan files enter the plans, and the accounts that got something new are marked for a new diagnosis.
 * @throws Failure 'invalid-input' with the located problems, nothing written, unless `partial` was agreed to
 * @throws Failure 'conflict' while another import is unfinished
 */
export async function bringIn(request: Wanted, context: ErrandContext): Promise<BroughtIn> {
  const { names } = request
  const report = ({ says, done, of }: Progress) =>
    context.report({ says: namedBySender(names, says), done, of })
  try {
    return await read(request, { ...context, report })
  } catch (error) {
    throw failureNamedBySender(names, error)
  }
}

async function read(request: Wanted, context: ErrandContext): Promise<BroughtIn> {
  if ((request.saveMapping ?? null) !== null) refuseKeptMapping(request.saveMapping!)
  const input = await openInput({
    paths: request.paths,
    names: request.names,
    ...(request.map === null ? {} : { map: request.map }),
    ...(request.source === null ? {} : { source: request.source }),
    temporaryDirectory: context.house.temporaryDirectory,
    today: context.today,
    reading: request.reading,
    report: context.report,
  })
  try {
    const known = await context.inTransaction(knownSourceIds)
    const accounts = await context.inTransaction(knownAccounts)
    const before = recordsBefore(context)
    const checked = await input.check(known, context.report, before, accounts, knownElsewhere(context))
    const report = namedBySender(request.names, checked)
    if ((request.saveMapping ?? null) !== null) saveMapping(request.saveMapping!, checked.mapping)
    if (request.dryRun)
      return { report, published: null, resumed: false, rejectedFiles: [], planConflicts: [] }
    refuseProblems(report, request.partial)
    return { report, ...(await write(input, report, request, context)) }
  } finally {
    await input.close()
  }
}

function refuseProblems(report: CheckReport, partial: boolean): void {
  if (report.problems.length === 0 || partial) return
  const rows = report.problems.reduce((sum, problem) => sum + problem.count, 0)
  throw new Failure('invalid-input', `${rows} problem${rows === 1 ? '' : 's'} found: nothing was written`, {
    hint: 'Correct the files and import again, or add --partial to import the good rows only.',
    details: report,
  })
}

async function write(input: ImportInput, report: CheckReport, request: Wanted, context: ErrandContext) {
  const { map, source, reading, partial } = request
  const paths = namedBySender(request.names, request.paths)
  const opened = await context.inTransaction((tx) =>
    openImport(tx, {
      // Which rows are good, and so what each chunk holds, depends on the day.
      fingerprint: `${input.fingerprint}${partial ? ` partial ${context.today}` : ''}`,
      request: { paths, map, source, reading: { ...reading }, partial },
      now: context.now,
      runBy: request.by,
      report: withoutContents(report),
    }),
  )
  const { importNo } = opened
  const rejectedFiles =
    report.problems.length === 0 ? [] : await keepRejected(input, importNo, request.rejected, context)
  const touched = new Set<string>()
  const resumed = Object.keys(opened.progress).length > 0
  const told = tellWritten(context.report, report, opened)
  const noted = { touched, told, learnedAt: request.learnedAt ?? context.now }
  const isKnown = await context.inTransaction((tx) => repeatsTheLast(tx, opened))
  if (!isKnown)
    await context.inTransaction((tx) => putMatches(tx, opened.importNo, input.identity(), context.now))
  for (const kind of isKnown ? [] : kinds) {
    if (kind.name === 'usage') await writeUsage(input, opened, context, noted)
    else await writeFacts(input, kind.name, opened, context, noted)
  }
  context.report({ says: 'Publishing', done: 0, of: null })
  const accountIds = resumed ? ('all' as const) : [...touched]
  const published = await context.inTransaction(async (tx) => {
    if (!isKnown) await keepFindings(tx, importNo, input, request.names)
    return publishImport(tx, importNo, context.now, accountIds)
  })
  const planConflicts = await finishImports(context, { importNo, accountIds })
  await context.inTransaction((tx) => keepPlanConflicts(tx, importNo, planConflicts))
  return { published, resumed, rejectedFiles, planConflicts }
}

/** What is kept to be told later: not what stands in the rows, of which there may be much and which may be nobody’s business. */
function withoutContents(report: CheckReport): CheckReport {
  const columns = (file: InputFile) => file.columns.map((column) => ({ ...column, samples: [] }))
  return {
    ...report,
    files: report.files.map((file) => ({ ...file, firstRows: [], columns: columns(file) })),
  }
}

/** What is noted of each chunk. */
interface Written {
  readonly touched: Set<string>
  readonly told: (says: string, rows: number) => void
  readonly learnedAt: Date
}

async function writeFacts(
  input: ImportInput,
  kind: string,
  opened: StoredImport,
  context: ErrandContext,
  { touched, told, learnedAt }: Written,
): Promise<void> {
  let chunks = opened.progress[kind] ?? 0
  for await (const facts of oneAhead(input.facts(kind, chunks))) {
    const chunk = { importNo: opened.importNo, kind, chunk: chunks, rows: facts.length }
    const staged = await context.inTransaction((tx) =>
      writeChunk(tx, chunk, () => stageFacts(tx, opened.importNo, facts, learnedAt)),
    )
    for (const id of staged.accountIds) touched.add(id)
    chunks += 1
    told(`Writing ${kind} rows`, facts.length)
  }
}

async function writeUsage(
  input: ImportInput,
  opened: StoredImport,
  context: ErrandContext,
  { touched, told, learnedAt }: Written,
): Promise<void> {
  let chunks = opened.progress['usage'] ?? 0
  for await (const usage of oneAhead(input.usage(chunks))) {
    const chunk = { importNo: opened.importNo, kind: 'usage', chunk: chunks, rows: usage.on.length }
    const staged = await context.inTransaction((tx) =>
      writeChunk(tx, chunk, () => stageUsage(tx, opened.importNo, usage, learnedAt)),
    )
    for (const id of staged.accountIds) touched.add(id)
    chunks += 1
    told('Writing usage, account-days', usage.on.length)
  }
}
