/** The reason of a lost or shrunk renewal: chosen by a person, proposed where the records say one. */
import { useQueryClient } from '@tanstack/react-query'
import { lossReasonIds, lossReasons } from '#src/detect/outcomes/loss-reasons.ts'
import { format } from '../../format.ts'
import { enHeads } from '../../messages/en-heads.ts'
import { enReports } from '../../messages/en-reports.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import type { ReportQuestion, ReportRow } from './use-report.ts'
import { sayReason } from './say-reason.ts'

interface ReasonCellProps {
  readonly organization: string
  readonly question: ReportQuestion
  readonly row: ReportRow
}

const options = [
  { value: '', label: enReports.noReason },
  ...lossReasons.map(({ id, says }) => ({ value: id, label: enHeads.of(says) })),
]

export function ReasonCell({ organization, question, row }: ReasonCellProps) {
  const client = useQueryClient()
  const name = String(row.cells[0])
  const { on, said = null, proposed = null } = row.reason ?? {}
  if (on === undefined) return null
  const choose = (value: string) => {
    const reason = lossReasonIds.find((id) => id === value) ?? null
    void sayReason(client, { organization, question, row }, reason)
  }
  const guess = said === null ? lossReasons.find(({ id }) => id === proposed) : undefined
  return (
    <span className="flex flex-wrap items-center gap-1.5">
      <Select
        isFilter={false}
        label={enReports.reasonOf(name, format.day(on))}
        onChoose={choose}
        options={options}
        value={said ?? ''}
      />
      {guess === undefined ? null : (
        <Button
          aria-label={enReports.takeProposedOf(guess.says, name)}
          onClick={() => choose(guess.id)}
          weight="quiet"
        >
          {enReports.takeProposed(guess.says)}
        </Button>
      )}
    </span>
  )
}
