/** What is open on the page of people, and its keys. */
import { useEffect, useState } from 'react'
import type { MapPlace } from '#src/plan/plan-items.ts'
import { asSeen } from './as-seen.ts'
import { useConfirmKey } from '../../../plan/use-confirm-key.ts'
import { useKeyHelp } from '../../../ui/key-help.ts'
import { enPeople } from '../../../messages/en-people.ts'
import { type Keys, useKeys } from '../../../ui/use-keys.ts'
import { useMediaQuery } from '../../../ui/use-media-query.ts'
import { openRoleId } from './people-layout.ts'
import type { LineShown, PeopleShown } from './people-query.ts'
import type { PeopleEdits } from './use-people-edits.ts'

export type PeopleView = 'map' | 'table'

/** A layer over the page that asks for something. */
export type PeopleLayer =
  | { readonly kind: 'line'; readonly from: string | null; readonly to: string | null }
  | { readonly kind: 'add'; readonly role: string | null }
  | { readonly kind: 'fill'; readonly place: string }

interface PageOf {
  readonly organization: string
  readonly shown: PeopleShown
  readonly edits: PeopleEdits
  /** whose panel is open to begin with, by the item or by the record; null: nobody's */
  readonly start: string | null
}

export function usePeoplePage({ organization, shown, edits, start }: PageOf) {
  const [view, setView] = useView()
  const { meant, sought } = lookedFor(shown, start)
  const [chosen, setChosen] = useState(meant)
  const [layer, setLayer] = useState<PeopleLayer | null>(null)
  const [laidOut, setLaidOut] = useState(0)
  const personOf = (id: string | null | undefined) => shown.people.find((one) => one.id === id) ?? null
  const person = personOf(chosen)
  const open = (id: string): void => {
    const role = shown.missing.find((one) => openRoleId(one) === id)
    if (role !== undefined) setLayer({ kind: 'add', role })
    else if (personOf(id)?.name === null) setLayer({ kind: 'fill', place: id })
    else setChosen(id)
  }
  const close = () => {
    setChosen(null)
    focusOn(chosen)
  }
  useEscapeFirst(person !== null && layer === null, close)
  const isEmpty = shown.people.every(({ name }) => name === null)
  const add = () => setLayer({ kind: 'add', role: null })
  useConfirmKey({ organization, account: shown.account }, () => withFocus() ?? chosen ?? undefined)
  usePageKeys({
    n: add,
    a: () => {
      const [seen] = shown.unmapped.people
      const values = seen === undefined ? null : asSeen(seen)
      if (values !== null) void edits.add(values)
      else if (seen !== undefined) add()
    },
    l: () => (isEmpty ? undefined : setLayer(lineFrom(personOf(chosen ?? withFocus())))),
    v: () => setView(view === 'map' ? 'table' : 'map'),
  })
  /** in view again, and where somebody has put boxes, those back among the others */
  const layOut = () => {
    setLaidOut((times) => times + 1)
    if (shown.people.some(({ place }) => place !== null)) void edits.layOut(shown.people)
  }
  const acts = mapActs({ shown, edits, open })
  return { view, setView, person, sought, add, open, close, layer, setLayer, laidOut, layOut, ...acts }
}

/** @param person null: it is asked whose line it is */
function lineFrom(person: { readonly id: string } | null): PeopleLayer {
  return { kind: 'line', from: person?.id ?? null, to: null }
}

/** Who was looked for, on the map, or by the record of somebody who is on none. */
function lookedFor({ people }: PeopleShown, start: string | null) {
  const meant = people.find(({ id, personId }) => start !== null && (id === start || personId === start))
  const isRecord = start?.startsWith('contact/') === true
  return { meant: meant?.id ?? null, sought: meant === undefined && isRecord ? start : null }
}

function usePageKeys(keys: Keys): void {
  useKeyHelp(enPeople.keys)
  useKeys(keys)
}

/** A phone has no room for a map to begin with. */
function useView() {
  const isNarrow = useMediaQuery('(max-width: 767px)')
  const [wanted, setView] = useState<PeopleView | null>(null)
  return [wanted ?? (isNarrow ? 'table' : 'map'), setView] as const
}

interface MapActing {
  readonly shown: PeopleShown
  readonly edits: PeopleEdits
  readonly open: (id: string) => void
}

/** What one does on the map itself. */
function mapActs({ shown, edits, open }: MapActing) {
  const personOf = (id: string) => shown.people.find((one) => one.id === id) ?? null
  const erase = (line: LineShown): void => {
    const [from, to] = [personOf(line.from), personOf(line.to)]
    if (from !== null && to !== null) void edits.erase(line, from, to)
  }
  return {
    erase,
    report: (id: string, boss: string): void => {
      const [one, above] = [personOf(id), personOf(boss)]
      if (one === null || above === null || above.reportsTo === id) return
      void edits.draw(one, above, { kind: 'reports', says: null })
    },
    place: (id: string, place: MapPlace): void => {
      const one = personOf(id)
      if (one !== null && one.version !== null) void edits.place(one, place)
    },
    /** the line of somebody who has one; of several, where they can be told apart */
    deleteOf: (id: string): void => {
      const own = shown.lines.filter(({ from, to }) => from === id || to === id)
      const [only] = own
      if (own.length === 1 && only !== undefined) erase(only)
      else if (own.length > 1) open(id)
    },
  }
}

/** Whose box, row or panel has the focus. */
function withFocus(): string | undefined {
  return document.activeElement?.closest<HTMLElement>('[data-item]')?.dataset['item']
}

/** Back to the one whose panel was open. */
function focusOn(id: string | null): void {
  if (id === null) return
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`[data-person="${CSS.escape(id)}"]`)?.focus({ preventScroll: true }),
  )
}

/** Escape closes what is open on the page before it is the way back. */
function useEscapeFirst(isOpen: boolean, leave: () => void): void {
  useEffect(() => {
    if (!isOpen) return undefined
    const onKey = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof Element && event.target.matches('input, select, textarea')
      if (event.key !== 'Escape' || isTyping || document.querySelector('dialog[open]') !== null) return
      event.stopImmediatePropagation()
      leave()
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  })
}
