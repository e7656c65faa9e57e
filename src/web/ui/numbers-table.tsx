/** The numbers behind a chart. */
import type { ReactNode } from 'react'

export interface NumbersTableProps {
  readonly columns: readonly { readonly label: string; readonly isNumber?: boolean }[]
  readonly rows: readonly { readonly id: string; readonly cells: readonly ReactNode[] }[]
}

export function NumbersTable({ columns, rows }: NumbersTableProps) {
  const look = (at: number) =>
    columns[at]?.isNumber ? 'text-right' : at === 0 ? 'text-left whitespace-nowrap' : 'text-left'
  return (
    <table className="mt-1 w-full text-small">
      <thead>
        <tr className="border-b border-line text-label text-mute">
          {columns.map((column, at) => (
            <th className={`py-1 pr-3 font-medium last:pr-0 ${look(at)}`} key={column.label} scope="col">
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr className="border-b border-line" key={row.id}>
            {row.cells.map((cell, at) => (
              <td className={`py-1 pr-3 align-top last:pr-0 ${look(at)}`} key={columns[at]?.label}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
