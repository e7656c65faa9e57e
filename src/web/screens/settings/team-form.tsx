/** Calls a team otherwise, for all its people at once. */
import { useState } from 'react'
import { call } from '../../call.ts'
import { enTeams } from '../../messages/en-teams.ts'
import { me } from '../../me.ts'
import { FieldInput } from '../../ui/field-input.tsx'
import { HandForm } from './hand-form.tsx'

const words = enTeams

interface TeamFormProps {
  readonly organization: string
  readonly team: string
  readonly people: number
  /** that there are */
  readonly teams: readonly string[]
  readonly onClose: () => void
}

export function TeamForm({ organization, team, people, teams, onClose }: TeamFormProps) {
  const [typed, type] = useState(team)
  const to = typed.trim()
  const joins = to !== team && teams.includes(to)
  return (
    <HandForm
      onClose={onClose}
      organization={organization}
      isReady={to !== ''}
      problem={null}
      save={() => call(organization)['team.rename']({ team, to, by: me.in(organization) })}
      saved={words.renamed(people, to)}
      title={words.renameOf(team)}
    >
      <FieldInput kind="text" label={words.teamName} onType={type} value={typed} />
      {joins ? <p className="text-small text-mute">{words.joins(to)}</p> : null}
    </HandForm>
  )
}
