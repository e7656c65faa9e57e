/** More seats are to be sold where many of those there are lie idle. */
import { openItems } from '#src/plan/open-items.ts'
import { counted } from '../../words.ts'
import { against } from '../against.ts'
import type { Disagreement } from '../plan-quality.ts'
import type { QualityInput } from '../quality-input.ts'

export function seatsIdle({ plan, diagnosis, settings }: QualityInput): Disagreement[] {
  const { active, licensed } = diagnosis.seats
  if (active === null || licensed === null || active >= settings.utilisation.high * licensed) return []
  const idle = licensed - active
  const signal = diagnosis.health[diagnosis.leads].signals.find(({ id }) => id === 'seat-utilisation')
  return openItems(plan, 'opportunities')
    .filter(({ values }) => values.type === 'Seat')
    .map((item) =>
      against(item, 'type', `${counted(idle, 'seat is', 'seats are')} idle`, signal?.evidence ?? []),
    )
}
