/** What stands in the way of the renewal, who removes it and by when; edited where it stands. */
import { useQuery } from '@tanstack/react-query'
import { daysBetween } from '#src/kernel/day.ts'
import { enRenewal } from '../../../messages/en-renewal.ts'
import { AddItem } from '../../../plan/add-item.tsx'
import { editedItem } from '../../../plan/edited-item.ts'
import { InlineEdit } from '../../../plan/inline-edit.tsx'
import { ItemEnd } from '../../../plan/item-end.tsx'
import { itemsIn, type ListedItem, planItemsQuery } from '../../../plan/plan-items-query.ts'
import { usePlanEdits } from '../../../plan/use-plan-edits.ts'
import { said } from '../../../said.ts'
import { Button } from '../../../ui/button.tsx'
import { Mark } from '../../../ui/mark.tsx'
import { Section } from '../../../ui/section.tsx'
import { useAccount } from '../use-account.ts'

const words = enRenewal.blockers

export function BlockersSection({ asOf, dueOn }: { readonly asOf: string; readonly dueOn: string }) {
  const { organization, account } = useAccount()
  const place = { organization, account: account.profile.id }
  const items = useQuery(planItemsQuery(place.organization, place.account)).data ?? []
  const blockers = itemsIn(items, 'blockers').toSorted(
    (a, b) =>
      Number(a.values.status === 'Closed') - Number(b.values.status === 'Closed') ||
      (a.values.dueOn < b.values.dueOn ? -1 : 1),
  )
  const open = blockers.filter(({ values }) => values.status === 'Open').length
  return (
    <Section aside={words.open(open)} title={words.title}>
      {blockers.length === 0 ? <p className="py-3 text-mute">{words.none}</p> : null}
      <ul>
        {blockers.map((item) => (
          <BlockerRow asOf={asOf} item={item} key={item.id} />
        ))}
      </ul>
      <AddItem {...place} says={words.add} section="blockers" start={{ dueOn, status: 'Open' }} />
    </Section>
  )
}

function BlockerRow({ item, asOf }: { readonly item: ListedItem<'blockers'>; readonly asOf: string }) {
  const { organization, account } = useAccount()
  const place = { organization, account: account.profile.id }
  const { edit } = usePlanEdits(place.organization, place.account)
  const { blocker, dueOn, status } = item.values
  const isClosed = status === 'Closed'
  const days = daysBetween(dueOn, asOf)
  const edited = editedItem(item)
  const settle = async () => {
    const status = isClosed ? 'Open' : 'Closed'
    const { problem } = await edit(
      [{ section: 'blockers', change: 'change', item: item.id, basedOn: item.version, values: { status } }],
      isClosed ? words.reopened(blocker) : words.closed(blocker),
    )
    if (problem !== null) said.refuse(problem)
  }
  return (
    <li className="grid grid-cols-[10px_minmax(0,1fr)_auto] items-start gap-x-2.5 border-b border-line py-2">
      <Mark className="mt-[7px]" tone={isClosed ? 'neutral' : days > 0 ? 'bad' : 'watch'} />
      <div className={`min-w-0 ${isClosed ? 'text-mute' : ''}`}>
        <InlineEdit {...place} field="blocker" item={edited} />
        <div className="flex flex-wrap items-baseline gap-x-3 text-small text-mute">
          <InlineEdit {...place} field="ownerEmail" item={edited} />
          <InlineEdit {...place} field="dueOn" item={edited} />
          {!isClosed && days > 0 ? <span className="font-strong text-bad">{words.late(days)}</span> : null}
        </div>
      </div>
      <div className="flex items-center gap-1 print:hidden">
        <Button onClick={() => void settle()} weight="quiet">
          {isClosed ? words.reopen : words.close}
        </Button>
        <ItemEnd {...place} item={edited} />
      </div>
    </li>
  )
}
