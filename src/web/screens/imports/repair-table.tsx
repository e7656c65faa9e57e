/** The rows of a kind of mistake, whole, with what is wrong first and to be repaired in its place. */
import type { ReadProblem } from '../../answers.ts'
import { enImport } from '../../messages/en-import.ts'
import { enRepair } from '../../messages/en-repair.ts'
import { ScrollBox } from '../../ui/scroll-box.tsx'
import { repairOnDesk } from './desk-repairs.ts'
import { RepairCell } from './repair-cell.tsx'
import type { StandingRows } from './standing-rows.ts'

const words = enImport.problems

interface RepairTableProps {
  readonly organization: string | null
  readonly problem: ReadProblem
  readonly rows: StandingRows
}

const head = 'px-2.5 pb-1 text-left text-small font-normal whitespace-nowrap text-mute'

export function RepairTable({ organization, problem, rows }: RepairTableProps) {
  const { column, problem: what, examples, count } = problem
  const { header } = rows
  const isCell = header.includes(column)
  const others = isCell ? header.filter((one) => one !== column) : []
  return (
    <div className="min-w-0">
      <ScrollBox label={words.where(column, what)}>
        <table
          aria-busy={rows.isBeingRead}
          aria-label={words.where(column, what)}
          className="mb-1 min-w-full text-left"
        >
          <thead>
            <tr>
              <th className={`${head} w-20`} scope="col">
                <span className="sr-only">{words.line}</span>
              </th>
              <th className={head} scope="col">
                {isCell ? column : enRepair.wholeRow}
              </th>
              <th className={head} scope="col">
                <span className="sr-only">{enRepair.leaveOut}</span>
              </th>
              {others.map((name) => (
                <th className={head} key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {examples.map((example, at) => (
              <Row
                column={isCell ? column : null}
                example={example}
                key={`${example.line} ${nthOfItsLine(examples, at)}`}
                organization={organization}
                rows={rows}
              />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {examples.length < count ? (
        <p className="pt-1 pl-20 text-small text-mute">{words.first(examples.length, count)}</p>
      ) : null}
    </div>
  )
}

/** A row stays the row that is typed in, whatever is found in it by then. */
function nthOfItsLine(examples: ReadProblem['examples'], at: number): number {
  return examples.slice(0, at).filter(({ line }) => line === examples[at]?.line).length
}

/** @param standing what can be repaired here; null: nothing */
function noteOf(row: StandingRows['rows'][number] | undefined, standing: string | null, found: string) {
  if (row !== undefined && standing === null) return enRepair.inTheFile
  return standing !== null && found.startsWith(`${standing}, `) ? found : null
}

interface RowProps {
  readonly organization: string | null
  readonly rows: StandingRows
  /** null: the row as a whole */
  readonly column: string | null
  readonly example: ReadProblem['examples'][number]
}

function Row({ organization, rows: standingRows, column, example: { line, value } }: RowProps) {
  const { name, upload, header, rows } = standingRows
  const row = rows.find((one) => one.line === line)
  const cells = column === null ? null : (row?.cells ?? null)
  const at = column === null ? -1 : header.indexOf(column)
  const standing = cells === null ? (row?.text ?? null) : (cells[at] ?? '')
  const repaired = cells === null ? null : column
  return (
    <tr>
      <th className="pr-3 text-right text-small font-normal whitespace-nowrap text-mute" scope="row">
        {words.at(line)}
      </th>
      <td className="p-0 align-top" colSpan={cells === null ? header.length : 1}>
        <RepairCell
          isWide={cells === null}
          label={repaired === null ? enRepair.row(line) : enRepair.cell(repaired, line)}
          note={noteOf(row, standing, value)}
          onRepair={(text) => {
            const repair = { line, column: repaired, value: text }
            return repairOnDesk(organization, name, repair, { upload, value: standing ?? '' })
          }}
          value={standing}
          whatWasFound={value}
        />
      </td>
      <td className="border-b border-line px-1 align-top">
        {row === undefined || row.text === null ? null : (
          <LeaveOut
            line={line}
            onChoose={() => {
              const repair = { line, column: null, value: '' }
              return repairOnDesk(organization, name, repair, { upload, value: row.text ?? '' })
            }}
          />
        )}
      </td>
      {header.map((other, index) =>
        cells === null || index === at ? null : (
          <td
            className="max-w-56 truncate border-b border-line px-2.5 text-ink-2"
            key={other}
            title={cells[index]}
          >
            {cells[index]}
          </td>
        ),
      )}
    </tr>
  )
}

interface LeaveOutProps {
  readonly line: number
  readonly onChoose: () => Promise<void>
}

function LeaveOut({ line, onChoose }: LeaveOutProps) {
  return (
    <button
      aria-label={enRepair.leaveOutLine(line)}
      className="min-h-7 rounded-s px-1.5 text-small whitespace-nowrap text-mute hover:bg-sunk hover:text-ink max-md:min-h-10 print:hidden"
      onClick={() => void onChoose()}
      type="button"
    >
      {enRepair.leaveOut}
    </button>
  )
}
