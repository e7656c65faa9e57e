/** A plain table of the settings: heads, and rows that their first cell names. */
import type { ReactNode } from 'react'
import { ScrollBox } from '../../ui/scroll-box.tsx'

export interface EffectTableProps {
  readonly label: string
  /** no two of them the same */
  readonly heads: readonly string[]
  /** with a cell for each head */
  readonly rows: readonly { readonly id: string; readonly cells: readonly ReactNode[] }[]
}

export function EffectTable({ label, heads, rows }: EffectTableProps) {
  return (
    <ScrollBox label={label}>
      <table aria-label={label} className="w-full text-left">
        <thead>
          <tr className="border-b border-line">
            {heads.map((head) => (
              <th
                className="py-1.5 pr-4 text-small font-normal whitespace-nowrap text-mute"
                key={head}
                scope="col"
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
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
      </table>
    </ScrollBox>
  )
}
