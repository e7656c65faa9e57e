/** What moved, the weightiest first, each with its records. */
import type { Diagnosis } from '#src/detect/diagnosis.ts'
import { en } from '../../messages/en.ts'
import { Section } from '../../ui/section.tsx'
import { MovementCard } from './movement-card.tsx'

export function MovementsSection({ diagnosis: { movements, asOf } }: { readonly diagnosis: Diagnosis }) {
  return (
    <Section aside={movements.length === 0 ? null : en.movements(movements.length)} title={en.movement.title}>
      {movements.length === 0 ? (
        <p className="py-3 text-mute">{en.movement.none}</p>
      ) : (
        <ol className="divide-y divide-line">
          {movements.map((movement) => (
            <MovementCard asOf={asOf} key={`${movement.rule} ${movement.cause}`} movement={movement} />
          ))}
        </ol>
      )}
    </Section>
  )
}
