/** Adds a person of our own side, or changes what is said of one by hand. */
import { useState } from 'react'
import { call } from '../../call.ts'
import { enTeams } from '../../messages/en-teams.ts'
import { me } from '../../me.ts'
import { FieldInput } from '../../ui/field-input.tsx'
import { HandForm } from './hand-form.tsx'
import type { Teammate } from './teams-of.ts'

const words = enTeams

interface PersonFormProps {
  readonly organization: string
  /** null: a new one */
  readonly person: Teammate | null
  /** that there are */
  readonly teams: readonly string[]
  readonly onClose: () => void
}

export function PersonForm({ organization, person, teams, onClose }: PersonFormProps) {
  const [typed, type] = useState({
    email: person?.email ?? '',
    name: person?.name ?? '',
    role: person?.role ?? '',
    team: person?.team ?? '',
  })
  const [inNone, putInNone] = useState(person?.team === null && person.byHand.includes('team'))
  const put = (field: keyof typeof typed) => (value: string) => type({ ...typed, [field]: value })
  const called = typed.name.trim() === '' ? typed.email.trim() : typed.name.trim()
  const save = () => {
    const { email, ...texts } = typed
    const given = Object.entries(texts).filter(
      ([field, value]) => value.trim() !== '' && !(inNone && field === 'team'),
    )
    const wanted = { email: email.trim(), ...Object.fromEntries(given) }
    return call(organization)['teammate.set']({
      ...wanted,
      ...(inNone ? { withoutTeam: true } : {}),
      by: me.in(organization),
    })
  }
  return (
    <HandForm
      onClose={onClose}
      organization={organization}
      isReady={typed.email.trim() !== ''}
      problem={typed.email.trim() === '' || typed.email.includes('@') ? null : words.noAddress}
      save={save}
      saved={words.saved(called)}
      title={person === null ? words.add : words.changeOf(person.name ?? person.email)}
    >
      {person === null ? (
        <FieldInput kind="text" label={words.email} onType={put('email')} value={typed.email} />
      ) : (
        <p className="text-small text-mute">{person.email}</p>
      )}
      <FieldInput kind="text" label={words.name} onType={put('name')} value={typed.name} />
      <FieldInput
        kind="text"
        label={words.role}
        onType={put('role')}
        suggestions={words.roles}
        value={typed.role}
      />
      {inNone ? null : (
        <FieldInput
          kind="text"
          label={words.team}
          onType={put('team')}
          suggestions={teams}
          value={typed.team}
        />
      )}
      <InNone isChosen={inNone} onChoose={putInNone} />
    </HandForm>
  )
}

function InNone({
  isChosen,
  onChoose,
}: {
  readonly isChosen: boolean
  readonly onChoose: (isChosen: boolean) => void
}) {
  return (
    <label className="flex min-h-7 items-center gap-2 max-md:min-h-10">
      <input
        checked={isChosen}
        className="size-4 accent-(--accent)"
        onChange={({ target }) => onChoose(target.checked)}
        type="checkbox"
      />
      {words.inNone}
    </label>
  )
}
