/** The numbers behind a chart, folded under a line. */
import { Icon } from './icon.tsx'
import { NumbersTable, type NumbersTableProps } from './numbers-table.tsx'

interface FoldedTableProps extends NumbersTableProps {
  readonly label: string
}

export function FoldedTable({ label, columns, rows }: FoldedTableProps) {
  return (
    <details className="group">
      <summary className="inline-flex min-h-6 list-none items-center gap-1 text-small text-mute hover:text-ink max-md:min-h-10">
        <Icon className="-ml-1 transition-transform group-open:rotate-90" name="chevronRight" size={14} />
        {label}
      </summary>
      <NumbersTable columns={columns} rows={rows} />
    </details>
  )
}
