/** What the palette offers for what is typed: accounts and people by search on the server, and the rest by its words. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Command } from 'cmdk'
import { useDeferredValue } from 'react'
import { call, type Operations } from '../call.ts'
import { format } from '../format.ts'
import { enPalette } from '../messages/en-shell.ts'
import { severityTone } from '../tones.ts'
import { Icon } from '../ui/icon.tsx'
import { KeyCap } from '../ui/key-cap.tsx'
import { Mark } from '../ui/mark.tsx'
import { useRest } from '../use-rest.ts'
import { layers } from './layers.ts'
import type { PaletteGroup, PaletteItem } from './palette-item.ts'
import { usePaletteItems } from './use-palette-items.ts'

/** As many accounts as are read at a glance. */
const SHOWN = 8
const PEOPLE = 5
/** From so many letters on people are looked for: one letter is in most names. */
const LETTERS = 2
/** Milliseconds without another letter after which people are looked for. */
const PAUSE = 200

type Person = Awaited<ReturnType<Operations['people.find']>>['people'][number]

interface PaletteGroupsProps {
  readonly slug: string
  readonly text: string
}

export function PaletteGroups({ slug, text }: PaletteGroupsProps) {
  const { groups, openAccount, openPerson } = usePaletteItems(slug)
  const asked = useDeferredValue(text)
  const found = useFoundAccounts(slug, asked)
  const named = useFoundPeople(slug, asked, found.isSuccess && !found.isPlaceholderData)
  const accounts = text === '' ? [] : (found.data?.accounts ?? [])
  const people = text.length < LETTERS ? [] : (named.data?.people ?? [])
  const shown = groupsFor(groups, text)
  const areToCome = named.isPending || named.isPlaceholderData
  const isLooking = found.isFetching || (text.length >= LETTERS && !found.isError && areToCome)
  const count = accounts.length + people.length + shown.length
  return (
    <>
      {count === 0 ? (
        <p className="px-3 py-8 text-center text-mute" role="status">
          {isLooking ? enPalette.searching : enPalette.nothing(text)}
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
      {people.length === 0 ? null : (
        <Command.Group className={groupLook} heading={enPalette.people}>
          {people.map((person) => (
            <PersonItem
              key={`${person.accountId} ${person.id}`}
              onOpen={() => openPerson(person.accountId, person.id)}
              person={person}
            />
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

interface PersonItemProps {
  readonly person: Person
  readonly onOpen: () => void
}

function PersonItem({ person: { accountId, id, name, title, roles, account }, onOpen }: PersonItemProps) {
  return (
    <Command.Item className={itemLook} onSelect={onOpen} value={`${accountId} ${id}`}>
      <Icon className="text-mute" name="person" />
      <span className="truncate">{name}</span>
      <span className="truncate text-mute">{title ?? roles.join(', ')}</span>
      <span className="ml-auto truncate pl-2 text-mute">{account}</span>
    </Command.Item>
  )
}

/** Those of its items that are offered for the text, with their titles. */
function groupsFor(groups: readonly PaletteGroup[], text: string): PaletteGroup[] {
  const itemsFor = ({ items, isOnlyAtRest }: PaletteGroup) => {
    if (text === '') return items.filter(({ isHidden }) => isHidden !== true)
    return isOnlyAtRest === true ? [] : itemsNamed(items, text)
  }
  return groups
    .map((group) => ({ title: group.title, items: itemsFor(group) }))
    .filter(({ items }) => items.length > 0)
}

/** All words of the text begin a word of the name. */
function itemsNamed(items: readonly PaletteItem[], text: string): readonly PaletteItem[] {
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

/** @param isTurn accounts come first: they wait for nobody */
function useFoundPeople(slug: string, text: string, isTurn: boolean) {
  const isResting = useRest(text, PAUSE)
  return useQuery({
    queryKey: ['found people', slug, { text }],
    queryFn: ({ signal }) => call(slug)['people.find']({ search: text, limit: PEOPLE }, { signal }),
    enabled: isTurn && isResting && text.length >= LETTERS,
    placeholderData: keepPreviousData,
    refetchInterval: false,
  })
}
