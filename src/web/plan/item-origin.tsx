/** Where an item comes from, in the words of the tick beside a line of the plan: standing and age, author, records. */
import { useQuery } from '@tanstack/react-query'
import { use } from 'react'
import { daysBetween } from '#src/kernel/day.ts'
import { AsOf } from '../document/as-of.ts'
import { format } from '../format.ts'
import { en } from '../messages/en.ts'
import type { EditedItem, PlanPlace } from './edited-item.ts'
import { type ListedItem, planItemsQuery } from './plan-items-query.ts'

interface ItemOriginProps extends PlanPlace {
  readonly item: EditedItem
}

export function ItemOrigin({ organization, account, item }: ItemOriginProps) {
  const asOf = use(AsOf)
  const items = useQuery(planItemsQuery(organization, account)).data
  const listed = items?.find(({ section, id }) => section === item.section && id === item.id)
  if (listed === undefined) return null
  const { author, sources, version } = listed
  return (
    <span className="block border-b border-line px-2.5 pt-1.5 pb-2 text-left text-small text-ink-2">
      <span className="block font-medium text-ink">{standingOf(listed, asOf)}</span>
      <span className="block">{en.provenance.by(nameOf(author), version)}</span>
      <span className="block text-mute">
        {sources.length === 0 ? en.provenance.noRecord : en.evidence.from(sources.length)}
      </span>
    </span>
  )
}

function standingOf({ standing, lastConfirmedAt }: ListedItem, asOf: string): string {
  if (lastConfirmedAt === null) return en.provenance.unconfirmed[standing]
  const on = lastConfirmedAt.slice(0, 10)
  return en.provenance.standing(standing, format.day(on), Math.max(0, daysBetween(on, asOf)))
}

function nameOf(author: string): string {
  return author.includes('@') ? format.person(author) : (en.provenance.authors[author] ?? author)
}
