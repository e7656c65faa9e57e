/** The keys of a section of a document: arrows among its lines, `c` confirms the line, `n` adds one. */
import { type KeyboardEvent, use } from 'react'
import type { SectionName } from '#src/plan/plan-sections.ts'
import { isTyping, moveAmongLines } from './line-keys.ts'
import { PlanEditing } from './plan-editing.ts'

export function useSectionKeys(): (event: KeyboardEvent<HTMLElement>) => void {
  const editing = use(PlanEditing)
  return (event) => {
    if (isTyping(event) || event.metaKey || event.ctrlKey || event.altKey) return
    if (moveAmongLines(event) || editing === null) return
    const line = (event.target as HTMLElement).closest<HTMLElement>('[data-item]')
    const { item: id, of } = line?.dataset ?? {}
    if (event.key === 'c' && id !== undefined && of !== undefined) {
      const item = editing.itemOf(of as SectionName, id)
      if (item !== null) void editing.confirm(item)
    } else if (event.key === 'n') {
      event.currentTarget.querySelector<HTMLElement>('[data-adds]')?.click()
    } else return
    // Else the page would take it as a key of its own.
    event.preventDefault()
    event.stopPropagation()
  }
}
