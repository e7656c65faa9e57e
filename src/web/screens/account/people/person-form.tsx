/** Somebody new on the map: of the records, seen in the data, or by name; also who fills an open place. */
import { roleTypes } from '#src/facts/role-types.ts'
import { type SyntheticEvent, useId, useState } from 'react'
import { enNumbers } from '../../../messages/en-numbers.ts'
import { enPeople } from '../../../messages/en-people.ts'
import { numberRefused, numberText, numberTyped } from '../../../number-typed.ts'
import { Button } from '../../../ui/button.tsx'
import { Overlay } from '../../../ui/overlay.tsx'
import { Choice, TextLine } from './form-parts.tsx'
import type { PersonShown, PersonUnmapped } from './people-query.ts'
import { nameOf, type Values } from './use-people-edits.ts'

interface PersonFormProps {
  /** the title of the layer */
  readonly title: string
  readonly people: readonly PersonShown[]
  readonly unmapped: readonly PersonUnmapped[]
  /** the role that is to be filled; null: none */
  readonly role: string | null
  /** of the place that is to be filled */
  readonly reportsTo: string | null
  readonly isFilling: boolean
  readonly onSave: (values: Values & { readonly name: string }) => void
  readonly onClose: () => void
}

type Given = Readonly<Record<'name' | 'title' | 'role' | 'influence' | 'reportsTo' | 'standsFor', string>>

const levels = ['High', 'Medium', 'Low'] as const
const open = { value: '', label: enPeople.notKnown }

export function PersonForm(props: PersonFormProps) {
  const { title, people, unmapped, isFilling, onSave, onClose } = props
  const known = useId()
  const [given, setGiven] = useState({
    name: '',
    title: '',
    role: props.role ?? '',
    influence: '',
    reportsTo: props.reportsTo ?? '',
    standsFor: '',
  })
  const change = (field: keyof typeof given) => (text: string) =>
    setGiven((all) => ({ ...all, [field]: text }))
  const save = (event: SyntheticEvent) => {
    event.preventDefault()
    const isReady = given.name.trim() !== '' && wrongCount(given.standsFor) === null
    if (isReady) onSave(valuesOf(given, people, unmapped))
  }
  const words = enPeople.form
  return (
    <Overlay close={words.close} onClose={onClose} open title={title}>
      <form className="flex flex-col gap-3" onSubmit={save}>
        <TextLine
          isFirst
          label={words.name}
          list={known}
          onType={change('name')}
          placeholder={words.known}
          value={given.name}
        />
        <datalist id={known}>
          {unmapped.flatMap(({ who, name }) =>
            name === null
              ? []
              : [
                  <option key={who} value={name}>
                    {name}
                  </option>,
                ],
          )}
        </datalist>
        <TextLine label={words.jobTitle} onType={change('title')} value={given.title} />
        <PlaceFields change={change} given={given} isFilling={isFilling} people={people} role={props.role} />
        <div className="flex justify-end gap-2 pt-1">
          <Button onClick={onClose} weight="quiet">
            {words.cancel}
          </Button>
          <Button disabled={given.name.trim() === ''} type="submit" weight="solid">
            {isFilling ? words.fillIn : words.save}
          </Button>
        </div>
      </form>
    </Overlay>
  )
}

interface PlaceFieldsProps extends Pick<PersonFormProps, 'people' | 'role' | 'isFilling'> {
  readonly given: Given
  readonly change: (field: keyof Given) => (text: string) => void
}

/** What they are on the map. */
function PlaceFields({ given, change, people, role, isFilling }: PlaceFieldsProps) {
  const words = enPeople.form
  const roles = [...new Set([...roleTypes, ...(role === null ? [] : [role])])]
  return (
    <>
      <div className="flex gap-3">
        <Choice
          label={words.role}
          onChoose={change('role')}
          options={[open, ...roles.map(asOption)]}
          value={given.role}
        />
        <Choice
          label={words.influence}
          onChoose={change('influence')}
          options={[open, ...levels.map(asOption)]}
          value={given.influence}
        />
      </div>
      <Choice
        label={words.reportsTo}
        onChoose={change('reportsTo')}
        options={[
          { value: '', label: words.nobody },
          ...people.map((person) => ({ value: person.id, label: nameOf(person) })),
        ]}
        value={given.reportsTo}
      />
      {isFilling ? null : (
        <TextLine
          label={words.standsFor}
          onType={change('standsFor')}
          type="number"
          value={given.standsFor}
          wrong={wrongCount(given.standsFor)}
        />
      )}
    </>
  )
}

/** What to write in place of what is no count of people; null: nothing is wrong with it. */
function wrongCount(text: string): string | null {
  if (text.trim() === '') return null
  const count = numberTyped(text)
  if (count === null) return numberRefused(text)
  return Number.isInteger(count) && count >= 1 ? null : enNumbers.notWhole(numberText(12))
}

const asOption = (value: string) => ({ value, label: value })

/** Only what was said: the rest is not known. A name of the records is that person. */
function valuesOf(given: Given, people: readonly PersonShown[], unmapped: readonly PersonUnmapped[]) {
  const name = given.name.trim()
  const recorded = unmapped.find((one) => one.name === name && one.personId !== null)
  const boss = people.find(({ id }) => id === given.reportsTo)
  const title = given.title.trim() || (recorded?.title ?? '')
  const standsFor = numberTyped(given.standsFor)
  return {
    name,
    ...(recorded === undefined ? {} : { personId: recorded.personId }),
    ...(title === '' ? {} : { title }),
    ...(given.role === '' ? {} : { roles: [given.role] }),
    ...(given.influence === '' ? {} : { influence: given.influence }),
    ...(boss === undefined
      ? {}
      : {
          reportsTo: {
            personId: boss.personId,
            name: boss.name ?? boss.title ?? boss.roles[0] ?? '?',
            itemId: boss.version === null ? null : boss.id,
          },
        }),
    ...(standsFor === null ? {} : { standsFor }),
  }
}
