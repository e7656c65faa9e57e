/** What accepting comes to: for health, outlook and the quality of the plan, and what cannot be told beforehand. */
import type { ShownMovement } from '../answers.ts'
import { en } from '../messages/en.ts'
import { Told } from '../ui/told.tsx'

export function EffectLines({ effect }: Pick<ShownMovement, 'effect'>) {
  const lines = [
    ...effect.accepting.map(({ says }) => ({ says, tone: 'text-ink-2' })),
    ...effect.weighs.map(({ says }) => ({ says, tone: 'text-mute' })),
    ...effect.leftOpen.map((says) => ({ says, tone: 'text-mute' })),
  ]
  if (lines.length === 0) return null
  return (
    <div>
      <h4 className="text-label text-mute">{en.movement.effect}</h4>
      <ul className="text-small">
        {lines.map(({ says, tone }) => (
          <li className={`py-px text-pretty first-letter:uppercase ${tone}`} key={says}>
            <Told>{says}</Told>
          </li>
        ))}
      </ul>
    </div>
  )
}
