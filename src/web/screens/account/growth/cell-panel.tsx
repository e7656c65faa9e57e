/** A cell of the whitespace, opened: why it may fit, what is pursued in it, a new opportunity, and how it stands. */
import { centreCalled } from './centre-called.ts'
import { type RefObject, useEffect, useRef } from 'react'
import { enGrowth } from '../../../messages/en-growth.ts'
import { AddItem } from '../../../plan/add-item.tsx'
import { ItemForm } from '../../../plan/item-form.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { showItem } from '../plan/show-item.ts'
import { useAccount } from '../use-account.ts'
import { CellOpportunities } from './cell-opportunities.tsx'
import { CellReasons } from './cell-reasons.tsx'
import { CellStanding } from './cell-standing.tsx'
import type { ChosenSpot } from './chosen-spot.ts'
import type { Whitespace } from './growth-queries.ts'
import { opportunityStart } from './opportunity-start.ts'
import { worthText } from './worth-text.ts'

interface CellPanelProps {
  readonly chosen: ChosenSpot
  readonly whitespace: Whitespace
  /** it has no head of its own where a layer gives it one */
  readonly hasHead: boolean
  readonly onClose: () => void
}

export function CellPanel({ chosen, whitespace, hasHead, onClose }: CellPanelProps) {
  const { organization, account } = useAccount()
  const { row, column, spot } = chosen
  const place = { organization, account: account.profile.id }
  const start = opportunityStart(chosen, whitespace, account.profile.amEmail)
  const about = enGrowth.cell(centreCalled(row), column.name)
  const isOpen = spot.opportunities.length === 0 && (spot.state === 'Open' || spot.isReopened)
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!isOpen) head.current?.focus()
  }, [isOpen])
  const show = (id: string) => {
    // A layer over the page would hide the row.
    if (!hasHead) onClose()
    requestAnimationFrame(() => requestAnimationFrame(() => showItem(id)))
  }
  return (
    <div
      className="flex flex-col gap-5"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        onClose()
      }}
      role="presentation"
    >
      <Head chosen={chosen} hasHead={hasHead} head={head} onClose={onClose} waits={whitespace.waits} />
      <CellReasons reasons={column.why} />
      <CellOpportunities onShow={show} opportunities={spot.opportunities} place={place} />
      {isOpen ? (
        <section aria-label={enGrowth.newOne}>
          <h3 className="border-b border-line pb-1 font-strong">{enGrowth.newOne}</h3>
          <ItemForm
            {...place}
            about={about}
            key={about}
            onDone={onClose}
            section="opportunities"
            start={start}
          />
          <p className="text-small text-mute">{enGrowth.needs}</p>
        </section>
      ) : (
        <AddItem
          {...place}
          about={about}
          key={about}
          says={spot.opportunities.length === 0 ? enGrowth.newOne : enGrowth.another}
          section="opportunities"
          start={start}
        />
      )}
      <CellStanding chosen={chosen} currency={whitespace.currency} place={place} />
    </div>
  )
}

interface HeadProps extends Pick<CellPanelProps, 'chosen' | 'hasHead' | 'onClose'> {
  readonly waits: string | null
  readonly head: RefObject<HTMLHeadingElement | null>
}

function Head({ chosen, hasHead, onClose, waits, head }: HeadProps) {
  return (
    <div>
      {hasHead ? (
        <div className="flex items-start justify-between gap-2">
          <h2 className="text-[15px] leading-6 font-semibold" ref={head} tabIndex={-1}>
            {enGrowth.cell(centreCalled(chosen.row), chosen.column.name)}
          </h2>
          <button
            aria-label={enGrowth.close}
            className="inline-flex size-7 shrink-0 items-center justify-center rounded-s text-mute hover:bg-sunk hover:text-ink"
            onClick={onClose}
            type="button"
          >
            <Icon name="close" />
          </button>
        </div>
      ) : null}
      <p className="text-ink-2">{spotSays(chosen)}</p>
      {waits === null ? null : <p className="pt-1 text-watch">{waits}</p>}
    </div>
  )
}

function spotSays({ spot }: ChosenSpot): string {
  const { says } = enGrowth
  const worth = worthText(spot.worth)
  const state = enGrowth.states[spot.state]
  if (worth === null || spot.worthBy === null) return `${state}. ${says.unknown}.`
  return `${state}. ${says.worth(worth)}, ${says.worthBy[spot.worthBy]}.`
}
