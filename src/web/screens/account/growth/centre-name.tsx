/** The head of a row of the whitespace: a buying centre, who is there, and the way to call it otherwise. */
import { useState } from 'react'
import { enGrowth } from '../../../messages/en-growth.ts'
import { Gap } from '../../../ui/gap.tsx'
import { Icon } from '../../../ui/icon.tsx'
import type { WhitespaceRow } from './growth-queries.ts'
import { RenameCentre } from './rename-centre.tsx'
import { centreCalled } from './centre-called.ts'

interface CentreNameProps {
  readonly organization: string
  readonly account: string
  readonly row: WhitespaceRow
}

export function CentreName({ organization, account, row }: CentreNameProps) {
  const [renames, rename] = useState(false)
  const { name, isWhole, isNamed, people } = row
  if (renames) {
    return (
      <span className="sticky left-0 z-1 flex items-center bg-bg py-2 pr-2" role="rowheader">
        <RenameCentre
          account={account}
          name={name}
          onDone={() => rename(false)}
          organization={organization}
        />
      </span>
    )
  }
  return (
    <span
      className="group sticky left-0 z-1 flex min-w-0 items-center justify-between gap-1 bg-bg py-2 pr-1.5"
      role="rowheader"
    >
      <span className="min-w-0">
        <span className="block font-strong wrap-anywhere">{centreCalled(row)}</span>
        <span className="block text-[11px] leading-4 text-mute">
          {isWhole ? enGrowth.wholeHint : people.length === 0 ? null : enGrowth.people(people)}
        </span>
        {isWhole || people.length > 0 ? null : <Gap bare>{enGrowth.nobody}</Gap>}
      </span>
      {isWhole || !isNamed ? null : (
        <button
          aria-label={enGrowth.rename(name)}
          className="inline-flex size-6 shrink-0 items-center justify-center rounded-s text-mute opacity-0 group-hover:opacity-100 hover:bg-sunk hover:text-ink focus-visible:opacity-100 print:hidden"
          onClick={() => rename(true)}
          type="button"
        >
          <Icon name="pen" size={14} />
        </button>
      )}
    </span>
  )
}
