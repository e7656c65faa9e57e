/** What to fill first, by segment (handbook 2, segment guide). */
import { segmentGuides } from '#src/plan/guide/segment-guides.ts'
import type { DocumentSection } from '../document.ts'
import type { Material } from '../material.ts'
import { column } from '../parts/table-of.ts'

/** Of the segment that the template is for; of an unknown one all of them. */
export function segmentGuide({ segment }: Pick<Material, 'segment'>): DocumentSection {
  const own = segmentGuides.filter((guide) => guide.segment.toLowerCase() === segment?.toLowerCase())
  const shown = own.length > 0 ? own : segmentGuides
  return {
    id: 'first',
    title: 'What to fill first',
    aside: own.length > 0 ? segment : null,
    blocks: [
      {
        kind: 'table',
        says: 'What to fill first, by segment.',
        columns: [column('Segment', 1), column('Fill first', 3)],
        rows: shown.map((guide) => ({
          cells: [{ text: guide.segment, tone: 'mute' }, { text: guide.says }],
        })),
        more: 0,
      },
    ],
  }
}
