/** The open actions that are due before the deadline. */
import { useQuery } from '@tanstack/react-query'
import { daysBetween } from '#src/kernel/day.ts'
import { format } from '../../../format.ts'
import { enRenewal } from '../../../messages/en-renewal.ts'
import { en } from '../../../messages/en.ts'
import { AddItem } from '../../../plan/add-item.tsx'
import { editedItem } from '../../../plan/edited-item.ts'
import { InlineEdit } from '../../../plan/inline-edit.tsx'
import { ItemEnd } from '../../../plan/item-end.tsx'
import { itemsIn, type ListedItem, planItemsQuery } from '../../../plan/plan-items-query.ts'
import { usePlanEdits } from '../../../plan/use-plan-edits.ts'
import { said } from '../../../said.ts'
import { Section } from '../../../ui/section.tsx'
import { useAccount } from '../use-account.ts'
import type { RenewalRun } from './renewal-query.ts'

const words = enRenewal.actions

export function RequiredActions({ run: { actions, deadline, asOf } }: { readonly run: RenewalRun }) {
  const { organization, account } = useAccount()
  const place = { organization, account: account.profile.id }
  const items = useQuery(planItemsQuery(place.organization, place.account)).data ?? []
  const byId = new Map(itemsIn(items, 'actions').map((item) => [item.id, item]))
  const shown = actions.flatMap(({ item }) => byId.get(item) ?? [])
  return (
    <Section
      aside={deadline === null ? null : words.aside(format.shortDay(deadline.on, asOf))}
      title={words.title}
    >
      {shown.length === 0 ? <p className="py-3 text-mute">{words.none}</p> : null}
      <ul>
        {shown.map((item) => (
          <ActionRow asOf={asOf} item={item} key={item.id} />
        ))}
      </ul>
      <AddItem {...place} says={words.add} section="actions" start={{ status: 'Open' }} />
    </Section>
  )
}

function ActionRow({ item, asOf }: { readonly item: ListedItem<'actions'>; readonly asOf: string }) {
  const { organization, account } = useAccount()
  const place = { organization, account: account.profile.id }
  const { edit } = usePlanEdits(place.organization, place.account)
  const { action, owner, dueOn, status } = item.values
  const isDone = status === 'Done'
  const edited = editedItem(item)
  const finish = async () => {
    const values = { status: isDone ? 'Open' : 'Done' }
    const { problem } = await edit(
      [{ section: 'actions', change: 'change', item: item.id, basedOn: item.version, values }],
      words.done(action),
    )
    if (problem !== null) said.refuse(problem)
  }
  const days = dueOn === null ? null : daysBetween(asOf, dueOn)
  return (
    <li className="grid grid-cols-[24px_minmax(0,1fr)_auto] items-start gap-x-2 border-b border-line py-[7px]">
      <button
        aria-checked={isDone}
        aria-label={words.finish(action)}
        className="inline-flex size-6 items-center justify-center max-md:size-8"
        onClick={() => void finish()}
        role="checkbox"
        type="button"
      >
        <span
          className={`size-4 rounded-[4px] border ${isDone ? 'border-ink-2 bg-ink-2' : 'border-line-2'}`}
        />
      </button>
      <div className="min-w-0">
        <InlineEdit {...place} field="action" item={edited} />
        <p className="text-small text-mute">
          {owner.side === 'theirs'
            ? `${owner.name}, ${words.theirs}`
            : owner.email && format.person(owner.email)}
        </p>
      </div>
      <div className="flex items-center gap-1">
        <span className="text-right text-small whitespace-nowrap text-mute">
          {dueOn === null ? words.noDay : format.shortDay(dueOn, asOf)}{' '}
          {days !== null && days < 0 ? <span className="font-strong text-bad">{en.days(days)}</span> : null}
        </span>
        <ItemEnd {...place} item={edited} />
      </div>
    </li>
  )
}
