/** The queue of the day: one entry is chosen and open, `j` and `k` lead on, and each has its keys. */
import { useNavigate } from '@tanstack/react-router'
import { type RefObject, useRef, useState } from 'react'
import { format } from '../../format.ts'
import { enToday } from '../../messages/en-today.ts'
import { useMovementAhead } from '../../movements/use-movement-ahead.ts'
import type { MovementActs } from '../../movements/open-movement.ts'
import { Button } from '../../ui/button.tsx'
import { useFirstPicture } from '../../ui/use-first-picture.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { useMediaQuery } from '../../ui/use-media-query.ts'
import { usePlaceInList } from '../../ui/use-place-in-list.ts'
import { WithoutRate } from '../../ui/without-rate.tsx'
import { QueueGroupPart } from './queue-group.tsx'
import type { QueueGroup, Today } from './today-query.ts'
import type { TodaySearch } from './today-search.ts'
import { useQueueActs } from './use-queue-acts.ts'
import { enHelp } from '../../messages/en-help.ts'
import { useKeyHelp } from '../../ui/key-help.ts'

interface TodayListProps {
  readonly organization: string
  readonly data: Today
  readonly kind: TodaySearch['kind']
  readonly onMore: () => void
}

export function TodayList({ organization, data, kind, onMore }: TodayListProps) {
  const groups = ofKind(data.groups, kind)
  const list = useRef<HTMLElement>(null)
  const chosen = useChosen(organization, groups, list)
  const given = useQueueActs(organization)
  const acts: MovementActs = {
    ...given,
    answer: (movement, said) => {
      chosen.hold(movement.id)
      return given.answer(movement, said)
    },
  }
  const items = groups.reduce((sum, { entries }) => sum + entries.length, 0)
  const shown = data.groups.length
  const drawn = useFirstPicture() ? firstDrawn : Infinity
  return (
    <section aria-label={enToday.queue} className="pb-10 max-lg:pb-28" ref={list}>
      <p className="px-6 pt-4 text-ink-2 max-md:px-4" hidden={groups.length === 0}>
        {enToday.holds(items, groups.length)}{' '}
        {kind === undefined && data.arr > 0 ? (
          <>
            <span className="font-strong text-ink">{format.money(data.arr, data.currency)}</span>{' '}
            {enToday.ofArr}
          </>
        ) : null}
        <NotInSum data={data} organization={organization} />
      </p>
      {groups.length === 0 ? <p className="px-6 py-6 text-mute max-md:px-4">{enToday.noneOfKind}</p> : null}
      {groups.slice(0, drawn).map((group) => (
        <QueueGroupPart
          acts={acts}
          chosen={chosen.id}
          group={group}
          isOpen={chosen.isOpen}
          key={group.account.id}
          onAct={chosen.hold}
          onChoose={chosen.choose}
          organization={organization}
          today={data.today}
        />
      ))}
      {data.accounts > shown ? (
        <div className="flex flex-wrap items-center gap-4 px-6 pt-6 text-mute max-md:px-4">
          {enToday.firstOf(shown, data.accounts)}
          <Button onClick={onMore}>{enToday.more}</Button>
        </div>
      ) : null}
    </section>
  )
}

/** Who has no amount, and whose has no rate into the currency of the sum. */
function NotInSum({ organization, data }: Pick<TodayListProps, 'organization' | 'data'>) {
  const { withoutAmount, withoutRate, currency } = data
  const unknown = withoutAmount - withoutRate.reduce((sum, { accounts }) => sum + accounts, 0)
  if (withoutAmount === 0) return null
  return (
    <span className="text-mute">
      {' '}
      {unknown > 0 ? `${enToday.withoutAmount(unknown)} ` : null}
      <WithoutRate amounts={withoutRate} currency={currency} organization={organization} />
    </span>
  )
}

/** Accounts of the first picture: as many as a window shows. */
const firstDrawn = 8

function ofKind(groups: readonly QueueGroup[], kind: TodaySearch['kind']): QueueGroup[] {
  if (kind === undefined) return [...groups]
  return groups
    .map((group) => ({ ...group, entries: group.entries.filter((entry) => entry.kind === kind) }))
    .filter(({ entries }) => entries.length > 0)
}

/** Which entry is chosen, at first the one that was first; where it went, the one that took its place. */
function useChosen(organization: string, groups: readonly QueueGroup[], list: RefObject<HTMLElement | null>) {
  const hasRoom = useMediaQuery('(width >= 48rem)')
  const [opened, setOpened] = useState<boolean | null>(null)
  const navigate = useNavigate()
  const flat = groups.flatMap(({ account, entries }) => entries.map((entry) => ({ account, entry })))
  const ids = flat.map(({ entry }) => entry.id)
  const { id: current, at, isHeld, hold, go } = usePlaceInList(ids, () => true, list)
  const isOpen = opened ?? hasRoom
  useMovementAhead(organization, flat[at + 1]?.entry.movement?.id)
  const open = () => setOpened(true)
  useKeyHelp(enHelp.today)
  useKeys({
    j: () => go(ids[isHeld ? Math.max(0, at) : Math.min(ids.length - 1, at + 1)]),
    k: () => go(ids[Math.max(0, at - 1)]),
    o: () => {
      const account = flat[at]?.account.id
      if (account === undefined) return
      const params = { organization, account }
      void navigate({ to: '/$organization/accounts/$account', params })
    },
    // What is answered is seen first; open, it has these keys itself.
    ...(isOpen ? {} : { a: open, e: open, d: open, s: open, x: open }),
  })
  const choose = (id: string) => {
    setOpened(current === id ? !isOpen : true)
    hold(id)
  }
  return { id: current, isOpen, choose, hold }
}
