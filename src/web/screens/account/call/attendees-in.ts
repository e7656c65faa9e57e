/** The names of who attends, as the brief lists them. */
import type { Document } from '#src/publish/document.ts'

export function attendeesIn({ sections }: Pick<Document, 'sections'>): string[] {
  const blocks = sections.find(({ id }) => id === 'attendees')?.blocks ?? []
  return blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells[0]?.text ?? []) : [],
  )
}
