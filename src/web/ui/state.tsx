/** What stands where content would be: what happened, why, and the way on. */
import type { ReactNode } from 'react'

interface StateProps {
  readonly title: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
  /** an error is announced at once */
  readonly alert?: boolean
  /** it stands alone on its page, so that its title is that of the page */
  readonly page?: boolean
}

export function State({ title, children, actions, alert = false, page = false }: StateProps) {
  const Heading = page ? 'h1' : 'h2'
  return (
    <div
      className="mx-auto flex max-w-md flex-col items-start gap-3 px-6 py-16 max-md:py-10"
      role={alert ? 'alert' : 'status'}
    >
      <Heading className="text-[17px] leading-6 font-semibold tracking-[-0.01em]">{title}</Heading>
      <div className="flex w-full flex-col gap-3 text-read text-ink-2">{children}</div>
      {actions === undefined ? null : <div className="flex flex-wrap gap-2 pt-1">{actions}</div>}
    </div>
  )
}
