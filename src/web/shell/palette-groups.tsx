/** What the palette offers for what is typed: accounts by search on the server, and the rest by its words. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Command } from 'cmdk'
import { useDeferredValue } from 'react'
import { call } from '../call.ts'
import { format } from '../format.ts'
import { enPalette } from '../messages/en-shell.ts'
import { severityTone } from '../tones.ts'
import { Icon } from '../ui/icon.tsx'
import { KeyCap } from '../ui/key-cap.tsx'
import { Mark } from '../ui/mark.tsx'
import { layers } from './layers.ts'
import type { PaletteItem } from './palette-item.ts'
import { usePaletteItems } from './use-palette-items.ts'

/** As many accounts as are read at a glance. */
const SHOWN = 8

interface PaletteGroupsProps {
  readonly slug: string
  readonly text: string
}

export function PaletteGroups({ slug, text }: PaletteGroupsProps) {
  const { groups, openAccount } = usePaletteItems(slug)
  const found = useFoundAccounts(slug, useDeferredValue(text))
  const accounts = text === '' ? [] : (found.data?.accounts ?? [])
  const shown = groups
    .map(({ title, items, isOnlyAtRest }) => ({
      title,
      items:
        text === ''
          ? items.filter(({ isHidden }) => isHidden !== true)
          : isOnlyAtRest
            ? []
            : named(items, text),
    }))
    .filter(({ items }) => items.length > 0)
  const count = accounts.length + shown.length
  return (
    <>
      {count === 0 ? (
        <p className="px-3 py-8 text-center text-mute" role="status">
          {found.isFetching ? enPalette.searching : enPalette.nothing(text)}
        </p>
      ) : null}
      {accounts.length === 0 ? null : (
        <Command.Group className={groupLook} heading={enPalette.accounts}>
          {accounts.map(({ id, name, segment, arr, currency, movement }) => (
            <Command.Item className={itemLook} key={id} onSelect={() => openAccount(id)} value={id}>
              <span className="flex w-4 justify-center">
                <Mark tone={severityTone(movement?.severity)} />
              </span>
              <span className="truncate">{name}</span>
              <span className="truncate text-mute">{segment}</span>
              <span className="ml-auto pl-2 text-mute">
                {arr === null ? null : format.shortMoney(arr, currency)}
              </span>
            </Command.Item>
          ))}
        </Command.Group>
      )}
      {shown.map(({ title, items }) => (
        <Command.Group className={groupLook} heading={title} key={title}>
          {items.map((item) => (
            <Item item={item} key={item.id} />
          ))}
        </Command.Group>
      ))}
    </>
  )
}

const groupLook =
  '[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-3 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-label [&_[cmdk-group-heading]]:text-mute'
const itemLook =
  'flex h-9 cursor-pointer items-center gap-2.5 rounded-m px-2.5 data-[selected=true]:bg-accent-tint max-md:h-11'

function Item({ item: { id, says, icon, keys, act } }: { readonly item: PaletteItem }) {
  const onSelect = () => {
    layers.close()
    act()
  }
  return (
    <Command.Item className={itemLook} onSelect={onSelect} value={id}>
      <Icon className="text-mute" name={icon} />
      <span className="min-w-0 flex-1 truncate">{says}</span>
      <span className="flex gap-1 max-md:hidden">
        {keys?.map((key) => (
          <KeyCap key={key}>{key}</KeyCap>
        ))}
      </span>
    </Command.Item>
  )
}

/** All words of the text begin a word of the name. */
function named(items: readonly PaletteItem[], text: string): readonly PaletteItem[] {
  const wanted = text.toLocaleLowerCase().split(/\s+/)
  return items.filter(({ says }) => {
    const words = says.toLocaleLowerCase().split(/[\s-]+/)
    return wanted.every((one) => words.some((word) => word.startsWith(one)))
  })
}

function useFoundAccounts(slug: string, text: string) {
  return useQuery({
    queryKey: ['found', slug, { text }],
    queryFn: ({ signal }) =>
      call(slug)['account.list']({ search: text, sort: 'priority', limit: SHOWN, totals: false }, { signal }),
    enabled: text !== '',
    placeholderData: keepPreviousData,
    refetchInterval: false,
  })
}
