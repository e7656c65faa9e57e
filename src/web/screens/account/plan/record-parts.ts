/** Which parts of the page belong to which section of the full plan, and what of the document they stand for. */
import type { Block, DocumentSection } from '#src/publish/document.ts'
import type { Account } from '../../../answers.ts'

/** From the part, which the page draws from the records with the evidence of each line, to the section that it is in. */
const homes = {
  profile: 'snapshot',
  relationship: 'stakeholders',
  health: 'health',
  usage: 'health',
  outlook: 'renewal',
  renewal: 'renewal',
  contracts: 'renewal',
  growth: 'expansion',
} as const

export type RecordPart = keyof typeof homes

/** All of them as they follow a document that has no place for them. */
export const recordParts = Object.keys(homes) as RecordPart[]

export function recordPartsOf(section: string): RecordPart[] {
  return recordParts.filter((part) => homes[part] === section)
}

/** The figures that lead the page. */
const leading: ReadonlySet<string> = new Set([
  'arr',
  'deadline',
  'seats',
  'utilisation',
  'health',
  'outlook',
  'health-weighted',
  'health-seven',
  'coverage',
])

/** Tables, by the section and the head of their first column, that the page draws with more. */
const drawnTables: ReadonlySet<string> = new Set(['health Signal', 'expansion Lever'])

/** The sections without what the page says already: at its head, beside the plan, or in its own parts. */
export function withoutRepeats(sections: readonly DocumentSection[], account: Account): DocumentSection[] {
  const lines = linesDrawn(account)
  return sections.map((section) => ({
    ...section,
    blocks: section.blocks.flatMap((block) => rest(block, section.id, lines)),
  }))
}

/** Each line of a checklist and each step of the renewal, as the document words it. */
function linesDrawn({ diagnosis }: Account): ReadonlySet<string> {
  const renewal = diagnosis?.renewal ?? null
  return new Set([
    ...(diagnosis?.relationship.checklist ?? []).map(({ asks }) => asks),
    ...(renewal?.checklist ?? []).map(({ asks }) => asks),
    ...(renewal?.steps ?? []).map(({ daysBefore, what }) => `T-${daysBefore} ${what}`),
  ])
}

function rest(block: Block, section: string, drawn: ReadonlySet<string>): Block[] {
  if (block.kind === 'figures') {
    const figures = section === 'quality' ? [] : block.figures.filter(({ id }) => !leading.has(id))
    return figures.length === 0 ? [] : [{ ...block, figures }]
  }
  if (block.kind === 'list') {
    const items = block.items.filter(({ says }) => !drawn.has(says) && !says.endsWith(' on no map'))
    return items.length === 0 && block.items.length > 0 ? [] : [{ ...block, items }]
  }
  // The arithmetic of the models, and what drives the outlook.
  if (block.kind === 'text' && section === 'health') return []
  if (block.kind === 'lanes' && section === 'renewal') return []
  if (block.kind === 'note' && section === 'health' && block.of === 'warns') return []
  return block.kind === 'table' && drawnTables.has(`${section} ${block.columns[0]?.label}`) ? [] : [block]
}
