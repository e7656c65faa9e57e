/** How hard an account works with the product on a day: 1 is its usual, a planted drop or decline less. */
import { dayNumber } from '#src/kernel/day.ts'
import type { SampleAccount } from './sample-account.ts'

/** The factor by day number. */
export type IntensityOn = (day: number) => number

const DROPS_TO = 0.33
/** What dropped long ago came back, from so many days after the drop and within so many. */
const RECOVERY = { after: 60, within: 120, to: 0.9, onlyIfAgo: [150, 250] } as const
/** A decline halves every so many days and ends at its floor. */
const DECLINE = { halfLife: 62, floor: 0.22 }

export function intensityOn(account: SampleAccount): IntensityOn {
  const droppedOn = account.plantedOn('usage-sudden-drop')
  if (droppedOn) return dropped(dayNumber(droppedOn), comesBack(account))
  const decliningOn = account.plantedOn('usage-slow-decline')
  if (decliningOn) {
    const start = dayNumber(decliningOn)
    return (day) => (day <= start ? 1 : Math.max(DECLINE.floor, 0.5 ** ((day - start) / DECLINE.halfLife)))
  }
  return () => 1
}

function comesBack(account: SampleAccount): boolean {
  const ago = account.role.plants['usage-sudden-drop'] ?? 0
  return ago > RECOVERY.onlyIfAgo[0] && ago < RECOVERY.onlyIfAgo[1]
}

function dropped(start: number, recovers: boolean): IntensityOn {
  return (day) => {
    if (day < start) return 1
    if (!recovers) return DROPS_TO
    const back = Math.min(1, Math.max(0, (day - start - RECOVERY.after) / RECOVERY.within))
    return DROPS_TO + (RECOVERY.to - DROPS_TO) * back
  }
}
