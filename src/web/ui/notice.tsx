/** A line above the page: what is shown still holds, but something is not as it should be. */
import type { ReactNode } from 'react'
import { Mark } from './mark.tsx'

export function Notice({ children }: { readonly children: ReactNode }) {
  return (
    <p
      className="flex shrink-0 items-center gap-2 border-b border-line bg-watch-tint px-6 py-1.5 text-small text-watch max-md:px-4 print:hidden"
      role="status"
    >
      <Mark tone="watch" />
      <span>{children}</span>
    </p>
  )
}
