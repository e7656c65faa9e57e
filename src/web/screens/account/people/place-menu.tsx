/** Influence and interest of somebody chosen from one list: the way without dragging. */
import type { Level } from '#src/plan/plan-items.ts'
import { enPeople } from '../../../messages/en-people.ts'
import { Icon } from '../../../ui/icon.tsx'
import type { PersonShown } from './people-query.ts'
import { nameOf } from './use-people-edits.ts'

interface PlaceMenuProps {
  readonly person: PersonShown
  readonly onPlace: (influence: Level, interest: Level) => void
}

const levels: readonly Level[] = ['High', 'Medium', 'Low']
const fields = levels.flatMap((influence) => levels.map((interest) => ({ influence, interest })))

export function PlaceMenu({ person, onPlace }: PlaceMenuProps) {
  const { influence, interest } = person
  const at = fields.findIndex((one) => one.influence === influence && one.interest === interest)
  return (
    <span className="relative inline-flex size-6 shrink-0 items-center justify-center text-mute hover:text-ink focus-within:text-ink">
      <Icon name="chevronDown" size={12} />
      <select
        aria-label={enPeople.grid.move(nameOf(person))}
        className="absolute inset-0 cursor-pointer opacity-0"
        onChange={(event) => {
          const field = fields[Number(event.target.value)]
          if (field !== undefined) onPlace(field.influence, field.interest)
        }}
        value={at}
      >
        {at < 0 ? <option value={-1}>{enPeople.grid.unplaced}</option> : null}
        {fields.map((field, value) => (
          <option key={`${field.influence} ${field.interest}`} value={value}>
            {enPeople.grid.field(field.influence, field.interest)}
          </option>
        ))}
      </select>
    </span>
  )
}
