/** A section of a page: a head with an aside, a line, and what belongs to it. */
import { type ReactNode, use, useId } from 'react'
import { HeadingLevel } from './heading-level.ts'

interface SectionProps {
  readonly title: string
  readonly aside?: ReactNode
  /** of an aside of several buttons: where both have no room in one line, it stands below the head */
  readonly wraps?: boolean
  readonly children: ReactNode
  readonly className?: string
}

export function Section({ title, aside, wraps = false, children, className = '' }: SectionProps) {
  const id = useId()
  const isWithin = use(HeadingLevel) === 3
  const Heading = isWithin ? 'h3' : 'h2'
  return (
    <section aria-labelledby={id} className={`min-w-0 ${className}`}>
      <div
        className={`flex items-center justify-between gap-x-4 gap-y-1 ${wraps ? 'flex-wrap' : ''} border-b pb-1.5 ${isWithin ? 'border-line' : 'min-h-8 border-line-2'}`}
      >
        <Heading className={`shrink-0 ${isWithin ? 'font-strong text-ink-2' : 'text-title'}`} id={id}>
          {title}
        </Heading>
        <div className="min-w-0 text-right text-small text-mute">{aside}</div>
      </div>
      {children}
    </section>
  )
}
