/** The ways to add to a section of the plan, at its foot. */
import { use } from 'react'
import { planSections, type SectionName } from '#src/plan/plan-sections.ts'
import type { DocumentSection } from '#src/publish/document.ts'
import { AddItem } from '../plan/add-item.tsx'
import { PlanEditing } from './plan-editing.ts'

/** A section that is one item is written in its row; where there is none, it is added like any other. */
export function SectionAdds({ section: { holds, blocks } }: { readonly section: DocumentSection }) {
  const editing = use(PlanEditing)
  if (editing === null || holds === undefined) return null
  const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))
  const isWritable = (name: SectionName) =>
    planSections[name] === 'many' ||
    (editing.onlyOf(name)?.id === null && rows.every(({ only }) => only !== name))
  const adds = holds.filter(isWritable)
  if (adds.length === 0) return null
  return (
    <div className="flex flex-wrap items-start gap-x-5 [&>div]:w-full">
      {adds.map((name) => (
        <AddItem account={editing.account} key={name} organization={editing.organization} section={name} />
      ))}
    </div>
  )
}
