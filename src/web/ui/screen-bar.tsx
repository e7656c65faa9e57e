/** The bar over a screen: its title, and what belongs to the whole of it at the right. */
import type { ReactNode } from 'react'

interface ScreenBarProps {
  readonly title: string
  readonly children?: ReactNode
}

export function ScreenBar({ title, children }: ScreenBarProps) {
  return (
    <header className="flex min-h-(--bar) shrink-0 flex-wrap items-center gap-x-5 gap-y-2 border-b border-line px-6 py-2 max-md:gap-x-2 max-md:px-4">
      <h1 className="text-[15px] leading-6 font-semibold tracking-[-0.01em]">{title}</h1>
      {children === undefined ? null : (
        <div className="ml-auto flex min-w-0 flex-wrap items-center gap-2 print:hidden">{children}</div>
      )}
    </header>
  )
}
