/** A table without heads: a list of names with their values, each edited where it stands and with what says it. */
import type { Cell, Row, Table } from '#src/publish/document.ts'
import { EditedText } from './edited-text.tsx'
import { LineActions } from './line-actions.tsx'
import { ProvenanceMark } from './provenance-mark.tsx'
import { RecordText } from './record-text.tsx'

export function Particulars({ rows }: Pick<Table, 'rows'>) {
  return (
    <dl className="grid gap-x-8 @2xl:grid-cols-2">
      {rows.map((row) => (
        <Particular key={row.cells[0]?.text} row={row} />
      ))}
    </dl>
  )
}

function Particular({ row }: { readonly row: Row }) {
  const [name, value] = row.cells
  return (
    <div
      className="group/line relative flex items-baseline gap-3 border-b border-line py-[5px]"
      data-item={row.provenance?.itemId}
      data-line=""
      data-of={row.provenance?.section}
    >
      <dt className="w-28 shrink-0 text-mute">{name?.text}</dt>
      <dd className="flex min-w-0 flex-1 items-baseline justify-between gap-2">
        <span className="min-w-0 flex-1 text-pretty wrap-break-word">
          {value === undefined ? null : <Value row={row} value={value} />}
        </span>
        {row.provenance === undefined ? (
          <ProvenanceMark of={row.recorded} says={name?.text ?? ''} />
        ) : (
          <LineActions line={row} says={name?.text ?? ''} />
        )}
      </dd>
    </div>
  )
}

function Value({ row, value }: { readonly row: Row; readonly value: Cell }) {
  if (value.sets !== undefined) return <RecordText sets={value.sets}>{value.text}</RecordText>
  return (
    <EditedText edits={value.edits} line={row} shown={value.text}>
      {value.text}
    </EditedText>
  )
}
