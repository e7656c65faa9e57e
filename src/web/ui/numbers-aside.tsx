/** The numbers behind a chart, which open over the page: nothing beneath the chart gives way to them. */
import { useId } from 'react'
import { Icon } from './icon.tsx'
import { NumbersTable, type NumbersTableProps } from './numbers-table.tsx'

interface NumbersAsideProps extends NumbersTableProps {
  readonly label: string
}

export function NumbersAside({ label, columns, rows }: NumbersAsideProps) {
  const id = useId()
  const anchor = `--${id.replaceAll(/[^\w]/g, '')}`
  return (
    <>
      <button
        className="inline-flex min-h-6 items-center gap-1 text-small text-mute hover:text-ink max-md:min-h-10 print:hidden"
        popoverTarget={id}
        style={{ anchorName: anchor }}
        type="button"
      >
        {label}
        <Icon name="chevronDown" size={14} />
      </button>
      <div
        aria-label={label}
        className="m-0 mt-1 max-h-[70dvh] w-80 max-w-[calc(100vw-2rem)] overflow-y-auto rounded-m border border-line bg-raise px-3 py-2 text-body text-ink shadow-float [inset:auto] [position-area:block-end_span-inline-end] [position-try-fallbacks:flip-inline,flip-block]"
        id={id}
        popover="auto"
        role="dialog"
        style={{ positionAnchor: anchor }}
      >
        <NumbersTable columns={columns} rows={rows} />
      </div>
    </>
  )
}
