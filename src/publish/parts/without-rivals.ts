/** A section as it can be given away: no line names a competitor, wherever somebody wrote the name. */
import type { Block, DocumentSection, ListItem, Row } from '../document.ts'
import type { Material } from '../material.ts'
import { itemsIn } from './items-in.ts'

export function withoutRivals(section: DocumentSection, material: Pick<Material, 'plan'>): DocumentSection {
  const names = rivalNames(material)
  return { ...section, blocks: section.blocks.map((block) => withoutNames(block, names)) }
}

function withoutNames(block: Block, names: readonly string[]): Block {
  if (block.kind === 'table')
    return { ...block, rows: block.rows.filter((row) => !nameAny(textsOf(row), names)) }
  if (block.kind === 'list')
    return { ...block, items: block.items.filter((item) => !nameAny(wordsOf(item), names)) }
  return block
}

function textsOf({ cells }: Row): string[] {
  return cells.flatMap(({ text, note }) => [text, note ?? ''])
}

function wordsOf({ says, note }: ListItem): string[] {
  return [says, note ?? '']
}

function nameAny(texts: readonly string[], names: readonly string[]): boolean {
  const read = texts.join('\n').toLowerCase()
  return names.some((name) => read.includes(name))
}

/** As the plan knows them: its competitors, who holds a cell of the whitespace, and whom its people know. */
function rivalNames({ plan }: Pick<Material, 'plan'>): string[] {
  const names = [
    ...itemsIn(plan, 'competitors').map(({ values }) => values.name),
    ...itemsIn(plan, 'whitespace').map(({ values }) => values.competitor ?? ''),
    ...itemsIn(plan, 'stakeholders').flatMap(({ values }) => values.knownTo ?? []),
  ]
  return names.map((name) => name.trim().toLowerCase()).filter((name) => name !== '')
}
