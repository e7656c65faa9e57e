/** A number that leads: its name above, a second line below. */
import type { ReactNode } from 'react'

interface FigureProps {
  readonly label: ReactNode
  readonly value: ReactNode
  readonly children?: ReactNode
  readonly className?: string
  /** where it comes from: tells it to the mouse over the whole of the figure */
  readonly mark?: ReactNode | undefined
}

export function Figure({ label, value, children, className = '', mark }: FigureProps) {
  return (
    <div className={`min-w-0 self-start ${className}`} data-tells={mark === undefined ? undefined : ''}>
      <dt className="flex items-center gap-0.5 text-label text-mute">
        {label}
        {mark === undefined ? null : <span className="-my-1 inline-flex items-center">{mark}</span>}
      </dt>
      <dd>
        <div className="flex flex-wrap items-center gap-x-2 text-figure">{value}</div>
        <div className="text-small text-mute">{children}</div>
      </dd>
    </div>
  )
}
