/** Adds a buying centre to the whitespace, with what it could buy first. */
import { useState } from 'react'
import { enGrowth } from '../../../messages/en-growth.ts'
import { en } from '../../../messages/en.ts'
import { usePlanEdits } from '../../../plan/use-plan-edits.ts'
import { said } from '../../../said.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import type { SpotName } from './chosen-spot.ts'
import type { Whitespace } from './growth-queries.ts'

interface AddCentreProps {
  readonly organization: string
  readonly whitespace: Whitespace
  readonly onAdded: (name: SpotName) => void
}

export function AddCentre(props: AddCentreProps) {
  const [isOpen, open] = useState(false)
  if (isOpen) return <CentreForm {...props} onDone={() => open(false)} />
  return (
    <button
      className="-mx-1 inline-flex min-h-7 items-center gap-1.5 rounded-s px-1 text-mute hover:bg-sunk hover:text-ink max-md:min-h-10 print:hidden"
      onClick={() => open(true)}
      type="button"
    >
      <Icon name="plus" size={14} />
      {enGrowth.addCentre}
    </button>
  )
}

const look = 'h-7 min-w-0 rounded-s border border-line-2 bg-bg px-2 max-md:h-10 max-md:text-[16px]'

function CentreForm({
  organization,
  whitespace,
  onAdded,
  onDone,
}: AddCentreProps & { readonly onDone: () => void }) {
  const { account, products, buyingCentres, unlisted } = whitespace
  const { edit } = usePlanEdits(organization, account)
  const [name, type] = useState('')
  const [product, choose] = useState(firstOpen(whitespace))
  const centre = name.trim()
  const clashes = buyingCentres.some((row) => row.name === centre)
  const add = async () => {
    if (centre === '' || clashes) return
    const values = { buyingCentre: centre, product, state: 'Open' }
    const { problem } = await edit(
      [{ section: 'whitespace', change: 'add', values }],
      enGrowth.centreAdded(centre),
    )
    if (problem !== null) {
      said.say({ says: problem.message ?? enGrowth.refused, problem })
      return
    }
    onDone()
    onAdded({ centre, product })
  }
  return (
    <form
      className="flex flex-wrap items-end gap-2 py-2"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        onDone()
      }}
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <label className="flex min-w-44 flex-col gap-px">
        <span className="text-[11px] leading-4 text-mute">{enGrowth.addCentreLabel}</span>
        <input
          aria-invalid={clashes}
          autoFocus
          className={`${look} aria-invalid:border-bad`}
          list="unlisted-centres"
          onChange={(event) => type(event.target.value)}
          value={name}
        />
        <datalist id="unlisted-centres">
          {unlisted.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </datalist>
      </label>
      <label className="flex min-w-0 flex-col gap-px">
        <span className="text-[11px] leading-4 text-mute">{enGrowth.addCentreFirst}</span>
        <select className={look} onChange={(event) => choose(event.target.value)} value={product}>
          {products.map((one) => (
            <option key={one.name}>{one.name}</option>
          ))}
        </select>
      </label>
      <Button disabled={centre === '' || clashes} type="submit">
        {enGrowth.add}
      </Button>
      <Button onClick={onDone} weight="quiet">
        {en.cancel}
      </Button>
      {clashes ? (
        <span className="pb-1 text-small text-bad" role="alert">
          {enGrowth.isThere}
        </span>
      ) : null}
    </form>
  )
}

/** What the account as a whole does not own yet; else what stands first. */
function firstOpen({ products, buyingCentres }: Whitespace): string {
  const at = buyingCentres[0]?.cells.findIndex(({ state }) => state === 'Open') ?? -1
  return (products[at] ?? products[0])?.name ?? ''
}
