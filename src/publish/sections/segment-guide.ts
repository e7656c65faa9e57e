/** What to fill first, by segment (handbook 2, segment guide). */
import type { DocumentSection } from '../document.ts'
import type { Material } from '../material.ts'
import { column } from '../parts/table-of.ts'

const guide: Readonly<Record<string, string>> = {
  Startup: 'Objectives and milestones',
  SMB: 'Health and actions',
  'Mid-Market': 'Stakeholders, KPIs and expansion',
  Enterprise: 'Map, value and renewal',
  'B2B SaaS': 'Usage and adoption',
  'E-commerce': 'KPIs and season',
}

/** Of the segment that the template is for; of an unknown one all of them. */
export function segmentGuide({ segment }: Pick<Material, 'segment'>): DocumentSection {
  const own = Object.entries(guide).filter(([name]) => name.toLowerCase() === segment?.toLowerCase())
  const shown = own.length > 0 ? own : Object.entries(guide)
  return {
    id: 'first',
    title: 'What to fill first',
    aside: own.length > 0 ? segment : null,
    blocks: [
      {
        kind: 'table',
        says: 'What to fill first, by segment.',
        columns: [column('Segment', 1), column('Fill first', 3)],
        rows: shown.map(([name, first]) => ({ cells: [{ text: name, tone: 'mute' }, { text: first }] })),
        more: 0,
      },
    ],
  }
}
