/** One of the people beside the map: everything that is known, to be changed in its place, and what speaks for it. */
import { useEffect, useRef } from 'react'
import { enPeople } from '../../../messages/en-people.ts'
import { format } from '../../../format.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Section } from '../../../ui/section.tsx'
import { editedItem } from '../../../plan/edited-item.ts'
import { ItemHistory } from '../../../plan/item-history.tsx'
import { EvidenceList } from '../evidence-list.tsx'
import { ContactMonths } from './contact-months.tsx'
import { PanelLines } from './panel-lines.tsx'
import type { PeopleShown, PersonShown } from './people-query.ts'
import { PersonMark } from './person-mark.tsx'
import { PersonFields } from './person-fields.tsx'
import { nameOf, type PeopleEdits } from './use-people-edits.ts'
import { Told } from '../../../ui/told.tsx'

export interface PersonPanelProps {
  readonly organization: string
  readonly person: PersonShown
  readonly shown: PeopleShown
  readonly edits: PeopleEdits
  readonly onOpen: (id: string) => void
  readonly onLine: () => void
  readonly onClose: () => void
}

const words = enPeople.panel

export function PersonPanel(props: PersonPanelProps) {
  const { organization, person, shown, edits, onOpen, onLine, onClose } = props
  const item = edits.items.find(({ id }) => id === person.id)
  const panel = useRef<HTMLElement>(null)
  useEffect(() => panel.current?.focus({ preventScroll: true }), [])
  return (
    <aside
      aria-label={words.label(nameOf(person))}
      className="sticky top-0 flex h-[calc(100dvh-var(--bar))] w-[336px] shrink-0 flex-col gap-5 overflow-y-auto border-l border-line bg-bg px-4 pt-4 pb-8 scrolls-quietly outline-none max-wide:w-[304px] max-md:fixed max-md:inset-0 max-md:z-10 max-md:h-dvh max-md:w-full max-md:pb-24 print:hidden"
      data-item={person.id}
      ref={panel}
      tabIndex={-1}
    >
      <PanelHead edits={edits} onClose={onClose} onLine={onLine} person={person} />
      {person.differs.map(({ field, says }) => (
        <p className="rounded-m bg-watch-tint px-3 py-2 text-small text-watch" key={`${field} ${says}`}>
          ≠ {words.differs}: <Told>{says}</Told>
        </p>
      ))}
      <Departure asOf={shown.asOf} person={person} />
      <PersonFields edits={edits} organization={organization} person={person} shown={shown} />
      <ContactMonths asOf={shown.asOf} person={person} />
      <PanelLines edits={edits} onOpen={onOpen} person={person} shown={shown} />
      {item === undefined ? null : (
        <Section title={words.history}>
          <ItemHistory account={shown.account} item={editedItem(item)} organization={organization} />
        </Section>
      )}
    </aside>
  )
}

function PanelHead({
  person,
  edits,
  onLine,
  onClose,
}: Pick<PersonPanelProps, 'person' | 'edits' | 'onLine' | 'onClose'>) {
  const isPlanned = person.version !== null
  return (
    <header className="flex flex-col gap-2">
      <div className="flex items-start gap-2">
        <h2 className="min-w-0 flex-1 text-[15px] leading-6 font-semibold text-pretty">
          {nameOf(person)} <span className="text-body font-normal text-mute">{person.title}</span>
        </h2>
        <button
          aria-label={words.close}
          className="inline-flex size-7 shrink-0 items-center justify-center rounded-s text-mute hover:bg-sunk hover:text-ink max-md:size-10"
          onClick={onClose}
          type="button"
        >
          <Icon name="close" />
        </button>
      </div>
      <div className={`flex items-center gap-1 text-small ${person.isStale ? 'text-watch' : 'text-mute'}`}>
        {standingOf(person)}
        <PersonMark isBare person={person} />
      </div>
      <div className="flex flex-wrap gap-2">
        <Button aria-keyshortcuts={isPlanned ? 'c' : undefined} onClick={() => void edits.confirm(person)}>
          {isPlanned ? words.confirm : words.addToPlan}
        </Button>
        <Button aria-keyshortcuts="l" onClick={onLine}>
          {words.line}
        </Button>
        {isPlanned ? (
          <Button
            onClick={() => {
              onClose()
              void edits.remove(person)
            }}
            weight="quiet"
          >
            {words.remove}
          </Button>
        ) : null}
      </div>
    </header>
  )
}

function standingOf({ version, standing, confirmedOn, isStale }: PersonShown): string {
  if (version === null) return words.recordOnly
  if (confirmedOn === null) return words.never
  const day = format.day(confirmedOn)
  const parts = [
    isStale ? words.stale(day) : words.confirmedOn(day),
    standing === 'assumed' ? enPeople.assumed : null,
  ]
  return parts.filter((part) => part !== null).join(', ')
}

/** What speaks for having left, and how sure that makes it (handbook 5). */
function Departure({ person, asOf }: { readonly person: PersonShown; readonly asOf: string }) {
  const { departure } = person
  if (departure === null) return null
  const sure = format.sure(departure.confidence)
  return (
    <Section title={departure.verdict === 'departed' ? words.hasLeft(sure) : words.leaving(sure)}>
      <EvidenceList asOf={asOf} evidence={departure.evidence} />
    </Section>
  )
}
