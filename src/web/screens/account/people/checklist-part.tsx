/** The relationship checklist with its evidence, and beside it what is out of balance (handbook 3 and 5). */
import { enPeople } from '../../../messages/en-people.ts'
import { Mark } from '../../../ui/mark.tsx'
import { Section } from '../../../ui/section.tsx'
import { CheckRow } from '../check-row.tsx'
import type { PeopleShown } from './people-query.ts'
import { Told } from '../../../ui/told.tsx'

export function ChecklistPart({ shown }: { readonly shown: PeopleShown }) {
  const { checklist, balance, asOf } = shown
  if (checklist.length === 0) return null
  const held = checklist.filter(({ holds }) => holds === true).length
  const warnings = balance.filter(({ warns }) => warns === true)
  return (
    <Section aside={enPeople.checklist.aside(held, checklist.length)} title={enPeople.checklist.title}>
      <ul>
        {checklist.map((check) => (
          <CheckRow asOf={asOf} check={check} key={check.id} />
        ))}
      </ul>
      {warnings.map(({ id, says }) => (
        <p className="flex items-baseline gap-2.5 border-b border-line py-1.5" key={id}>
          <Mark tone="watch" />
          <span>
            {enPeople.balance[id]} <Told className="text-mute">{says}</Told>
          </span>
        </p>
      ))}
    </Section>
  )
}
