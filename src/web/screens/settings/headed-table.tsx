/** The frame of a table of the settings: its name, its heads, and what stands below them. */
import type { ReactNode } from 'react'
import { ScrollBox } from '../../ui/scroll-box.tsx'

export interface HeadedTableProps {
  readonly label: string
  /** no two of them the same */
  readonly heads: readonly string[]
  readonly children: ReactNode
}

export function HeadedTable({ label, heads, children }: HeadedTableProps) {
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
        {children}
      </table>
    </ScrollBox>
  )
}
