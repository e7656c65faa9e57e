/** Values of the account that somebody else has written meanwhile: both versions of each, and the choice between them. */
import { format } from '../format.ts'
import { enAccountRecord } from '../messages/en-account-record.ts'
import { enPlanFields } from '../messages/en-plan-fields.ts'
import type { OvertakenValue } from '../plan/overtaken-in.ts'
import { TwoVersions } from '../plan/two-versions.tsx'
import { Button } from '../ui/button.tsx'
import { whoIs } from '../who-is.ts'
import { type RecordField, shownRecord } from './record-fields.ts'

interface RecordConflictProps {
  readonly fields: readonly RecordField[]
  readonly overtaken: readonly OvertakenValue[]
  readonly onKeep: () => void
  readonly onWrite: () => void
  readonly onEdit: () => void
}

export function RecordConflict({ fields, overtaken, onKeep, onWrite, onEdit }: RecordConflictProps) {
  const words = enPlanFields.conflict
  return (
    <span className="block rounded-s bg-watch-tint px-2.5 py-2 text-small" role="alert">
      {overtaken.map((one) => {
        const field = fields.find(({ name }) => name === one.field)
        return field === undefined ? null : (
          <span className="block" key={one.field}>
            <span className="block font-medium text-watch">{headOf(field, one)}</span>
            <TwoVersions theirs={shownRecord(field, one.theirs)} yours={yoursOf(field, one)} />
          </span>
        )
      })}
      <span className="flex flex-wrap gap-1.5 pt-1">
        <Button onClick={onKeep}>{words.keep}</Button>
        <Button onClick={onWrite}>{words.write}</Button>
        <Button onClick={onEdit} weight="quiet">
          {words.edit}
        </Button>
      </span>
    </span>
  )
}

function headOf({ name }: RecordField, { by, source, on }: OvertakenValue): string {
  const label = enAccountRecord.labels[name]
  if (on === null) return enAccountRecord.changedSince(label)
  if (by === null) return enAccountRecord.saidBy(label, source ?? '', format.day(on))
  const who = by.includes('@') ? whoIs(by) : enPlanFields.actor(by)
  return `${label}: ${enPlanFields.conflict.changed(who, format.day(on))}`
}

function yoursOf(field: RecordField, { ours }: OvertakenValue): string {
  return ours === null ? enAccountRecord.asRecords : shownRecord(field, ours)
}
