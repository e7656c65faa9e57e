/** A grid of short texts, as risks by severity and likelihood; where it has no room, each row names its cells. */
import type { Matrix, Tone } from '#src/publish/document.ts'

const fills: Readonly<Record<Tone, string>> = {
  good: 'border-l-ink bg-sunk',
  watch: 'border-l-watch bg-watch-tint',
  bad: 'border-l-bad bg-bad-tint',
  mute: 'border-l-line-2',
  accent: 'border-l-accent bg-accent-tint',
}

export function DocumentMatrix({ matrix }: { readonly matrix: Matrix }) {
  const { says, across, down, acrossLabel, downLabel } = matrix
  const columns = { gridTemplateColumns: `minmax(96px,.8fr) repeat(${across.length},minmax(0,1fr))` }
  return (
    <div aria-label={says} className="py-2.5 text-small" role="table">
      <div className="@max-2xl:sr-only" role="rowgroup">
        <div className="grid gap-1 pb-1 text-label text-mute" role="row" style={columns}>
          <span role="columnheader">
            {downLabel} <span aria-hidden="true">↓</span> {acrossLabel} <span aria-hidden="true">→</span>
          </span>
          {across.map((label) => (
            <span className="px-2" key={label} role="columnheader">
              {label}
            </span>
          ))}
        </div>
      </div>
      <div role="rowgroup">
        {down.map((label, row) => (
          <div className="gap-1 pb-1 @2xl:grid" key={label} role="row" style={columns}>
            <span className="block py-1.5 font-strong wrap-break-word" role="rowheader">
              {label}
            </span>
            {across.map((column, at) => (
              <MatrixCell cell={matrix.cells[row]?.[at]} key={column} label={column} />
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}

interface MatrixCellProps {
  readonly cell: Matrix['cells'][number][number] | undefined
  readonly label: string
}

function MatrixCell({ cell, label }: MatrixCellProps) {
  const text = cell?.text ?? ''
  return (
    <span
      className={`block rounded-s border-l-2 px-2 py-1.5 text-pretty wrap-break-word @max-2xl:mb-1 ${text === '' ? 'border-l-line @max-2xl:hidden' : fills[cell?.tone ?? 'mute']}`}
      role="cell"
    >
      <span aria-hidden="true" className="text-mute @2xl:hidden">
        {label}:{' '}
      </span>
      {text}
    </span>
  )
}
