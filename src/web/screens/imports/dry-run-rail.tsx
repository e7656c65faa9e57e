/** What the import would do, beside the files: how many rows can go in, what stays out, and the button that says it. */
import { type ReactNode } from 'react'
import { format } from '../../format.ts'
import type { ImportReport } from '../../answers.ts'
import { enImport } from '../../messages/en-import.ts'
import { en } from '../../messages/en.ts'
import type { Problem } from '../../problem.ts'
import { Button } from '../../ui/button.tsx'
import { Mark } from '../../ui/mark.tsx'
import { countsIn, type DryRun, dryRunOf } from './dry-run.ts'
import type { Desk } from './desk-state.ts'
import { importDesk } from './import-desk.ts'
import { MappingFile } from './mapping-file.tsx'
import { ProgressLine } from './progress-line.tsx'
import { SourceField } from './source-field.tsx'
import { Refusal } from '../../ui/refusal.tsx'
import { InEnglish } from '../../ui/in-english.tsx'

const words = enImport.rail

interface RailProps {
  readonly desk: Desk
  /** whose import it is */
  readonly target: string
}

export function DryRunRail({ desk, target }: RailProps) {
  const { check, files } = desk
  const isSending = files.some(({ upload, problem }) => upload === null && problem === null)
  return (
    <aside
      aria-label={words.title}
      className="flex min-w-0 flex-col gap-5 border-line px-[18px] pt-4 pb-5 max-lg:border-b max-lg:bg-wash max-md:px-4 lg:col-start-2 lg:row-start-1 lg:overflow-y-auto lg:border-l scrolls-quietly print:border-0"
    >
      <div className="flex items-baseline justify-between gap-3">
        <h2 className="text-title">{words.title}</h2>
        <span className="text-small text-mute">{words.nothingYet}</span>
      </div>
      <div aria-live="polite" className="flex flex-col gap-4 empty:hidden">
        {check.pace === null ? null : <ProgressLine pace={check.pace} says={words.looking} />}
        {isSending ? <p className="text-mute">{words.sending}</p> : null}
        {check.problem === null || check.pace !== null ? null : <CheckProblem problem={check.problem} />}
      </div>
      {check.report === null ? null : (
        <Findings
          isStale={check.pace !== null || check.problem !== null}
          report={check.report}
          run={dryRunOf(check.report)}
        />
      )}
      <div className="flex flex-col gap-4 lg:mt-auto">
        {check.report === null ? null : <SourceField desk={desk} report={check.report} />}
        {check.report === null ? null : <Go desk={desk} report={check.report} />}
        <p className="text-small text-mute">
          {enImport.into(target)}. {words.again}
        </p>
        <MappingFile report={check.report} />
      </div>
    </aside>
  )
}

function CheckProblem({ problem }: { readonly problem: Problem }) {
  const { says } = en.problem[problem.kind]
  return (
    <div className="flex flex-col items-start gap-2" role="alert">
      <p className="flex gap-2 text-bad">
        <Mark className="mt-[5px]" tone="bad" />
        <span className="min-w-0 whitespace-pre-line wrap-anywhere">
          <Refusal problem={problem} without={says} />
        </span>
      </p>
      {problem.hint === null ? null : (
        <p className="text-small text-mute wrap-anywhere">
          <InEnglish>{problem.hint}</InEnglish>
        </p>
      )}
      <Button onClick={importDesk.lookAgain}>{words.lookAgain}</Button>
    </div>
  )
}

interface FindingsProps {
  readonly report: ImportReport
  readonly run: DryRun
  readonly isStale: boolean
}

function Findings({ report, run, isStale }: FindingsProps) {
  const { identity } = report
  const doubtful = identity.doubtful.length + identity.moreDoubtful
  const disagreements = report.findings.reduce((sum, { count }) => sum + count, 0)
  return (
    <div aria-busy={isStale} className="flex flex-col gap-5">
      <p className="text-verdict text-pretty">{sentence(run)}</p>
      <dl>
        {run.good.map(([kind, count]) => (
          <Line key={kind} name={enImport.kind(kind)} value={format.number(count)}>
            {kind === 'usage' && report.accountDays > 0 ? enImport.accountDays(report.accountDays) : null}
          </Line>
        ))}
        {run.rejected > 0 ? <Line isBad name={words.heldBack} value={format.number(run.rejected)} /> : null}
        {run.leftOut > 0 ? <Line name={words.leftOut} value={format.number(run.leftOut)} /> : null}
        {run.questions > 0 ? <Line name={words.questions} value={format.number(run.questions)} /> : null}
        {identity.matched.map(({ by, count }) => (
          <Line key={by} name={words.recognised} value={format.number(count)}>
            {words.by[by]}
          </Line>
        ))}
        {doubtful > 0 ? (
          <Line name={words.doubtful} value={format.number(doubtful)}>
            {words.doubtfulSays}
          </Line>
        ) : null}
        {disagreements > 0 ? <Line name={words.findings} value={format.number(disagreements)} /> : null}
      </dl>
    </div>
  )
}

function sentence({ all, goodRows }: DryRun): string {
  if (goodRows === 0) return words.noneGood
  if (goodRows >= all) return words.allGood(all)
  return words.good(goodRows, all)
}

interface LineProps {
  readonly name: string
  readonly value: string
  readonly isBad?: boolean
  readonly children?: ReactNode
}

function Line({ name, value, isBad = false, children }: LineProps) {
  return (
    <div className="flex min-h-[30px] items-center gap-2 border-b border-line">
      <dt className="min-w-0 flex-1 first-letter:uppercase">{name}</dt>
      <dd className="flex items-center gap-2">
        <span className="text-small text-mute">{children}</span>
        {isBad ? <Mark tone="bad" /> : null}
        <span className="font-strong">{value}</span>
      </dd>
    </div>
  )
}

function Go({ desk, report }: { readonly desk: Desk; readonly report: ImportReport }) {
  const run = dryRunOf(report)
  const isStale = desk.check.pace !== null || desk.check.problem !== null
  const hasProblems = report.problems.length > 0
  const mayRun = !isStale && run.goodRows > 0 && (!hasProblems || desk.partial)
  const what = countsIn(run.good)
  return (
    <div className="flex flex-col gap-3">
      {hasProblems ? (
        <>
          <p className="flex items-baseline gap-2 text-bad">
            <Mark tone="bad" />
            {report.problems.every(({ question }) => question !== null)
              ? words.unanswered
              : words.refused(run.rejected)}
          </p>
          {run.goodRows === 0 ? null : (
            <label className="flex items-start gap-2">
              <input
                checked={desk.partial}
                className="mt-0.5 size-4 shrink-0 accent-(--accent)"
                onChange={(event) => importDesk.choosePartial(event.target.checked)}
                type="checkbox"
              />
              <span>
                {words.partial(run.rejected)}
                <span className="block text-small text-mute">{words.partialSays}</span>
              </span>
            </label>
          )}
        </>
      ) : null}
      <Button
        className="h-auto min-h-8 py-1.5 text-center text-balance print:hidden"
        disabled={!mayRun}
        onClick={importDesk.run}
        weight="solid"
      >
        {what === '' ? words.run : words.runAll(what)}
      </Button>
    </div>
  )
}
