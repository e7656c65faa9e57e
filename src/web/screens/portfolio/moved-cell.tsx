/** What moved on an account: the weightiest movement, and how many more there are. */
import type { PortfolioRow } from '../../answers.ts'
import { told } from '../../format.ts'
import { en } from '../../messages/en.ts'
import { severityTone } from '../../tones.ts'
import { Mark } from '../../ui/mark.tsx'
import { Told } from '../../ui/told.tsx'

export function MovedCell({ row: { movement, movements } }: { readonly row: PortfolioRow }) {
  if (movement === null) return null
  return (
    <span className="flex min-w-0 items-center gap-2">
      <Mark label={en.severity(movement.severity)} tone={severityTone(movement.severity)} />
      <span className="truncate" title={told(movement.headline)}>
        <Told>{movement.headline}</Told>
      </span>
      {movements > 1 ? (
        <span className="shrink-0 text-small text-mute" title={en.movements(movements)}>
          +{movements - 1}
        </span>
      ) : null}
    </span>
  )
}
