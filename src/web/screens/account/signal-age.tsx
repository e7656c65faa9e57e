/** Where a signal comes from and how old it is; fresh is short, stale says since when. */
import type { SignalReading } from '#src/detect/diagnosis.ts'
import { daysBetween } from '#src/kernel/day.ts'
import { format } from '../../format.ts'
import { en } from '../../messages/en.ts'

export function SignalAge({ signal, asOf }: { readonly signal: SignalReading; readonly asOf: string }) {
  const day = signal.asOf === null ? null : format.shortDay(signal.asOf, asOf)
  const age = signal.asOf === null ? null : daysBetween(signal.asOf, asOf)
  return (
    <span className="truncate text-right text-small text-mute max-md:order-5 max-md:col-span-2 max-md:pl-3.5 max-md:text-left">
      {signal.source}
      {signal.stale && day !== null ? (
        <span className="font-medium text-watch">, {en.health.staleSince(day)}</span>
      ) : null}
      {!signal.stale && age !== null ? `, ${age === 0 ? en.today : day}` : null}
    </span>
  )
}
