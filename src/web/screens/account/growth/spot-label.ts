/** A cell of the whitespace as it is read aloud: where it is, how it stands, what it could bring. */
import { enGrowth } from '../../../messages/en-growth.ts'
import type { SpotName } from './chosen-spot.ts'
import type { WhitespaceSpot } from './growth-queries.ts'
import { spotLines } from './spot-lines.ts'

export function spotLabel({ centre, product }: SpotName, spot: WhitespaceSpot): string {
  const { title, amount, note } = spotLines(spot, false)
  const state = enGrowth.states[spot.state]
  const said = [state, ...(title === state ? [] : [title ?? enGrowth.nothingSaid]), amount, note]
  const parts = said.filter((part) => part !== null)
  return `${enGrowth.cell(centre, product)}: ${parts.join(', ')}`
}
