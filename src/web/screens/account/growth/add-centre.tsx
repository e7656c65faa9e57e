/** Adds a buying centre to the whitespace, with what it could buy first. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { enGrowth } from '../../../messages/en-growth.ts'
import { en } from '../../../messages/en.ts'
import { usePlanEdits } from '../../../plan/use-plan-edits.ts'
import { said } from '../../../said.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import type { SpotName } from './chosen-spot.ts'
import type { Whitespace } from './growth-queries.ts'
import { Suggestions } from '../../../ui/suggestions.tsx'

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

function CentreForm(props: AddCentreProps & { readonly onDone: () => void }) {
  const { whitespace, onDone } = props
  const [name, type] = useState('')
  const [product, choose] = useState(firstOpen(whitespace))
  const add = useAdding(props)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const centre = name.trim()
  const clashes = whitespace.buyingCentres.some((row) => row.name === centre)
  const isReady = centre !== '' && !clashes
  return (
    <div onKeyDown={(event) => leaveBy(event, onDone)} role="presentation">
      <form
        aria-label={enGrowth.addCentre}
        className="flex flex-wrap items-end gap-2 py-2"
        onSubmit={(event) => {
          event.preventDefault()
          if (isReady) void add({ centre, product })
        }}
      >
        <label className="flex min-w-44 flex-col gap-px">
          <span className="text-[11px] leading-4 text-mute">{enGrowth.addCentreLabel}</span>
          <input
            aria-invalid={clashes}
            className={`${look} aria-invalid:border-bad`}
            list="unlisted-centres"
            onChange={(event) => type(event.target.value)}
            ref={field}
            value={name}
          />
          {/* Departments of known people that are no buying centre yet. */}
          <Suggestions id="unlisted-centres" texts={whitespace.unlisted} />
        </label>
        <label className="flex min-w-0 flex-col gap-px">
          <span className="text-[11px] leading-4 text-mute">{enGrowth.addCentreFirst}</span>
          <select className={look} onChange={(event) => choose(event.target.value)} value={product}>
            {whitespace.products.map((one) => (
              <option key={one.name}>{one.name}</option>
            ))}
          </select>
        </label>
        <Button disabled={!isReady} type="submit">
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
    </div>
  )
}

function leaveBy(event: KeyboardEvent, leave: () => void): void {
  if (event.key !== 'Escape') return
  event.preventDefault()
  event.stopPropagation()
  leave()
}

function useAdding({ organization, whitespace, onAdded, onDone }: Parameters<typeof CentreForm>[0]) {
  const { edit } = usePlanEdits(organization, whitespace.account)
  return async (name: SpotName) => {
    const values = { buyingCentre: name.centre, product: name.product, state: 'Open' }
    const says = enGrowth.centreAdded(name.centre)
    const { problem } = await edit([{ section: 'whitespace', change: 'add', values }], says)
    if (problem !== null) {
      said.refuse(problem, enGrowth.refused)
      return
    }
    onDone()
    onAdded(name)
  }
}

/** What the account as a whole does not own yet; else what stands first. */
function firstOpen({ products, buyingCentres }: Whitespace): string {
  const at = buyingCentres[0]?.cells.findIndex(({ state }) => state === 'Open') ?? -1
  return (products[at] ?? products[0])?.name ?? ''
}
