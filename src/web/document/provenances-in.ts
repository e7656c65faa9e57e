/** Where the items of a section come from, each item once, in their order. */
import type { Block, Provenance } from '#src/publish/document.ts'

export function provenancesIn(blocks: readonly Block[]): Provenance[] {
  const all = blocks.flatMap(linesOf).flatMap(({ provenance }) => provenance ?? [])
  return [...new Map(all.map((one) => [`${one.section} ${one.itemId}`, one])).values()]
}

interface Line {
  readonly provenance?: Provenance | undefined
}

function linesOf(block: Block): readonly Line[] {
  if (block.kind === 'table') return block.rows
  if (block.kind === 'list') return block.items
  return block.kind === 'lanes' ? block.lanes.flatMap((lane) => lane.items) : []
}
