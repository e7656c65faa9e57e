/** Who is recorded or seen in the data and is on no map, each one key from it (handbook 5, white spots). */
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { format } from '../../../format.ts'
import { enPeople } from '../../../messages/en-people.ts'
import { Button } from '../../../ui/button.tsx'
import { KeyCap } from '../../../ui/key-cap.tsx'
import { Section } from '../../../ui/section.tsx'
import { asSeen } from './as-seen.ts'
import { focusSoon } from './focus-soon.ts'
import { type PeopleShown, type PersonUnmapped, seenQuery } from './people-query.ts'
import { useAccount } from '../use-account.ts'
import type { PeopleEdits } from './use-people-edits.ts'

interface OffTheMapProps {
  readonly shown: PeopleShown
  readonly edits: PeopleEdits
  /** somebody whose name is not known is asked for it */
  readonly onAdd: () => void
  /** the record of somebody who was looked for and is on no map; null: nobody was */
  readonly sought: string | null
}

const words = enPeople.unmapped
/** So many are shown at first. */
const few = 6

export function OffTheMap({ shown, edits, onAdd, sought }: OffTheMapProps) {
  const { people, more } = shown.unmapped
  const soughtAt = people.findIndex(({ personId }) => personId !== null && personId === sought)
  const [isWhole, setWhole] = useState(soughtAt >= few)
  const all = people.length + more
  const rest = useRest(shown, isWhole)
  const listed = isWhole ? [...people, ...rest.people] : people.slice(0, few)
  const add = (person: PersonUnmapped) => {
    const values = asSeen(person)
    if (values === null) return onAdd()
    void edits.add(values)
  }
  return (
    <Section aside={all === 0 ? null : words.aside(all)} title={words.title}>
      {sought !== null && soughtAt < 0 ? <p className="py-2 text-ink-2">{words.soughtLeft}</p> : null}
      {all === 0 ? <p className="py-2 text-mute">{words.none}</p> : null}
      <ul className="grid gap-x-8 @2xl:grid-cols-2 @5xl:grid-cols-3">
        {listed.map((person, at) => (
          <li
            className={`flex items-center gap-3 border-b border-line py-1.5 ${at === soughtAt ? '-mx-2 rounded-s bg-accent-tint px-2' : ''}`}
            key={person.who}
            ref={at === soughtAt ? bringIntoView : undefined}
          >
            <span className="min-w-0 flex-1">
              <span className="block truncate">
                <span className="font-strong">{person.name ?? person.who}</span>{' '}
                <span className="text-mute">{person.title}</span>
              </span>
              <span className="block truncate text-small text-mute">{seen(person, shown.asOf)}</span>
            </span>
            <Button aria-keyshortcuts={at === 0 ? 'a' : undefined} onClick={() => add(person)}>
              <span>
                {words.add} <span className="sr-only">{words.toMap(person.name ?? person.who)}</span>
              </span>
              {at === 0 ? <KeyCap>a</KeyCap> : null}
            </Button>
          </li>
        ))}
      </ul>
      <p className="flex flex-wrap items-center gap-3 py-1.5 text-small text-mute">
        {isWhole && rest.next !== null ? (
          <Further disabled={rest.isAsking} onClick={rest.next} says={words.more} />
        ) : null}
        {all > few ? (
          <Further onClick={() => setWhole(!isWhole)} says={isWhole ? words.fewer : words.all(all)} />
        ) : null}
        {isWhole && listed.length < all ? words.shown(listed.length, all) : null}
      </p>
    </Section>
  )
}

interface FurtherProps {
  readonly says: string
  readonly onClick: () => void
  readonly disabled?: boolean
}

function Further({ says, ...does }: FurtherProps) {
  return (
    <button
      className="min-h-6 font-medium text-accent hover:text-accent-2 disabled:text-mute"
      type="button"
      {...does}
    >
      {says}
    </button>
  )
}

const unrecorded = { personId: null, title: null, department: null, roles: [], evidence: [] }

/** Those beyond whom the page names, asked for once somebody wants to see them. */
function useRest({ account, unmapped: { people, more } }: PeopleShown, isAsked: boolean) {
  const { organization } = useAccount()
  const named = people.filter(({ personId }) => personId === null).length
  const query = useInfiniteQuery({
    ...seenQuery(organization, account, named),
    enabled: isAsked && more > 0,
  })
  const known = new Set(people.map(({ who }) => who))
  const next = query.isError ? query.refetch : query.hasNextPage ? query.fetchNextPage : null
  return {
    people: (query.data?.pages ?? [])
      .flatMap((page) => page.people)
      .filter(({ who }) => !known.has(who))
      .map((person) => ({ ...unrecorded, ...person })),
    isAsking: query.isFetching,
    next: next === null ? null : () => void next(),
  }
}

/** Once, when it is drawn first. */
function bringIntoView(row: HTMLElement | null): void {
  row?.scrollIntoView({ block: 'center' })
  focusSoon(row?.querySelector('button') ?? null)
}

function seen({ personId, seenIn, times, lastOn }: PersonUnmapped, asOf: string): string {
  const parts = [
    personId === null ? null : words.recorded,
    times === null ? null : words.seen(times, format.list(seenIn.map((place) => words.places[place]))),
    lastOn === null ? null : words.last(format.shortDay(lastOn, asOf)),
  ]
  return parts.filter((part) => part !== null).join(', ')
}
