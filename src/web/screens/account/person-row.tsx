/** One person: role, mood, use of the product, and how long they have been silent. */
import type { PersonState } from '#src/detect/diagnosis.ts'
import { daysBetween } from '#src/kernel/day.ts'
import type { Person } from '../../answers.ts'
import { format } from '../../format.ts'
import { en } from '../../messages/en.ts'
import { sentimentTone } from '../../tones.ts'
import { InfluenceDots } from '../../ui/influence-dots.tsx'
import { Mark } from '../../ui/mark.tsx'

interface PersonRowProps {
  readonly person: Person
  /** how they stand with us, as the diagnosis says it; null where there is none */
  readonly state: PersonState | null
  readonly asOf: string | null
}

export function PersonRow({ person, state, asOf }: PersonRowProps) {
  const hasLeft = person.status === 'left' || state?.departure.verdict === 'departed'
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
          <InfluenceDots
            count={influences[person.influence] ?? 0}
            label={en.people.influence(person.influence)}
          />
        )}
      </span>
      <span className="flex items-center gap-2 max-md:justify-end">
        {hasLeft ? (
          en.people.left
        ) : state?.departure.verdict === 'check' ? (
          <>
            <Mark tone="watch" />
            {en.people.mayHaveLeft}
          </>
        ) : (
          <Sentiment person={person} />
        )}
      </span>
      <span className="text-right text-small whitespace-nowrap text-mute max-md:hidden">
        {hasLeft || person.activeDays28 === null ? null : en.people.activeDays(person.activeDays28)}
      </span>
      <span className="text-right max-md:order-4 max-md:text-small">
        {hasLeft ? null : <LastContact asOf={asOf} state={state} />}
      </span>
    </li>
  )
}

const influences: Readonly<Record<string, number>> = { High: 3, Medium: 2, Low: 1 }

function Sentiment({ person }: { readonly person: Person }) {
  if (person.sentiment === null) return null
  return (
    <>
      <Mark tone={sentimentTone(person.sentiment)} />
      {en.people.sentiment(person.sentiment)}
    </>
  )
}

/** Days since the last two-way contact; red and named once the person counts as silent (handbook 1). */
function LastContact({ state, asOf }: Pick<PersonRowProps, 'state' | 'asOf'>) {
  const isSilent = state?.contact === 'silent'
  const tone = isSilent ? 'font-strong text-bad' : ''
  if (state === null || asOf === null || state.lastContactOn === null) {
    return (
      <span className={isSilent ? tone : 'text-mute'} title={en.people.noContact}>
        {isSilent ? en.people.silent : '–'}
        <span className="sr-only">{en.people.noContact}</span>
      </span>
    )
  }
  return (
    <span className={tone} title={en.people.lastContact(format.day(state.lastContactOn))}>
      {en.days(daysBetween(state.lastContactOn, asOf))}
      {isSilent ? <span className="sr-only">, {en.people.silent}</span> : null}
    </span>
  )
}
