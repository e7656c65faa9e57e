/** One list of the catalogue: its rows, where they come from, and the way to change them. */
import type { ReactNode } from 'react'
import { Section } from '../../ui/section.tsx'
import { ByHandNote } from './by-hand-note.tsx'
import { EffectTable, type EffectTableProps } from './effect-table.tsx'

interface CatalogueListProps extends Pick<EffectTableProps, 'heads' | 'rows'> {
  readonly organization: string
  readonly title: string
  readonly empty: string
  /** from which it comes */
  readonly file: string
  readonly note?: string | null
  /** by which something is added; null: it only comes from records */
  readonly add?: ReactNode
}

export function CatalogueList({
  organization,
  title,
  empty,
  file,
  heads,
  rows,
  note = null,
  add = null,
}: CatalogueListProps) {
  return (
    <Section aside={add} title={title}>
      {rows.length === 0 ? (
        <p className="py-2">{empty}</p>
      ) : (
        <EffectTable heads={heads} label={title} rows={rows} />
      )}
      <ByHandNote byHand={add !== null} file={file} note={note} organization={organization} />
    </Section>
  )
}
