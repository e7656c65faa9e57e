/** What a cell of the whitespace says in its three lines: what it is, its amount, and one thing more. */
import { format } from '../../../format.ts'
import { enGrowth } from '../../../messages/en-growth.ts'
import { enPlanFields } from '../../../messages/en-plan-fields.ts'
import type { WhitespaceSpot } from './growth-queries.ts'
import { worthText } from './worth-text.ts'

export interface SpotLines {
  /** null: nothing is said of it */
  readonly title: string | null
  readonly amount: string | null
  readonly note: string | null
  /** the note is a way in */
  readonly isInviting: boolean
}

export function spotLines(spot: WhitespaceSpot, isShort = true): SpotLines {
  const { state, restsOn, worth, worthBy, currency } = spot
  const amount = worthText(worth, isShort)
  const title = state === 'Competitor' ? (spot.competitor ?? enGrowth.states[state]) : enGrowth.states[state]
  const told = { title, amount, note: null, isInviting: false }
  switch (state) {
    case 'Owned':
      return { ...told, amount: currentText(spot.current, currency, isShort), note: roomIn(spot, amount) }
    case 'Open opportunity':
      return { ...told, note: pursuedNote(spot) }
    case 'Competitor':
      return { ...told, note: competitorNote(spot), isInviting: spot.isReopened }
    case 'Blocked':
      return { ...told, note: spot.blockedBy }
    case 'Open':
      if (restsOn === null && amount === null) return { ...told, title: null }
      return { ...told, note: worthBy === 'list price' ? enGrowth.byListPrice : null }
  }
}

function currentText(current: number | null, currency: string | null, isShort: boolean): string | null {
  return current === null ? null : worthText([{ currency, amount: current }], isShort)
}

function roomIn({ worth, opportunities }: WhitespaceSpot, amount: string | null): string | null {
  if (opportunities.length > 0) {
    return [enGrowth.pursued(opportunities.length), amount].filter((part) => part !== null).join(', ')
  }
  if (amount === null) return null
  return worth.every((one) => one.amount === 0) ? enGrowth.full : enGrowth.room(amount)
}

/** `Q3 2026, medium`; of several how many. */
function pursuedNote({ opportunities }: WhitespaceSpot): string | null {
  const [first, ...others] = opportunities
  if (first === undefined) return null
  if (others.length > 0) return enGrowth.pursued(opportunities.length)
  if (first.missing.length > 0) return enGrowth.incomplete
  const sure = first.confidence
  const parts = [first.quarterName, sure && enPlanFields.option('opportunities', sure).toLowerCase()]
  return parts.filter((part) => typeof part === 'string').join(', ') || null
}

function competitorNote({ contractEndOn, isReopened }: WhitespaceSpot): string {
  if (contractEndOn === null) return enGrowth.noEnd
  const until = enGrowth.until(format.day(contractEndOn))
  return isReopened ? `${enGrowth.openAgain}, ${until}` : until
}
