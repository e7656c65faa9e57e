/** Something that is missing, said where it would stand: a gap is content. */
import type { ReactNode } from 'react'
import { Mark } from './mark.tsx'

interface GapProps {
  readonly children: ReactNode
  /** without the ring, where the line is narrow */
  readonly bare?: boolean
  readonly title?: string
}

export function Gap({ children, bare = false, title }: GapProps) {
  return (
    <span
      className={`inline-flex min-h-5 max-w-full items-center gap-1.5 rounded-s border border-dashed border-faint px-1.5 text-small leading-[18px] text-mute ${bare ? 'whitespace-nowrap' : ''}`}
      title={title}
    >
      {bare ? null : <Mark tone="unknown" />}
      <span className="min-w-0">{children}</span>
    </span>
  )
}
