/** A table of the document; where it has no room, each row becomes a few lines with their labels. */
import type { Row, Table } from '#src/publish/document.ts'
import { DocumentCell } from './document-cell.tsx'
import { MoreLink } from './more-link.tsx'
import { LineActions } from './line-actions.tsx'
import { Particulars } from './particulars.tsx'
import { tableRoom } from './table-room.ts'

export function DocumentTable({ table }: { readonly table: Table }) {
  if (table.columns.length === 2 && table.columns.every(({ label }) => label === '')) {
    return <Particulars rows={table.rows} />
  }
  return <Columns table={table} />
}

function Columns({ table }: { readonly table: Table }) {
  const hasProvenance = table.rows.some((row) => row.provenance !== undefined)
  const isNamed = table.columns.some(({ label }) => label !== '')
  // No column is narrower than its words: they do not break within.
  const template = table.columns.map(({ width }) =>
    width === 0 ? 'fit-content(8rem)' : `minmax(min-content,${width}fr)`,
  )
  const columns = [...template, ...(hasProvenance ? ['auto'] : [])].join(' ')
  return (
    <>
      <div
        aria-label={table.says}
        className={`${tableRoom(table)} columned:grid columned:gap-x-4`}
        role="table"
        style={{ gridTemplateColumns: columns }}
      >
        <div className={isNamed ? 'columned:contents stacked:sr-only' : 'sr-only'} role="rowgroup">
          <div
            className="col-span-full grid grid-cols-subgrid border-b border-line py-1 text-label text-mute"
            role="row"
          >
            {[...table.columns.entries()].map(([at, { label, align }]) => (
              <span className={align === 'right' ? 'text-right' : ''} key={at} role="columnheader">
                {label}
              </span>
            ))}
            {hasProvenance ? <span aria-hidden="true" /> : null}
          </div>
        </div>
        <div className="contents" role="rowgroup">
          {table.rows.map((row, at) => (
            <TableRow
              hasProvenance={hasProvenance}
              key={row.provenance?.itemId ?? row.only ?? `${row.cells[0]?.text} ${at}`}
              row={row}
              table={table}
            />
          ))}
        </div>
      </div>
      <MoreLink count={table.more} />
    </>
  )
}

interface TableRowProps {
  readonly row: Row
  readonly table: Table
  readonly hasProvenance: boolean
}

function TableRow({ row, table, hasProvenance }: TableRowProps) {
  // A table that numbers its rows names them in the second column.
  const nameAt = table.columns[0]?.label === '#' ? 1 : 0
  return (
    <div
      className={`group/line relative col-span-full flex flex-wrap items-baseline gap-x-4 gap-y-0.5 border-b border-line py-[7px] pr-16 hover:bg-wash columned:grid columned:grid-cols-subgrid columned:pr-0 ${nameAt === 0 ? '' : 'stacked:pl-8'} ${row.isGap ? 'border-dashed text-mute' : ''}`}
      data-item={row.provenance?.itemId}
      data-line=""
      data-of={row.provenance?.section}
      role="row"
    >
      {[...row.cells.entries()].map(([at, cell]) => {
        const column = table.columns[at]
        return (
          <DocumentCell
            cell={cell}
            line={row}
            isGap={row.isGap === true}
            key={at}
            label={column?.label ?? ''}
            part={at === nameAt ? 'name' : at < nameAt ? 'number' : null}
            right={column?.align === 'right'}
          />
        )
      })}
      {hasProvenance ? (
        <span className="stacked:absolute stacked:top-[7px] stacked:right-0" role="cell">
          <LineActions line={row} says={row.cells[nameAt]?.text ?? ''} />
        </span>
      ) : null}
    </div>
  )
}
