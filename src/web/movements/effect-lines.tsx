/** What accepting comes to, for health, outlook and the quality of the plan; and apart from it what rests on its records already. */
import type { ShownMovement } from '../answers.ts'
import { en } from '../messages/en.ts'
import { Told } from '../ui/told.tsx'

export function EffectLines({ effect }: Pick<ShownMovement, 'effect'>) {
  const accepting = [...effect.accepting.map(({ says }) => says), ...effect.leftOpen]
  return (
    <>
      <Lines lines={accepting} title={en.movement.effect} tone="text-ink-2" />
      <Lines lines={effect.weighs.map(({ says }) => says)} title={en.movement.weighs} tone="text-mute" />
    </>
  )
}

interface LinesProps {
  readonly title: string
  readonly lines: readonly string[]
  readonly tone: string
}

function Lines({ title, lines, tone }: LinesProps) {
  if (lines.length === 0) return null
  return (
    <div>
      <h4 className="text-label text-mute">{title}</h4>
      <ul className="text-small">
        {lines.map((says) => (
          <li className={`py-px text-pretty first-letter:uppercase ${tone}`} key={says}>
            <Told>{says}</Told>
          </li>
        ))}
      </ul>
    </div>
  )
}
