/** Retention over a window: of everybody, and by tier, segment or owner (handbook 8). */
import type { Settings } from '../settings.ts'
import { type Definition, definitions, rulesInWords } from './definitions.ts'
import { familyMoves } from './family-moves.ts'
import type { Position } from './position.ts'
import { type RetentionFigures, retentionFigures } from './retention-figures.ts'
import type { Window } from './window.ts'

export interface RetentionGroup {
  /** null: not known at the start of the window */
  readonly group: string | null
  readonly figures: RetentionFigures
}

export interface Retention {
  readonly window: Window
  readonly definitions: readonly Definition[]
  readonly rules: readonly string[]
  readonly total: RetentionFigures
  /** they add up to the total; the unknown one comes last */
  readonly groups: readonly RetentionGroup[]
}

/** @param currency of all amounts of the positions; null when none is named */
export function retention(
  positions: readonly Position[],
  window: Window,
  currency: string | null,
  settings: Settings,
): Retention {
  const moves = familyMoves(positions, settings.retention.reactivationDays)
  const groups = [...Map.groupBy(positions.filter(counts), ({ group }) => group)]
    .map(([group, members]) => ({ group, figures: retentionFigures(members, moves) }))
    .toSorted((a, b) => (a.group === null ? 1 : b.group === null ? -1 : a.group < b.group ? -1 : 1))
  return {
    window,
    definitions: definitions(window, currency),
    rules: rulesInWords(settings),
    total: retentionFigures(positions, moves),
    groups,
  }
}

/** An account that is in no figure makes no group. */
function counts({ isLogo, joined, renewals }: Position): boolean {
  return isLogo || joined !== null || renewals.length > 0
}
