/** The menu of an item, beside its tick: confirm, all its fields, its history, take it out. */
import { useState } from 'react'
import { enPlanFields } from '../messages/en-plan-fields.ts'
import { en } from '../messages/en.ts'
import { KeyCap } from '../ui/key-cap.tsx'
import { Menu } from '../ui/menu.tsx'
import { Overlay } from '../ui/overlay.tsx'
import type { EditedItem, PlanPlace } from './edited-item.ts'
import { ItemForm } from './item-form.tsx'
import { ItemHistory } from './item-history.tsx'
import { useItemActions } from './use-item-actions.ts'

interface ItemActionsProps extends PlanPlace {
  readonly item: EditedItem
}

export function ItemActions({ item, ...place }: ItemActionsProps) {
  const { confirm, remove } = useItemActions(place)
  const [shows, show] = useState<'fields' | 'history' | null>(null)
  const words = enPlanFields.actions
  const choices = [
    { says: words.confirm, aside: <KeyCap>c</KeyCap>, does: () => void confirm(item) },
    { says: words.edit, aside: null, does: () => show('fields') },
    { says: words.history, aside: null, does: () => show('history') },
    { says: words.remove, aside: null, does: () => void remove(item) },
  ]
  return (
    <span className="inline-flex print:hidden" data-menu-of={item.id ?? undefined}>
      <Menu choices={choices} icon="more" label={words.of(item.name)} mark="data-does" />
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
