/** What must be repaired before all rows can go in: grouped, with what to do, and where each stands. */
import { useRef, useState } from 'react'
import type { ImportReport, ReadProblem } from '../../answers.ts'
import { enImport } from '../../messages/en-import.ts'
import { Button } from '../../ui/button.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Section } from '../../ui/section.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { enHelp } from '../../messages/en-help.ts'
import { useKeyHelp } from '../../ui/key-help.ts'
import { enRepair } from '../../messages/en-repair.ts'
import type { Desk } from './desk-state.ts'
import { RepairTable } from './repair-table.tsx'
import { type StandingRows, useStandingRows } from './standing-rows.ts'

const words = enImport.problems

/** So many are read before one wants to know that there are more. */
const first = 12

interface ProblemsPartProps {
  readonly desk: Desk
  readonly report: ImportReport
  /** whose import it is; null: the person's own */
  readonly organization: string | null
}

export function ProblemsPart({ desk, report, organization }: ProblemsPartProps) {
  const [all, setAll] = useState(false)
  const list = useRef<HTMLUListElement>(null)
  useKeyHelp(enHelp.problems)
  useKeys({ n: () => focusNext(list.current) })
  const problems = report.problems.filter(({ question }) => question === null)
  const shown = all ? problems : problems.slice(0, first)
  const standing = useStandingRows(organization, desk.files, report, shown)
  if (problems.length === 0) return null
  const rows = problems.reduce((sum, { count }) => sum + count, 0)
  return (
    <Section
      aside={
        <span className="flex items-center gap-3">
          {enImport.files_.problems(rows)}
          <span className="flex items-center gap-1.5 max-md:hidden print:hidden">
            <KeyCap>n</KeyCap>
            {words.next}
          </span>
        </span>
      }
      title={words.title}
    >
      <ul ref={list}>
        {shown.map((problem) => (
          <ProblemGroup
            key={`${problem.file} ${problem.column} ${problem.problem}`}
            organization={organization}
            problem={problem}
            rows={standing.get(problem.file) ?? null}
          />
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-3 pt-3 text-small text-mute">
        {shown.length < problems.length ? (
          <Button onClick={() => setAll(true)}>{words.all(problems.length)}</Button>
        ) : null}
        {report.moreProblems > 0 ? <span>{words.more(report.moreProblems)}.</span> : null}
        <span>{standing.size === 0 ? words.again : enRepair.how}</span>
      </div>
    </Section>
  )
}

function focusNext(list: HTMLUListElement | null): void {
  const groups = [...(list?.querySelectorAll<HTMLElement>(':scope > li') ?? [])]
  const at = groups.findIndex((group) => group.contains(document.activeElement))
  const next = groups[(at + 1) % Math.max(1, groups.length)]
  // Where something can be repaired here, Enter opens it at once.
  const marked = next?.querySelector<HTMLElement>('td button') ?? next
  marked?.focus()
}

interface ProblemGroupProps {
  readonly organization: string | null
  readonly problem: ReadProblem
  /** null: they are not there, or cannot be repaired here */
  readonly rows: StandingRows | null
}

function ProblemGroup({ organization, problem, rows }: ProblemGroupProps) {
  const { file, column, problem: what, todo, count } = problem
  return (
    <li
      className={`grid gap-x-6 gap-y-2 border-b border-line py-3 ${rows === null ? 'md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]' : ''}`}
      tabIndex={-1}
    >
      <div className="flex min-w-0 gap-2">
        <Mark className="mt-[5px]" tone="bad" />
        <div className="min-w-0">
          <p className="font-strong wrap-anywhere">{words.where(column, what)}</p>
          <p className="text-ink-2 text-pretty first-letter:uppercase">{todo}</p>
          <p className="text-small text-mute wrap-anywhere">
            {words.of(file)}, {enImport.rows(count)}
          </p>
        </div>
      </div>
      {isOfHead(problem) || isOfSource(problem) ? null : rows === null ? (
        <Places problem={problem} />
      ) : (
        <RepairTable organization={organization} problem={problem} rows={rows} />
      )}
    </li>
  )
}

/** Of a column that is missing, or there twice, no row has anything to show. */
function isOfHead({ column, examples }: ReadProblem): boolean {
  return examples.every(({ line, value }) => line <= 1 && value === column)
}

/** The rows are right: what is missing is said beside them. */
function isOfSource({ problem }: ReadProblem): boolean {
  return /^the source .+ has this \w+ already, and .+ would count it again$|^the source of the file is in doubt/s.test(
    problem,
  )
}

function Places({ problem: { column, problem: what, examples, count } }: { readonly problem: ReadProblem }) {
  return (
    <div className="min-w-0">
      <table aria-label={words.where(column, what)} className="w-full text-left">
        <thead className="sr-only">
          <tr>
            <th scope="col">{words.line}</th>
            <th scope="col">{words.value}</th>
          </tr>
        </thead>
        <tbody>
          {examples.map(({ line, value }) => (
            <tr key={`${line} ${value}`}>
              <td className="w-24 pr-3 text-right text-small whitespace-nowrap text-mute">
                {words.at(line)}
              </td>
              <td className="max-w-0 truncate border border-bad/35 bg-bad-tint px-2.5 py-[3px]" title={value}>
                {value === '' ? <span className="text-bad">{words.empty}</span> : value}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {examples.length < count ? (
        <p className="pt-1 pl-24 text-small text-mute">{words.first(examples.length, count)}</p>
      ) : null}
    </div>
  )
}
