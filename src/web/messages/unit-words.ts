/** How a language says the units of the settings: beside a field, and of one figure or of several. */
import type { Unit } from '#src/detect/settings/measure-of.ts'

export interface UnitWords {
  /** beside the field */
  readonly unit: string
  readonly one: (figure: string) => string
  readonly many: (figure: string) => string
}

/** Of every unit, by the name that the settings have for it. */
export type Units = Readonly<Record<Unit, UnitWords>>

/** A unit that is told of one figure otherwise than of several. */
export const named = (one: string, many: string): UnitWords => ({
  unit: many,
  one: (figure) => `${figure} ${one}`,
  many: (figure) => `${figure} ${many}`,
})

/** A unit that is told of all figures the same, and beside the field perhaps otherwise. */
export const same = (unit: string, told: (figure: string) => string): UnitWords => ({
  unit,
  one: told,
  many: told,
})
