/** The meetings, the latest first; those of long ago are folded away. */
import { enWork } from '../../../messages/en-work.ts'
import { AddItem } from '../../../plan/add-item.tsx'
import { itemsIn } from '../../../plan/plan-items-query.ts'
import { Section } from '../../../ui/section.tsx'
import { EmptyPart } from '../goals/empty-part.tsx'
import { MeetingRow } from './meeting-row.tsx'
import type { WorkProps } from './work-props.ts'

const texts = enWork.meetings
/** Shown at once. */
const RECENT = 4

export function MeetingsPart({ place, items, work }: WorkProps) {
  const byId = new Map(itemsIn(items, 'meetings').map((item) => [item.id, item]))
  const rows = work.meetings.flatMap((standing) => {
    const item = byId.get(standing.id)
    return item === undefined ? [] : [{ standing, item }]
  })
  const open = rows.filter(({ item }) => item.values.status === 'Open').length
  const row = ({ standing, item }: (typeof rows)[number]) => (
    <MeetingRow item={item} key={item.id} place={place} standing={standing} work={work} />
  )
  const earlier = rows.slice(RECENT)
  return (
    <div data-part="meetings">
      <Section aside={rows.length === 0 ? null : texts.aside(rows.length, open)} title={texts.title}>
        {rows.length === 0 ? <EmptyPart says={texts.noneSays} title={texts.none} /> : null}
        <ul>{rows.slice(0, RECENT).map(row)}</ul>
        {earlier.length === 0 ? null : (
          <details className="pt-1">
            <summary className="inline-flex min-h-7 items-center rounded-s text-mute hover:text-ink max-md:min-h-10">
              {texts.earlier(earlier.length)}
            </summary>
            <ul>{earlier.map(row)}</ul>
          </details>
        )}
        <AddItem {...place} section="meetings" start={{ on: work.asOf }} />
      </Section>
    </div>
  )
}
