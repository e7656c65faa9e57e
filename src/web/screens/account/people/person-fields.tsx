/** What the plan says of somebody, each value to be changed in its place; of who is not in the plan, what the records say. */
import type { ReactNode } from 'react'
import { enPeople } from '../../../messages/en-people.ts'
import { format } from '../../../format.ts'
import { editedItem } from '../../../plan/edited-item.ts'
import { InlineEdit } from '../../../plan/inline-edit.tsx'
import { InfluenceDots } from '../../../ui/influence-dots.tsx'
import { Mark } from '../../../ui/mark.tsx'
import type { PeopleShown, PersonShown } from './people-query.ts'
import { personWords } from './person-words.ts'
import { nameOf, type PeopleEdits } from './use-people-edits.ts'
import { enPlanFields } from '../../../messages/en-plan-fields.ts'

interface PersonFieldsProps {
  readonly organization: string
  readonly person: PersonShown
  readonly shown: PeopleShown
  readonly edits: PeopleEdits
}

type Field = keyof typeof enPeople.panel.fields
const fields = Object.keys(enPeople.panel.fields) as Field[]

export function PersonFields({ organization, person, shown, edits }: PersonFieldsProps) {
  const item = edits.items.find(({ id }) => id === person.id)
  return (
    <dl>
      {fields.map((field) => {
        const touch = item?.fields[field]
        const words = shownOf(field, person, shown)
        return (
          <div
            className="grid min-h-9 grid-cols-[104px_minmax(0,1fr)] items-center gap-2 border-b border-line py-0.5 max-md:min-h-11"
            key={field}
            title={touch === undefined ? undefined : `${actorOf(touch.by)}, ${format.instant(touch.at)}`}
          >
            <dt className="text-small text-mute">{enPeople.panel.fields[field]}</dt>
            <dd className="min-w-0 text-pretty">
              {item === undefined ? (
                words
              ) : (
                <InlineEdit
                  account={shown.account}
                  field={field}
                  item={editedItem(item)}
                  organization={organization}
                  {...(words === null ? {} : { children: words })}
                />
              )}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

function actorOf(by: string): string {
  return by.includes('@') ? format.person(by) : by
}

/** Where it is more than its words; null: as the plan says it. */
function shownOf(field: Field, person: PersonShown, shown: PeopleShown): ReactNode {
  const { influence, interest, sentiment, roles, reportsTo, ownerName } = person
  if (field === 'influence' && influence !== null)
    return <Level level={person.influenceLevel} word={influence} />
  if (field === 'interest' && interest !== null) return <Level level={person.interestLevel} word={interest} />
  if (field === 'sentiment' && sentiment !== null) {
    return (
      <span className="inline-flex items-center gap-2">
        <Mark tone={personWords.tone(person)} />
        {enPlanFields.option('stakeholders', sentiment)}
      </span>
    )
  }
  if (field === 'reportsTo') {
    const boss = shown.people.find(({ id }) => id === reportsTo)
    return boss === undefined ? null : nameOf(boss)
  }
  if (field === 'ownerEmail') return ownerName
  return field === 'roles' && roles.length > 0 ? roles.join(', ') : null
}

function Level({ level, word }: { readonly level: number; readonly word: string }) {
  return (
    <span className="inline-flex items-center gap-2">
      <InfluenceDots count={level} label={word} />
      {word}
    </span>
  )
}
