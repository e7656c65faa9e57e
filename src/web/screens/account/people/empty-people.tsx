/** What stands over the map where nobody is in the plan yet: nothing at all, or who the records know. */
import { enPeople } from '../../../messages/en-people.ts'
import { Button } from '../../../ui/button.tsx'
import { State } from '../../../ui/state.tsx'
import type { PeopleShown } from './people-query.ts'
import type { PeopleEdits } from './use-people-edits.ts'

export function EmptyPeople({ shown, edits }: { readonly shown: PeopleShown; readonly edits: PeopleEdits }) {
  const { people, isPlanned } = shown
  if (isPlanned) return null
  if (people.length === 0) {
    return (
      <State title={enPeople.empty}>
        <p>{enPeople.emptySays}</p>
      </State>
    )
  }
  return (
    <div
      className="flex flex-wrap items-center gap-3 border-b border-line bg-wash px-6 py-2 max-md:px-4"
      role="status"
    >
      <p className="min-w-0 flex-1 text-pretty text-ink-2">{enPeople.notPlanned}</p>
      <Button onClick={() => void edits.keepAll(people)}>{enPeople.keepAll(people.length)}</Button>
    </div>
  )
}
