/** A column a month, of parts that stand for statuses: fills differ, and the shapes beside their words name them. */
import { format, told } from '../../format.ts'
import { enHeads } from '../../messages/en-heads.ts'
import { Mark } from '../../ui/mark.tsx'
import { statusToneOf } from '../../tones.ts'
import type { ReportTable } from './use-report.ts'

interface StacksChartProps {
  readonly table: ReportTable
  readonly values: readonly string[]
}

const fills: Readonly<Record<string, string>> = {
  Green: 'bg-good-fill',
  Yellow: 'bg-watch-fill',
  Red: 'bg-bad-fill',
}

export function StacksChart({ table, values }: StacksChartProps) {
  const places = values.map((id) => table.columns.findIndex((column) => column.id === id))
  const rows = table.rows.map(({ id, cells }) => {
    const parts = places.map((at, part) => ({ name: values[part]!, count: Number(cells[at] ?? 0) }))
    return { id, parts, total: parts.reduce((sum, { count }) => sum + count, 0) }
  })
  const most = Math.max(...rows.map(({ total }) => total), 1)
  return (
    <figure className="max-w-3xl break-inside-avoid">
      <div aria-label={told(table.says)} className="flex items-end gap-1.5" role="img">
        {rows.map(({ id, parts, total }) => (
          <div
            className="flex min-w-0 flex-1 flex-col items-center"
            key={id}
            title={`${format.day(id)}: ${parts.map(({ name, count }) => `${enHeads.of(name)} ${count}`).join(', ')}`}
          >
            <span className="flex h-36 w-full flex-col justify-end border-b border-line-2">
              <span
                className="mx-auto flex w-full max-w-10 flex-col-reverse gap-px"
                style={{ height: `${(total / most) * 100}%` }}
              >
                {parts.map(({ name, count }) =>
                  count === 0 ? null : (
                    <span
                      className={fills[name] ?? 'hatched'}
                      key={name}
                      style={{ flexGrow: count, flexBasis: 0 }}
                    />
                  ),
                )}
              </span>
            </span>
            <span className="pt-1 text-[11px] leading-4 text-mute">{format.month(id.slice(0, 7))}</span>
          </div>
        ))}
      </div>
      <figcaption className="flex flex-wrap gap-x-4 gap-y-1 pt-2 text-small text-mute">
        {values.map((name) => (
          <span className="inline-flex items-center gap-1.5" key={name}>
            <Mark tone={statusToneOf(name)} />
            {enHeads.of(name)}
          </span>
        ))}
      </figcaption>
    </figure>
  )
}
