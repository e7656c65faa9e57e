/** The people as a table, to be sorted, with everything that the map shows. */
import { useState } from 'react'
import { enPeople } from '../../../messages/en-people.ts'
import { Icon } from '../../../ui/icon.tsx'
import { Section } from '../../../ui/section.tsx'
import { PeopleRow } from './people-row.tsx'
import { inOrder, type PeopleOrder, peopleColumns } from './people-order.ts'
import type { PeopleShown } from './people-query.ts'

interface PeopleTableProps {
  readonly shown: PeopleShown
  readonly chosen: string | null
  readonly onOpen: (id: string) => void
}

const words = enPeople.table

export function PeopleTable({ shown, chosen, onOpen }: PeopleTableProps) {
  const [order, setOrder] = useState<PeopleOrder | null>(null)
  const people = inOrder(shown.people, order)
  return (
    <Section title={enPeople.title}>
      <div className="overflow-x-auto scrolls-quietly">
        <table aria-label={words.label} className="w-full border-collapse text-left">
          <thead>
            <tr className="border-b border-line text-small text-mute">
              {peopleColumns.map((column) => {
                const isSorted = order?.column === column
                return (
                  <th
                    aria-sort={isSorted ? (order.isDown ? 'descending' : 'ascending') : 'none'}
                    className={`pr-4 font-medium whitespace-nowrap ${column === 'contact' ? 'text-right max-md:pr-0' : ''} ${hidden[column] ?? ''}`}
                    key={column}
                    scope="col"
                  >
                    <button
                      className="inline-flex min-h-8 items-center gap-1 hover:text-ink"
                      onClick={() => setOrder({ column, isDown: isSorted ? !order.isDown : false })}
                      title={words.sort(words[column])}
                      type="button"
                    >
                      {words[column]}
                      {isSorted ? <Icon name={order.isDown ? 'sortDown' : 'sortUp'} size={12} /> : null}
                    </button>
                  </th>
                )
              })}
              <th scope="col">
                <span className="sr-only">{words.mark}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <PeopleRow
                hidden={hidden}
                isChosen={person.id === chosen}
                key={person.id}
                onOpen={onOpen}
                person={person}
                shown={shown}
              />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}

/** On a phone the name, the role and the contact are enough; the person holds the rest. */
const hidden: Readonly<Record<string, string>> = {
  influence: 'max-md:hidden',
  interest: 'max-wide:hidden',
  strength: 'max-md:hidden',
  sentiment: 'max-md:hidden',
  owner: 'max-md:hidden',
  reportsTo: 'max-md:hidden',
  lines: 'max-wide:hidden',
}
