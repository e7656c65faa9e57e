/** A text of a document that is edited where it stands: one field in its place, several in a small form. */
import { type ReactNode, use, useState } from 'react'
import { enPlanFields } from '../messages/en-plan-fields.ts'
import { en } from '../messages/en.ts'
import type { EditedItem } from '../plan/edited-item.ts'
import { InlineEdit } from '../plan/inline-edit.tsx'
import { ItemForm } from '../plan/item-form.tsx'
import { Overlay } from '../ui/overlay.tsx'
import { editedLook } from './edited-look.ts'
import { type Editing, type ItemLine, itemOfLine, PlanEditing, seenVersion } from './plan-editing.ts'

interface EditedTextProps {
  /** fields of the item that the text prints */
  readonly edits: readonly string[] | undefined
  readonly line: ItemLine
  /** what is printed, where it is one text */
  readonly shown?: string | undefined
  readonly children: ReactNode
}

export function EditedText({ edits, line, shown, children }: EditedTextProps) {
  const editing = use(PlanEditing)
  const item = itemOfLine(editing, line)
  const [field, ...others] = edits ?? []
  if (editing === null || item === null || field === undefined) return children
  if (others.length > 0) {
    return (
      <SeveralFields editing={editing} fields={[field, ...others]} item={item}>
        {children}
      </SeveralFields>
    )
  }
  return (
    <InlineEdit
      account={editing.account}
      className="-my-0.5 py-0.5 max-md:min-h-6!"
      field={field}
      item={item}
      organization={editing.organization}
      seenVersion={seenVersion(line)}
      shown={shown === UNKNOWN ? undefined : shown}
    >
      {children}
    </InlineEdit>
  )
}

/** As documents print what nobody knows. */
const UNKNOWN = '?'

interface SeveralFieldsProps {
  readonly editing: Editing
  readonly item: EditedItem
  readonly fields: readonly string[]
  readonly children: ReactNode
}

function SeveralFields({ editing, item, fields, children }: SeveralFieldsProps) {
  const [isOpen, open] = useState(false)
  const labels = fields.map((field) => enPlanFields.label(item.section, field)).join(', ')
  return (
    <>
      <button className={editedLook} data-edits={fields.join(' ')} onClick={() => open(true)} type="button">
        <span className="min-w-0">
          <span className="sr-only">{enPlanFields.change(labels)}</span>
          {children}
        </span>
      </button>
      {isOpen ? (
        <Overlay close={en.close} onClose={() => open(false)} open title={item.name}>
          <ItemForm
            account={editing.account}
            fields={fields}
            item={item}
            onDone={() => open(false)}
            organization={editing.organization}
            section={item.section}
          />
        </Overlay>
      ) : null}
    </>
  )
}
