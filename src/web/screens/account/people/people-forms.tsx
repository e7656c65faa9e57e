/** The layers of the page of people: a new person, a place that is filled, a line. */
import { enPeople } from '../../../messages/en-people.ts'
import { LineForm } from './line-form.tsx'
import type { PeopleShown } from './people-query.ts'
import { PersonForm } from './person-form.tsx'
import { useFocusOnNew } from './use-focus-on-new.ts'
import type { PeopleEdits } from './use-people-edits.ts'
import type { PeopleLayer } from './use-people-page.ts'

interface PeopleFormsProps {
  readonly layer: PeopleLayer | null
  readonly shown: PeopleShown
  readonly edits: PeopleEdits
  readonly onClose: () => void
}

export function PeopleForms({ layer, shown, edits, onClose }: PeopleFormsProps) {
  const { people, unmapped } = shown
  const focusOnNew = useFocusOnNew(people)
  if (layer === null) return null
  if (layer.kind === 'line') {
    return (
      <LineForm
        from={layer.from}
        onClose={onClose}
        onDraw={(from, to, line) => {
          onClose()
          void edits.draw(from, to, line)
        }}
        people={people}
        to={layer.to}
      />
    )
  }
  const place = layer.kind === 'fill' ? (people.find(({ id }) => id === layer.place) ?? null) : null
  const role = layer.kind === 'add' ? layer.role : (place?.roles[0] ?? null)
  const isFilling = place !== null
  return (
    <PersonForm
      isFilling={isFilling}
      onClose={onClose}
      onSave={(values) => {
        onClose()
        focusOnNew(values.name)
        void (place === null ? edits.add(values) : edits.fill(place, values))
      }}
      people={people}
      reportsTo={place?.reportsTo ?? null}
      role={role}
      title={role === null ? enPeople.form.add : enPeople.form.fill((place?.title ?? role).toLowerCase())}
      unmapped={unmapped.people}
    />
  )
}
