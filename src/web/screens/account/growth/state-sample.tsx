/** A state of the whitespace as a small sample of its cell, beside its word. */
import type { WhitespaceSpot } from './growth-queries.ts'
import { stateEdges, stateFills } from './state-look.ts'

export function StateSample({ state }: { readonly state: WhitespaceSpot['state'] }) {
  const frame = state === 'Open' ? 'border-dashed border-faint' : 'border-line-2'
  return (
    <span
      aria-hidden="true"
      className={`relative inline-block h-3.5 w-5 shrink-0 overflow-hidden rounded-[2px] border ${frame} ${stateFills[state]}`}
    >
      <span className={`absolute inset-y-0 left-0 w-1.5 ${stateEdges[state]}`} />
    </span>
  )
}
