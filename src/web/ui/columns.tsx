/** A row of columns over their labels, the highest one marked; a sentence beside it names it. */
export interface Column {
  readonly id: string
  readonly label: string
  readonly value: number
  /** what the hover says */
  readonly title: string
}

interface ColumnsProps {
  readonly columns: readonly Column[]
  /** the whole chart in one sentence */
  readonly sentence: string
  readonly height?: number
}

export function Columns({ columns, sentence, height = 68 }: ColumnsProps) {
  const highest = Math.max(...columns.map((column) => column.value), 0)
  const tallest = columns.find((column) => column.value === highest)
  return (
    <div aria-label={sentence} className="flex items-end gap-1" role="img">
      {columns.map((column) => (
        <div className="flex min-w-0 flex-1 flex-col items-center" key={column.id} title={column.title}>
          <span className="flex w-full items-end border-b border-line-2" style={{ height }}>
            <span
              className={`mx-auto w-full max-w-6 rounded-t-[2px] ${column === tallest ? 'bg-accent' : 'bg-accent-line'}`}
              style={{ height: heightOf(column.value, highest, height) }}
            />
          </span>
          <span className="pt-1 text-[11px] leading-4 text-mute">{column.label}</span>
        </div>
      ))}
    </div>
  )
}

/** Anything above nothing is seen, if only as a line. */
function heightOf(value: number, highest: number, height: number): number {
  return value <= 0 ? 0 : Math.max(2, (value / highest) * height)
}
