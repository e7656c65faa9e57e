/** The menu of an item: confirm, all its fields, its history, take it out. */
import { useId, useState } from 'react'
import { enPlanFields } from '../messages/en-plan-fields.ts'
import { en } from '../messages/en.ts'
import { Icon } from '../ui/icon.tsx'
import { KeyCap } from '../ui/key-cap.tsx'
import { Overlay } from '../ui/overlay.tsx'
import type { EditedItem, PlanPlace } from './edited-item.ts'
import { ItemForm } from './item-form.tsx'
import { ItemHistory } from './item-history.tsx'
import { useItemActions } from './use-item-actions.ts'

interface ItemActionsProps extends PlanPlace {
  readonly item: EditedItem
}

export function ItemActions({ item, ...place }: ItemActionsProps) {
  const id = useId()
  const anchor = `--${id.replaceAll(/[^\w]/g, '')}`
  const { confirm, remove } = useItemActions(place)
  const [shows, show] = useState<'fields' | 'history' | null>(null)
  const [isOpen, setOpen] = useState(false)
  const words = enPlanFields.actions
  const choices = [
    { says: words.confirm, key: 'c', does: () => void confirm(item) },
    { says: words.edit, key: null, does: () => show('fields') },
    { says: words.history, key: null, does: () => show('history') },
    { says: words.remove, key: null, does: () => void remove(item) },
  ]
  return (
    <span className="inline-flex print:hidden">
      <button
        aria-label={words.of(item.name)}
        data-does=""
        className="inline-flex size-6 items-center justify-center rounded-s text-mute hover:bg-sunk hover:text-ink max-md:size-10"
        popoverTarget={id}
        style={{ anchorName: anchor }}
        type="button"
      >
        <Icon name="more" size={14} />
      </button>
      <span
        className="m-0 w-44 rounded-m border border-line bg-raise p-1 text-body font-normal text-ink shadow-float [inset:auto] [position-area:block-end_span-inline-start] [position-try-fallbacks:flip-block]"
        id={id}
        onToggle={({ newState }) => setOpen(newState === 'open')}
        popover="auto"
        style={{ positionAnchor: anchor }}
      >
        {/* Of the many on a page only the one that is open is drawn. */}
        {(isOpen ? choices : []).map(({ says, key, does }) => (
          <button
            className="flex min-h-8 w-full items-center justify-between gap-3 rounded-s px-2.5 text-left hover:bg-sunk max-md:min-h-10"
            key={says}
            onClick={() => {
              document.getElementById(id)?.hidePopover()
              does()
            }}
            type="button"
          >
            {says}
            {key === null ? null : <KeyCap>{key}</KeyCap>}
          </button>
        ))}
      </span>
      {shows === null ? null : <Shown {...place} item={item} onClose={() => show(null)} shows={shows} />}
    </span>
  )
}

interface ShownProps extends ItemActionsProps {
  readonly shows: 'fields' | 'history'
  readonly onClose: () => void
}

function Shown({ shows, item, onClose, ...place }: ShownProps) {
  const title = shows === 'fields' ? item.name : enPlanFields.history.title(item.name)
  return (
    <Overlay close={en.close} onClose={onClose} open title={title}>
      {shows === 'fields' ? (
        <ItemForm {...place} item={item} onDone={onClose} section={item.section} />
      ) : (
        <ItemHistory {...place} item={item} />
      )}
    </Overlay>
  )
}
