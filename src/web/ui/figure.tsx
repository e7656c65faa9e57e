/** A number that leads: its name above, a second line below. */
import type { ReactNode } from 'react'

interface FigureProps {
  readonly label: ReactNode
  readonly value: ReactNode
  readonly children?: ReactNode
  readonly className?: string
}

export function Figure({ label, value, children, className = '' }: FigureProps) {
  return (
    <div className={`min-w-0 ${className}`}>
      <dt className="text-label text-mute">{label}</dt>
      <dd>
        <div className="flex flex-wrap items-center gap-x-2 text-figure">{value}</div>
        <div className="text-small text-mute">{children}</div>
      </dd>
    </div>
  )
}
