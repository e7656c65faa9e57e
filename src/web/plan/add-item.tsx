/** The way to add an item at the foot of its section: a line that opens into the form. */
import { useEffect, useRef, useState } from 'react'
import type { SectionName } from '#src/plan/plan-sections.ts'
import { enPlanFields } from '../messages/en-plan-fields.ts'
import { en } from '../messages/en.ts'
import { Icon } from '../ui/icon.tsx'
import { drafts } from './drafts.ts'
import type { PlanPlace } from './edited-item.ts'
import { ItemForm } from './item-form.tsx'
import { formKey } from './use-item-form.ts'

interface AddItemProps extends PlanPlace {
  readonly section: SectionName
  readonly start?: Readonly<Record<string, unknown>>
  /** what it is about, so that what is typed of two does not mix */
  readonly about?: string
  /** without it, `Add risk` */
  readonly says?: string
}

export function AddItem({ section, says, start, about, ...place }: AddItemProps) {
  // What was typed before a reload is found where it was left.
  const [isOpen, open] = useState(() => drafts.of(formKey({ ...place, section, about })) !== null)
  const button = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(isOpen)
  useEffect(() => {
    if (wasOpen.current && !isOpen) button.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  if (isOpen) {
    return (
      <div className="my-2 rounded-m border border-line-2 px-3 pt-1.5 print:hidden">
        <p className="text-title">{says ?? enPlanFields.addOne(en.proposal.sections[section])}</p>
        <ItemForm {...place} about={about} onDone={() => open(false)} section={section} start={start} />
      </div>
    )
  }
  return (
    <button
      className="-mx-1 mt-1 inline-flex min-h-6 items-center gap-1.5 rounded-s px-1 text-mute hover:bg-sunk hover:text-ink max-md:min-h-10 print:hidden"
      data-adds={section}
      onClick={() => open(true)}
      ref={button}
      type="button"
    >
      <Icon name="plus" size={14} />
      {says ?? enPlanFields.addOne(en.proposal.sections[section])}
    </button>
  )
}
