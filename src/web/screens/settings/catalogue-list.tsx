/** One list of the catalogue: its rows, where they come from, and the way to change them. */
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { enCatalogue } from '../../messages/en-catalogue.ts'
import { Section } from '../../ui/section.tsx'
import { EffectTable, type EffectTableProps } from './effect-table.tsx'

const words = enCatalogue

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
      <p className="flex flex-wrap items-center gap-x-2 pt-1 text-small text-mute">
        {note === null ? null : <span className="w-full">{note}</span>}
        {add === null ? words.how(file) : words.howOrHand(file)}
        <Link
          className="inline-flex min-h-6 items-center font-medium text-accent underline-offset-2 hover:underline"
          params={{ organization }}
          to="/$organization/imports"
        >
          {words.toImport}
        </Link>
      </p>
    </Section>
  )
}
