/** A section of a page: a head with an aside, a line, and what belongs to it. */
import { type ReactNode, useId } from 'react'

interface SectionProps {
  readonly title: string
  readonly aside?: ReactNode
  readonly children: ReactNode
  readonly className?: string
}

export function Section({ title, aside, children, className = '' }: SectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={`min-w-0 ${className}`}>
      <div className="flex min-h-8 items-center justify-between gap-4 border-b border-line-2 pb-1.5">
        <h2 className="shrink-0 text-title" id={id}>
          {title}
        </h2>
        <div className="min-w-0 text-right text-small text-mute">{aside}</div>
      </div>
      {children}
    </section>
  )
}
