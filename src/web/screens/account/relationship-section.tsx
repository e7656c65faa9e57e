/** How we stand with the people of an account: the five lines of the checklist, and who is seen but on no map. */
import type { Relationship } from '#src/detect/diagnosis.ts'
import { format } from '../../format.ts'
import { en } from '../../messages/en.ts'
import { Section } from '../../ui/section.tsx'
import { CheckRow } from './check-row.tsx'

interface RelationshipSectionProps {
  readonly relationship: Relationship
  readonly asOf: string
}

export function RelationshipSection({ relationship, asOf }: RelationshipSectionProps) {
  const { checklist, engaged, unknown } = relationship
  return (
    <Section
      aside={engaged === null ? en.relationship.notKnown : en.relationship.engaged(engaged)}
      title={en.relationship.title}
    >
      <ul>
        {checklist.map((line) => (
          <CheckRow asOf={asOf} check={line} key={line.id} />
        ))}
      </ul>
      {unknown.count === 0 ? null : (
        <details className="py-2 text-small">
          <summary className="text-mute hover:text-ink">{en.relationship.unknown(unknown.count)}</summary>
          <ul className="pt-1">
            {unknown.people.map((person) => (
              <li className="flex justify-between gap-4 py-0.5" key={person.who}>
                <span className="min-w-0 truncate">{person.who}</span>
                <span className="shrink-0 text-mute">
                  {person.seenIn.map((place) => en.relationship.places[place]).join(', ')},{' '}
                  {format.shortDay(person.lastOn, asOf)}
                </span>
              </li>
            ))}
            {unknown.count > unknown.people.length ? (
              <li className="py-0.5 text-mute">
                {en.relationship.more(unknown.count - unknown.people.length)}
              </li>
            ) : null}
          </ul>
        </details>
      )}
    </Section>
  )
}
