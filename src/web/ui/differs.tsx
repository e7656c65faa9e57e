/** What the data says against a claim, beside the claim. */
import type { ReactNode } from 'react'
import { en } from '../messages/en.ts'

/** That something speaks against it, where what that is stands elsewhere. */
export function DiffersSign() {
  return (
    <span aria-hidden="true" className="rounded-[3px] bg-watch-tint px-1 text-small leading-4 text-watch">
      ≠
    </span>
  )
}

export function Differs({ children }: { readonly children: ReactNode }) {
  return (
    <span className="inline-flex max-w-full items-baseline gap-1 text-small font-medium text-watch">
      <span aria-hidden="true" className="rounded-[3px] bg-watch-tint px-1 leading-4">
        ≠
      </span>
      <span className="sr-only">{en.plan.notes.differs}: </span>
      <span className="min-w-0 text-pretty wrap-break-word">{children}</span>
    </span>
  )
}
