/** The lines of somebody: whom they influence, who influences them, with whom they are in conflict. */
import { enPeople } from '../../../messages/en-people.ts'
import { Icon } from '../../../ui/icon.tsx'
import { Section } from '../../../ui/section.tsx'
import { lineSentence } from './map-edges.ts'
import type { PeopleShown, PersonShown } from './people-query.ts'
import { nameOf, type PeopleEdits } from './use-people-edits.ts'

interface PanelLinesProps {
  readonly person: PersonShown
  readonly shown: PeopleShown
  readonly edits: PeopleEdits
  readonly onOpen: (id: string) => void
}

const words = enPeople.panel

export function PanelLines({ person, shown, edits, onOpen }: PanelLinesProps) {
  const byId = new Map(shown.people.map((one) => [one.id, one]))
  const own = shown.lines.filter(({ from, to }) => from === person.id || to === person.id)
  const led = shown.people.filter(({ reportsTo }) => reportsTo === person.id)
  return (
    <Section title={words.lines}>
      {own.length === 0 ? <p className="py-1.5 text-small text-mute">{words.noLines}</p> : null}
      <ul>
        {own.map((line) => {
          const [from, to] = [byId.get(line.from), byId.get(line.to)]
          if (from === undefined || to === undefined) return null
          const isStart = from === person
          const kind = isStart ? enPeople.lineKinds[line.kind] : enPeople.lineBy[line.kind]
          return (
            <li
              className="flex min-h-9 items-center gap-2 border-b border-line"
              key={`${line.kind} ${line.from} ${line.to}`}
            >
              <span className="w-24 shrink-0 text-small text-mute">{kind}</span>
              <span className="min-w-0 flex-1 text-pretty">
                <Person onOpen={onOpen} person={isStart ? to : from} />{' '}
                <span className="text-small text-mute">{line.says}</span>
              </span>
              <button
                aria-label={words.takeAway(lineSentence(line, from, to))}
                className="inline-flex size-7 shrink-0 items-center justify-center rounded-s text-mute hover:bg-sunk hover:text-ink max-md:size-10"
                onClick={() => void edits.erase(line, from, to)}
                type="button"
              >
                <Icon name="close" size={14} />
              </button>
            </li>
          )
        })}
        {led.map((one) => (
          <li className="flex min-h-9 items-center gap-2 border-b border-line" key={one.id}>
            <span className="w-24 shrink-0 text-small text-mute">{enPeople.lineBy.reports}</span>
            <Person onOpen={onOpen} person={one} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Person({ person, onOpen }: { readonly person: PersonShown; readonly onOpen: (id: string) => void }) {
  return (
    <button className="min-h-6 text-left hover:text-accent" onClick={() => onOpen(person.id)} type="button">
      {nameOf(person)}
    </button>
  )
}
