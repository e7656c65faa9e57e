/** One person: role, mood, use of the product, and how long they have been silent. */
import type { Person } from '../../answers.ts'
import { format } from '../../format.ts'
import { en } from '../../messages/en.ts'
import { sentimentTone } from '../../tones.ts'
import { InfluenceDots } from '../../ui/influence-dots.tsx'
import { Mark } from '../../ui/mark.tsx'

export function PersonRow({ person }: { readonly person: Person }) {
  const hasLeft = person.status === 'left'
  return (
    <li
      className={`grid items-center gap-x-4 gap-y-0.5 border-b border-line py-2 max-md:grid-cols-[minmax(0,1fr)_auto] md:grid-cols-[minmax(0,1.5fr)_minmax(0,1.2fr)_120px_88px_56px] ${hasLeft ? 'text-mute' : ''}`}
      title={person.notes ?? undefined}
    >
      <span className="min-w-0 truncate">
        <span className={`font-strong ${hasLeft ? 'line-through' : ''}`}>{person.name}</span>{' '}
        <span className="text-mute">{person.title}</span>
      </span>
      <span className="flex min-w-0 items-center justify-between gap-3 max-md:order-3 max-md:justify-start max-md:text-small max-md:text-mute">
        <span className="truncate">
          {person.roles.length === 0 ? (
            <span className="text-mute">{en.people.noRole}</span>
          ) : (
            person.roles.map(en.people.role).join(', ')
          )}
        </span>
        {person.influence === null ? null : (
          <InfluenceDots label={en.people.influence(person.influence)} level={person.influence} />
        )}
      </span>
      <span className="flex items-center gap-2 max-md:justify-end">
        {hasLeft ? en.people.left : <Sentiment person={person} />}
      </span>
      <span className="text-right text-small whitespace-nowrap text-mute max-md:hidden">
        {hasLeft || person.activeDays28 === null ? null : en.people.activeDays(person.activeDays28)}
      </span>
      <span className="text-right max-md:order-4 max-md:text-small">
        {hasLeft ? null : <Silence person={person} />}
      </span>
    </li>
  )
}

function Sentiment({ person }: { readonly person: Person }) {
  if (person.sentiment === null) return null
  return (
    <>
      <Mark tone={sentimentTone(person.sentiment)} />
      {en.people.sentiment(person.sentiment)}
    </>
  )
}

/** Days without contact before each role counts as silent (handbook 1). */
const windows: Readonly<Record<string, number>> = {
  Champion: 30,
  'Economic Buyer': 60,
  'Executive Sponsor': 90,
}
const otherwise = 60

function Silence({ person }: { readonly person: Person }) {
  if (person.silentDays === null || person.lastContactOn === null) {
    return (
      <span className="text-mute" title={en.people.noContact}>
        –<span className="sr-only">{en.people.noContact}</span>
      </span>
    )
  }
  const allowed =
    person.roles.length === 0
      ? otherwise
      : Math.min(...person.roles.map((role) => windows[role] ?? otherwise))
  return (
    <span
      className={person.silentDays > allowed ? 'font-strong text-bad' : ''}
      title={en.people.lastContact(format.day(person.lastContactOn), allowed)}
    >
      {en.days(person.silentDays)}
    </span>
  )
}
