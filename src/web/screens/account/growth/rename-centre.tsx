/** Calls a buying centre otherwise, in every cell and opportunity of it, at once. */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { enGrowth } from '../../../messages/en-growth.ts'
import { itemsIn, planItemsQuery } from '../../../plan/plan-items-query.ts'
import { usePlanEdits } from '../../../plan/use-plan-edits.ts'
import { said } from '../../../said.ts'
import { whitespaceQuery } from './growth-queries.ts'

interface RenameCentreProps {
  readonly organization: string
  readonly account: string
  readonly name: string
  readonly onDone: () => void
}

export function RenameCentre({ organization, account, name, onDone }: RenameCentreProps) {
  const [text, type] = useState(name)
  const field = useRef<HTMLInputElement>(null)
  const rename = useRenaming(organization, account, name)
  useEffect(() => field.current?.select(), [])
  const { isThere, write } = rename
  const to = text.trim()
  const clashes = to !== name && isThere(to)
  const isSaving = useRef(false)
  const save = async () => {
    // Leaving the field after Enter would write it a second time.
    if (clashes || isSaving.current) return
    isSaving.current = true
    if (to !== '' && to !== name) await write(to)
    onDone()
  }
  return (
    <span className="flex w-full flex-col gap-1">
      <input
        aria-invalid={clashes}
        aria-label={enGrowth.renameLabel}
        className="h-7 w-full min-w-0 rounded-s border border-line-2 bg-bg px-2 font-strong aria-invalid:border-bad max-md:h-10"
        onBlur={() => void save()}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void save()
          else if (event.key === 'Escape') onDone()
          else return
          event.preventDefault()
          event.stopPropagation()
        }}
        ref={field}
        value={text}
      />
      {clashes ? (
        <span className="text-small text-bad" role="alert">
          {enGrowth.isThere}
        </span>
      ) : null}
    </span>
  )
}

function useRenaming(organization: string, account: string, name: string) {
  const items = useQuery(planItemsQuery(organization, account)).data ?? []
  const whitespace = useQuery(whitespaceQuery(organization, account)).data
  const { edit } = usePlanEdits(organization, account)
  const rows = whitespace?.buyingCentres ?? []
  const pursued = new Set(
    rows.find((row) => row.name === name)?.cells.flatMap((cell) => cell.opportunities.map(({ id }) => id)),
  )
  const meant = [
    ...itemsIn(items, 'whitespace').filter(({ values }) => values.buyingCentre === name),
    ...itemsIn(items, 'opportunities').filter(
      ({ id, values }) => values.buyingCentre === name || pursued.has(id),
    ),
  ]
  return {
    isThere: (other: string) => rows.some((row) => row.name === other),
    write: async (to: string) => {
      const edits = meant.map(({ section, id, version }) => ({
        section,
        change: 'change' as const,
        item: id,
        values: { buyingCentre: to },
        basedOn: version,
      }))
      const { problem } = await edit(edits, enGrowth.renamed(name, to))
      if (problem !== null) said.refuse(problem, enGrowth.refused)
    },
  }
}
