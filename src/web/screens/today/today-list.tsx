/** The queue of the day: one entry is chosen and open, `j` and `k` lead on, and each has its keys. */
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { format } from '../../format.ts'
import { enToday } from '../../messages/en-today.ts'
import { movementQuery } from '../../queries.ts'
import { Button } from '../../ui/button.tsx'
import { useFirstPicture } from '../../ui/use-first-picture.ts'
import { useHeld } from '../../ui/use-held.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { useMediaQuery } from '../../ui/use-media-query.ts'
import { QueueGroupPart } from './queue-group.tsx'
import type { QueueEntry, QueueGroup, Today } from './today-query.ts'
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
  const acts = useQueueActs(organization)
  const groups = ofKind(data.groups, kind)
  const list = useRef<HTMLElement>(null)
  const chosen = useChosen(organization, groups, list)
  const items = groups.reduce((sum, { entries }) => sum + entries.length, 0)
  const shown = data.groups.length
  const drawn = useFirstPicture() ? firstDrawn : Infinity
  return (
    <section aria-label={enToday.queue} className="pb-10" ref={list}>
      <p className="px-6 pt-4 text-ink-2 max-md:px-4" hidden={groups.length === 0}>
        {enToday.holds(items, groups.length)}{' '}
        {kind === undefined && data.arr > 0 ? (
          <>
            <span className="font-strong text-ink">{format.money(data.arr, data.currency)}</span>{' '}
            {enToday.ofArr}
          </>
        ) : null}
        {data.withoutAmount > 0 ? (
          <span className="text-mute"> {enToday.withoutAmount(data.withoutAmount)}</span>
        ) : null}
      </p>
      {groups.length === 0 ? <p className="px-6 py-6 text-mute max-md:px-4">{enToday.noneOfKind}</p> : null}
      {groups.slice(0, drawn).map((group) => (
        <QueueGroupPart
          acts={acts}
          chosen={chosen.id}
          group={group}
          isOpen={chosen.isOpen}
          key={group.account.id}
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
  const [wanted, setWanted] = useState<{ readonly id: string; readonly at: number } | null>(null)
  const [opened, setOpened] = useState<boolean | null>(null)
  const navigate = useNavigate()
  const flat = groups.flatMap(({ account, entries }) => entries.map((entry) => ({ account, entry })))
  const held = useHeld(flat.map(({ entry }) => entry.id))
  const found = flat.findIndex(({ entry }) => entry.id === (wanted?.id ?? held))
  const at = found >= 0 ? found : Math.min(wanted?.at ?? 0, flat.length - 1)
  const current = flat[at]
  const isOpen = opened ?? hasRoom
  const hasGone = wanted !== null && found < 0
  useNextAhead(organization, flat[at + 1]?.entry)

  const go = (to: number) => {
    const next = flat[Math.max(0, Math.min(flat.length - 1, to))]
    if (next === undefined) return
    setWanted({ id: next.entry.id, at: flat.indexOf(next) })
    focusOn(list.current, next.entry.id)
  }
  // The row that had the focus was answered: the next key should do something to the next one.
  const taker = hasGone ? (current?.entry.id ?? null) : null
  useEffect(() => {
    if (taker !== null) focusOn(list.current, taker)
  }, [taker, list])
  const open = () => setOpened(true)
  useKeyHelp(enHelp.today)
  useKeys({
    j: () => go(wanted === null ? 0 : at + 1),
    k: () => go(at - 1),
    o: () => {
      if (current === undefined) return
      const params = { organization, account: current.account.id }
      void navigate({ to: '/$organization/accounts/$account', params })
    },
    // What is answered is seen first; open, it has these keys itself.
    ...(isOpen ? {} : { a: open, e: open, d: open, s: open, x: open }),
  })
  const choose = (id: string) => {
    setOpened(current?.entry.id === id ? !isOpen : true)
    setWanted({ id, at: flat.findIndex(({ entry }) => entry.id === id) })
  }
  return { id: current?.entry.id ?? null, isOpen, choose }
}

function focusOn(list: HTMLElement | null, id: string): void {
  requestAnimationFrame(() => {
    const row = list?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(id)}"]`)
    row?.focus({ preventScroll: true })
    row?.closest('li')?.scrollIntoView({ block: 'nearest' })
  })
}

/** What comes next is there when its turn comes. */
function useNextAhead(organization: string, next: QueueEntry | undefined): void {
  const client = useQueryClient()
  const id = next?.movement?.id
  useEffect(() => {
    if (id !== undefined) void client.prefetchQuery(movementQuery(organization, id))
  }, [client, organization, id])
}
