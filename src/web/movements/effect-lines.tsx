/** What accepting comes to: for health, outlook and the quality of the plan, and what cannot be told beforehand. */
import type { ShownMovement } from '../answers.ts'
import { told } from '../format.ts'
import { en } from '../messages/en.ts'

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
            {told(says)}
          </li>
        ))}
      </ul>
    </div>
  )
}
