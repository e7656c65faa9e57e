/** The drivers that move an outlook most, three each way (handbook 7a). */
import type { Driver } from '#src/detect/diagnosis.ts'

/** Drivers shown each way. */
const most = 3
/** Points under which a driver would read as nothing. */
const least = 0.05

export function strongestDrivers(drivers: readonly Driver[]): {
  readonly lifts: Driver[]
  readonly lowers: Driver[]
} {
  const byPoints = drivers.toSorted((a, b) => b.points - a.points)
  return {
    lifts: byPoints.filter((driver) => driver.points >= least).slice(0, most),
    lowers: byPoints
      .filter((driver) => driver.points <= -least)
      .slice(-most)
      .toReversed(),
  }
}
