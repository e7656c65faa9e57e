/** A plain table of the settings: heads, and rows that their first cell names. */
import type { ReactNode } from 'react'
import { HeadedTable, type HeadedTableProps } from './headed-table.tsx'

export interface EffectTableProps extends Pick<HeadedTableProps, 'label' | 'heads'> {
  /** with a cell for each head */
  readonly rows: readonly { readonly id: string; readonly cells: readonly ReactNode[] }[]
}

export function EffectTable({ label, heads, rows }: EffectTableProps) {
  return (
    <HeadedTable heads={heads} label={label}>
      <tbody>
        {rows.map(({ id, cells: [name, ...cells] }) => (
          <tr className="h-(--row) border-b border-line" key={id}>
            <th className="py-1 pr-4 font-medium" scope="row">
              {name}
            </th>
            {heads.slice(1).map((head, at) => (
              <td className="py-1 pr-4 align-middle tabular-nums" key={head}>
                {cells[at]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </HeadedTable>
  )
}
