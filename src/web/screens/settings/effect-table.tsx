/** A plain table of the settings: heads, rows, numbers at the right of those columns after the first that hold some. */
import type { ReactNode } from 'react'
import { ScrollBox } from '../reports/scroll-box.tsx'

interface EffectTableProps {
  readonly label: string
  readonly heads: readonly string[]
  /** a cell for each head; the first one names the row */
  readonly rows: readonly (readonly ReactNode[])[]
}

export function EffectTable({ label, heads, rows }: EffectTableProps) {
  return (
    <ScrollBox label={label}>
      <table aria-label={label} className="w-full text-left">
        <thead>
          <tr className="border-b border-line">
            {heads.map((head, at) => (
              // Two columns may be called the same.
              // eslint-disable-next-line react/no-array-index-key
              <th className="py-1.5 pr-4 text-small font-normal whitespace-nowrap text-mute" key={at} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            // The rows stand in their order and have no state of their own.
            // eslint-disable-next-line react/no-array-index-key
            <tr className="h-(--row) border-b border-line" key={row}>
              {cells.map((cell, at) =>
                at === 0 ? (
                  // eslint-disable-next-line react/no-array-index-key
                  <th className="py-1 pr-4 font-medium" key={at} scope="row">
                    {cell}
                  </th>
                ) : (
                  // eslint-disable-next-line react/no-array-index-key
                  <td className="py-1 pr-4 align-middle tabular-nums" key={at}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
