/** Who counts and who cares: influence by interest, by dragging or by the menus (handbook 1). */
import { type ReactNode, useRef } from 'react'
import type { Level } from '#src/plan/plan-items.ts'
import { enPeople } from '../../../messages/en-people.ts'
import { Mark } from '../../../ui/mark.tsx'
import { Section } from '../../../ui/section.tsx'
import type { PersonShown } from './people-query.ts'
import { personWords } from './person-words.ts'
import { PlaceMenu } from './place-menu.tsx'
import { useDrop } from './use-drop.ts'
import { nameOf, type PeopleEdits } from './use-people-edits.ts'

interface PowerGridProps {
  readonly people: readonly PersonShown[]
  readonly chosen: string | null
  readonly edits: PeopleEdits
  readonly onOpen: (id: string) => void
}

const words = enPeople.grid
const down: readonly Level[] = ['High', 'Medium', 'Low']
const across: readonly Level[] = ['Low', 'Medium', 'High']
const kind = 'text/perennial-person'

export function PowerGrid({ people, chosen, edits, onOpen }: PowerGridProps) {
  const there = people.filter(({ state }) => state !== 'departed' && state !== 'missing')
  const unplaced = there.filter((one) => one.influenceLevel === 0 || one.interestLevel === 0)
  const place = (id: string, influence: Level, interest: Level) => {
    const person = there.find((one) => one.id === id)
    if (person !== undefined) void edits.judge(person, influence, interest)
  }
  const chip = (person: PersonShown) => (
    <PlacedPerson
      isChosen={person.id === chosen}
      key={person.id}
      onOpen={() => onOpen(person.id)}
      onPlace={(influence, interest) => place(person.id, influence, interest)}
      person={person}
    />
  )
  return (
    <Section title={words.title}>
      <p className="sr-only">{words.says}</p>
      <div className="grid grid-cols-[14px_minmax(0,1fr)] gap-1 pt-2 text-small">
        <span className="rotate-180 self-center text-mute [writing-mode:vertical-rl]">
          {words.influence} →
        </span>
        <div className="grid grid-cols-3 rounded-m border border-line-2">
          {down.flatMap((influence) =>
            across.map((interest) => (
              <Field
                influence={influence}
                interest={interest}
                key={`${influence} ${interest}`}
                onDrop={place}
              >
                {there
                  .filter((one) => one.influence === influence && one.interest === interest)
                  .map((person) => chip(person))}
              </Field>
            )),
          )}
        </div>
        <span />
        <span className="text-center text-mute">{words.interest} →</span>
      </div>
      {unplaced.length === 0 ? null : (
        <div className="flex flex-wrap items-center gap-1.5 pt-2 text-small text-mute">
          {words.unplaced}: {unplaced.map((person) => chip(person))}
        </div>
      )}
    </Section>
  )
}

interface FieldProps {
  readonly influence: Level
  readonly interest: Level
  readonly onDrop: (id: string, influence: Level, interest: Level) => void
  readonly children: readonly ReactNode[]
}

function Field({ influence, interest, onDrop, children }: FieldProps) {
  const place = useRef<HTMLDivElement>(null)
  const isOver = useDrop(place, kind, (id) => onDrop(id, influence, interest))
  const corner = words.corners[`${influence} ${interest}`]
  return (
    <div
      aria-label={words.field(influence, interest)}
      className={`relative flex min-h-20 min-w-0 flex-wrap content-start items-start gap-1 border-line p-1.5 pb-5 [&:not(:nth-child(3n))]:border-r [&:nth-child(-n+6)]:border-b ${isOver ? 'bg-accent-tint' : influence === 'High' && interest === 'High' ? 'bg-wash' : ''}`}
      ref={place}
      role="group"
    >
      {children}
      {corner === undefined ? null : (
        <span className="absolute right-1.5 bottom-1 left-1.5 truncate text-[11px] leading-4 text-mute">
          {corner}
        </span>
      )}
    </div>
  )
}

interface PlacedPersonProps {
  readonly person: PersonShown
  readonly isChosen: boolean
  readonly onOpen: () => void
  readonly onPlace: (influence: Level, interest: Level) => void
}

function PlacedPerson({ person, isChosen, onOpen, onPlace }: PlacedPersonProps) {
  return (
    <span
      className={`inline-flex max-w-full items-center rounded-[12px] border bg-bg max-md:grid max-md:grid-cols-[minmax(0,1fr)_24px] max-md:items-start max-md:rounded-m ${isChosen ? 'border-accent' : 'border-line-2'}`}
      draggable
      onDragStart={(event) => event.dataTransfer.setData(kind, person.id)}
    >
      <button
        className="inline-flex min-h-6 min-w-0 cursor-grab items-center gap-1 pl-2 text-ink hover:text-accent max-md:col-span-2 max-md:col-start-1 max-md:row-start-1 max-md:flex-col max-md:items-start max-md:gap-0 max-md:px-1.5 max-md:pb-1"
        onClick={onOpen}
        type="button"
      >
        {/* On a phone beside the menu, so that the name has the whole width of the field. */}
        <span className="inline-flex items-center max-md:h-6">
          <Mark label={personWords.mood(person)} tone={personWords.tone(person)} />
        </span>
        <span className="text-left wrap-anywhere md:py-0.5 md:leading-4">{nameOf(person)}</span>
      </button>
      <span className="inline-flex max-md:z-1 max-md:col-start-2 max-md:row-start-1">
        <PlaceMenu onPlace={onPlace} person={person} />
      </span>
    </span>
  )
}
