/** What the form has no room for, named by section; the full plan holds it all. */
import type { Document } from '#src/publish/document.ts'
import { use } from 'react'
import { FullPlan } from '../../../document/full-plan.ts'
import { en } from '../../../messages/en.ts'
import { Button } from '../../../ui/button.tsx'

export function LeftOutList({ leftOut, sections }: Pick<Document, 'leftOut' | 'sections'>) {
  const openFull = use(FullPlan)
  if (leftOut.length === 0) return null
  const titles = new Map(sections.map(({ id, title }) => [id, title]))
  const bySection = Map.groupBy(leftOut, ({ section }) => section)
  return (
    <section aria-label={en.plan.leftOut} className="rounded-m border border-dashed border-faint px-4 py-3">
      <h2 className="text-title">{en.plan.leftOut}</h2>
      <dl className="py-1.5 text-small">
        {[...bySection].map(([section, lines]) => (
          <div className="flex flex-wrap gap-x-3 py-0.5" key={section}>
            <dt className="text-mute">{titles.get(section) ?? section}</dt>
            <dd className="min-w-0 text-ink-2">{lines.map(({ says }) => says).join(', ')}</dd>
          </div>
        ))}
      </dl>
      {openFull === null ? null : (
        <Button className="print:hidden" onClick={() => openFull(null)}>
          {en.plan.openFull}
        </Button>
      )}
    </section>
  )
}
