/** The people of our own side under the team that each is in. */
import { useState } from 'react'
import { format } from '../../format.ts'
import { enTeams } from '../../messages/en-teams.ts'
import { Icon } from '../../ui/icon.tsx'
import { HeadedTable } from './headed-table.tsx'
import { type Teammate, teamsOf } from './teams-of.ts'
import { TextButton } from './text-button.tsx'

const words = enTeams
const heads = [words.person, words.role, words.accounts, words.source]

/** With more people the teams are folded at first. */
const MOST_UNFOLDED = 40

interface TeamTableProps {
  readonly people: readonly Teammate[]
  readonly onEdit: (person: Teammate) => void
  readonly onRename: (team: string, people: number) => void
}

export function TeamTable({ people, onEdit, onRename }: TeamTableProps) {
  return (
    <HeadedTable heads={heads} label={words.title}>
      {teamsOf(people).map((team) => (
        <Team
          isOpenAtFirst={people.length <= MOST_UNFOLDED}
          key={team.name}
          onEdit={onEdit}
          onRename={() => onRename(team.name, team.people.length)}
          team={team}
        />
      ))}
    </HeadedTable>
  )
}

interface TeamProps {
  readonly team: ReturnType<typeof teamsOf>[number]
  readonly isOpenAtFirst: boolean
  readonly onEdit: (person: Teammate) => void
  readonly onRename: () => void
}

function Team({ team: { name, people }, isOpenAtFirst, onEdit, onRename }: TeamProps) {
  const [isOpen, open] = useState(isOpenAtFirst)
  const title = name === '' ? words.noTeam : name
  return (
    <tbody>
      <tr className="border-b border-line bg-wash">
        <th className="px-1 font-normal" colSpan={heads.length} scope="rowgroup">
          <span className="flex items-center gap-x-2">
            <button
              aria-expanded={isOpen}
              className="flex min-h-8 min-w-0 items-center gap-1.5 max-md:min-h-10"
              onClick={() => open(!isOpen)}
              type="button"
            >
              <Icon name={isOpen ? 'chevronDown' : 'chevronRight'} size={14} />
              <span className="font-strong wrap-anywhere">{title}</span>
              <span className="shrink-0 text-small text-mute">{words.people(people.length)}</span>
            </button>
            {name === '' ? null : (
              <TextButton label={words.renameOf(name)} onPress={onRename}>
                {words.rename}
              </TextButton>
            )}
          </span>
        </th>
      </tr>
      {isOpen ? people.map((person) => <Person key={person.email} onEdit={onEdit} person={person} />) : null}
    </tbody>
  )
}

interface PersonProps {
  readonly person: Teammate
  readonly onEdit: (person: Teammate) => void
}

function Person({ person, onEdit }: PersonProps) {
  const { name, email, role, accounts } = person
  const called = name ?? email
  return (
    <tr className="h-(--row) border-b border-line">
      <th className="py-1 pr-4 font-normal" scope="row">
        <button
          aria-label={words.changeOf(called)}
          className="block min-h-6 text-left font-medium wrap-anywhere text-accent underline-offset-2 hover:underline max-md:min-h-10"
          onClick={() => onEdit(person)}
          title={words.changeOf(called)}
          type="button"
        >
          {called}
        </button>
        {name === null ? null : <span className="block text-small wrap-anywhere text-mute">{email}</span>}
      </th>
      <td className="py-1 pr-4">{role}</td>
      <td className="py-1 pr-4 tabular-nums">{format.number(accounts)}</td>
      <td className="py-1 pr-4">{sourceText(person)}</td>
    </tr>
  )
}

/** `crm, by hand: team`. */
function sourceText({ source, byHand }: Teammate): string {
  if (source === null) return words.unnamed
  if (source === 'by-hand') return words.byHand
  return byHand.length === 0 ? source : `${source}, ${words.byHandWhat(byHand)}`
}
