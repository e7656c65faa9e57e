/** Where a list of the catalogue comes from, and the way to the import. */
import { Link } from '@tanstack/react-router'
import { enCatalogue } from '../../messages/en-catalogue.ts'

const words = enCatalogue

interface ByHandNoteProps {
  readonly organization: string
  /** from which it comes */
  readonly file: string
  /** whether it may also be written here */
  readonly byHand?: boolean
  readonly note?: string | null
}

export function ByHandNote({ organization, file, byHand = true, note = null }: ByHandNoteProps) {
  return (
    <p className="flex flex-wrap items-center gap-x-2 pt-1 text-small text-mute">
      {note === null ? null : <span className="w-full">{note}</span>}
      {byHand ? words.howOrHand(file) : words.how(file)}
      <Link
        className="inline-flex min-h-6 items-center font-medium text-accent underline-offset-2 hover:underline"
        params={{ organization }}
        to="/$organization/imports"
      >
        {words.toImport}
      </Link>
    </p>
  )
}
