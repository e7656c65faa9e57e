/** The clock of an account: sixty seconds for a red one, which are no limit, only red when they are over. */
import { enReview } from '../../messages/en-review.ts'
import { Icon } from '../../ui/icon.tsx'
import type { Clock } from './use-clock.ts'

/** Seconds for a red account (handbook 10). */
const MINUTE = 60

interface ReviewClockProps {
  readonly clock: Clock
  readonly isRed: boolean
}

export function ReviewClock({ clock, isRed }: ReviewClockProps) {
  const isOver = isRed && clock.seconds > MINUTE
  const says = enReview.seconds(Math.floor(clock.seconds / 60), clock.seconds % 60)
  return (
    <div aria-label={enReview.clock} className="flex items-center gap-3" role="group">
      <span className={`text-figure ${isOver ? 'text-bad' : ''}`} role="timer">
        {says}
      </span>
      <span className="text-small text-mute max-md:hidden">
        {isRed ? enReview.ofMinute : enReview.onAccount}
      </span>
      <button
        aria-label={clock.isPaused ? enReview.goOnClock : enReview.pause}
        className="inline-flex size-7 items-center justify-center rounded-s text-mute hover:bg-sunk hover:text-ink max-md:size-10"
        onClick={() => clock.pause(!clock.isPaused)}
        type="button"
      >
        <Icon name={clock.isPaused ? 'chevronRight' : 'pause'} />
      </button>
    </div>
  )
}

/** The same as a line, for the edge of the bar. */
export function ClockLine({ clock, isRed }: ReviewClockProps) {
  const share = isRed ? Math.min(1, clock.seconds / MINUTE) : 0
  const isOver = isRed && clock.seconds > MINUTE
  return (
    <div aria-hidden="true" className="h-0.5 shrink-0 bg-line">
      <div
        className={`h-full ${isOver ? 'bg-bad-fill' : 'bg-accent'}`}
        style={{ width: `${share * 100}%` }}
      />
    </div>
  )
}
