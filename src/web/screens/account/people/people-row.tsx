/** Somebody as a row of the table of people. */
import { enPeople } from '../../../messages/en-people.ts'
import { Gap } from '../../../ui/gap.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { InfluenceDots } from '../../../ui/influence-dots.tsx'
import { Mark } from '../../../ui/mark.tsx'
import { lineSentence } from './map-edges.ts'
import type { PeopleColumn } from './people-order.ts'
import type { PeopleShown, PersonShown } from './people-query.ts'
import { PersonMark } from './person-mark.tsx'
import { personWords } from './person-words.ts'
import { StrengthBars } from './strength-bars.tsx'
import { nameOf } from './use-people-edits.ts'
import { enPlanFields } from '../../../messages/en-plan-fields.ts'

interface PeopleRowProps {
  readonly person: PersonShown
  readonly shown: PeopleShown
  readonly isChosen: boolean
  readonly hidden: Readonly<Record<string, string>>
  readonly onOpen: (id: string) => void
}

export function PeopleRow({ person, shown, isChosen, hidden, onOpen }: PeopleRowProps) {
  const { roles, state } = person
  const cell = (column: PeopleColumn) => `py-1.5 pr-4 ${hidden[column] ?? ''}`
  const isGone = state === 'departed'
  return (
    <tr
      className={`h-(--row) border-b border-line ${isChosen ? 'bg-accent-tint' : ''} ${isGone ? 'text-mute' : ''}`}
      data-item={person.id}
    >
      <th className="max-w-72 pr-4 text-left font-normal max-md:max-w-44 max-md:py-1" scope="row">
        <NameButton onOpen={onOpen} person={person} />
      </th>
      <td className={`${cell('role')} max-md:text-small`}>{roles.join(', ')}</td>
      <td className={cell('influence')}>
        <Level
          level={person.influenceLevel}
          says={person.influence === null ? null : enPeople.influence(person.influence)}
        />
      </td>
      <td className={cell('interest')}>
        <Level
          level={person.interestLevel}
          says={person.interest === null ? null : enPeople.interest(person.interest)}
        />
      </td>
      <td className={cell('sentiment')}>
        {person.sentiment === null ? null : enPlanFields.option('stakeholders', person.sentiment)}
      </td>
      <td className={cell('strength')}>
        {person.strength === null ? null : <StrengthBars strength={person.strength} />}
      </td>
      <td
        className={`text-right whitespace-nowrap tabular-nums max-md:pr-0 ${cell('contact')} ${state === 'silent' ? 'font-medium text-bad' : ''}`}
      >
        {personWords.contact(person, shown.asOf)}
      </td>
      <td className={cell('owner')}>{person.ownerName}</td>
      <td className={cell('reportsTo')}>{bossName(person, shown)}</td>
      <td className={cell('lines')}>
        <Lines person={person} shown={shown} />
      </td>
      <td className="pr-1 text-right whitespace-nowrap">
        <PersonMark person={person} />
      </td>
    </tr>
  )
}

function NameButton({ person, onOpen }: Pick<PeopleRowProps, 'person' | 'onOpen'>) {
  const { id, name, state } = person
  const isGone = state === 'departed'
  return (
    <button
      className="flex min-h-9 w-full items-center gap-2 text-left hover:text-accent max-md:min-h-11"
      data-person={id}
      onClick={() => onOpen(id)}
      type="button"
    >
      {isGone ? (
        <Icon className="shrink-0 text-mute" name="left" size={12} />
      ) : (
        <Mark tone={name === null ? 'unknown' : personWords.tone(person)} />
      )}
      <span className="min-w-0 md:truncate max-md:wrap-break-word max-md:*:whitespace-normal">
        {name === null ? (
          <Gap bare>{nameOf(person)}</Gap>
        ) : isGone ? (
          <s>{name}</s>
        ) : (
          <span className="font-strong">{name}</span>
        )}{' '}
        <span className="text-mute max-md:block max-md:text-small">
          {name === null ? null : groupOr(person)}
        </span>
      </span>
    </button>
  )
}

/** The title, and of a group how many it stands for. */
function groupOr({ title, standsFor }: PersonShown): string {
  return [title, standsFor === null ? null : enPeople.group(standsFor)].filter(Boolean).join(', ')
}

function Level({ level, says }: { readonly level: number; readonly says: string | null }) {
  return says === null ? null : <InfluenceDots count={level} label={says} />
}

function bossName({ reportsTo, reportsToName }: PersonShown, { people }: PeopleShown): string | null {
  const boss = people.find(({ id }) => id === reportsTo)
  return boss === undefined ? reportsToName : nameOf(boss)
}

function Lines({ person, shown }: Pick<PeopleRowProps, 'person' | 'shown'>) {
  const byId = new Map(shown.people.map((one) => [one.id, one]))
  const own = shown.lines.flatMap((line) => {
    const [from, to] = [byId.get(line.from), byId.get(line.to)]
    if (from === undefined || to === undefined || (from !== person && to !== person)) return []
    return [lineSentence(line, from, to)]
  })
  return (
    <span className="block max-w-64 truncate text-small text-mute" title={own.join('; ')}>
      {own.join('; ')}
    </span>
  )
}
