/** Where the items of a section come from that are to be confirmed, each item once, in their order: none that is settled, or stands for somebody to be found. */
import type { Block, Provenance } from '#src/publish/document.ts'

export function provenancesIn(blocks: readonly Block[]): Provenance[] {
  const all = blocks
    .flatMap(linesOf)
    .flatMap(({ provenance, isGap }) =>
      provenance === undefined || provenance.isSettled || isGap ? [] : [provenance],
    )
  return [...new Map(all.map((one) => [`${one.section} ${one.itemId}`, one])).values()]
}

interface Line {
  readonly provenance?: Provenance | undefined
  readonly isGap?: boolean | undefined
}

function linesOf(block: Block): readonly Line[] {
  if (block.kind === 'table') return block.rows
  if (block.kind === 'list') return block.items
  return block.kind === 'lanes' ? block.lanes.flatMap((lane) => lane.items) : []
}
