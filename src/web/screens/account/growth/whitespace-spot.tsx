/** One cell of the whitespace as it is drawn: its edge says its state, then its word, its amount and a note. */
import { enGrowth } from '../../../messages/en-growth.ts'
import { Icon } from '../../../ui/icon.tsx'
import type { WhitespaceSpot as Spot } from './growth-queries.ts'
import { spotLines } from './spot-lines.ts'
import { stateEdges, stateFills, stateIcons } from './state-look.ts'

interface WhitespaceSpotProps {
  readonly spot: Spot
  readonly isChosen: boolean
}

export function WhitespaceSpot({ spot, isChosen }: WhitespaceSpotProps) {
  const { title, amount, note, isInviting } = spotLines(spot)
  const icon = stateIcons[spot.state]
  const ring = isChosen ? 'shadow-[inset_0_0_0_2px_var(--accent)]' : ''
  if (title === null) {
    return (
      <span className={`flex h-full w-full items-center justify-center text-mute ${ring}`}>
        <span aria-hidden="true">{enGrowth.nothing}</span>
        <span className="sr-only">{enGrowth.nothingSaid}</span>
      </span>
    )
  }
  return (
    <span
      className={`relative flex h-full w-full flex-col justify-center overflow-hidden py-2 pr-2 pl-3.5 text-left ${stateFills[spot.state]} ${ring}`}
    >
      <span aria-hidden="true" className={`absolute inset-y-0 left-0 w-[5px] ${stateEdges[spot.state]}`} />
      <span
        className={`flex min-w-0 items-center gap-1 text-small ${spot.state === 'Open opportunity' ? 'font-medium text-accent' : 'text-mute'}`}
      >
        {icon === null ? null : <Icon name={icon} size={13} />}
        {title === enGrowth.states[spot.state] ? null : (
          <span className="sr-only">{enGrowth.states[spot.state]} </span>
        )}
        <span className="min-w-0 truncate">{title}</span>
      </span>
      {amount === null ? null : <span className="truncate font-strong">{amount}</span>}
      {note === null ? null : (
        <span
          className={`line-clamp-2 text-[11px] leading-[14px] ${isInviting ? 'font-medium text-accent' : 'text-ink-2'}`}
        >
          {note}
        </span>
      )}
    </span>
  )
}
