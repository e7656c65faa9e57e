/** The whitespace as a grid: buying centres down, products across; arrow keys move through it, Enter opens a cell. */
import { centreCalled } from './centre-called.ts'
import { type CSSProperties, type KeyboardEvent, useRef, useState } from 'react'
import { enGrowth } from '../../../messages/en-growth.ts'
import { CentreName } from './centre-name.tsx'
import type { SpotName } from './chosen-spot.ts'
import { ColumnName } from './column-name.tsx'
import type { Whitespace, WhitespaceSpot as Spot } from './growth-queries.ts'
import { nextPlace, type Place } from './next-place.ts'
import { WhitespaceSpot } from './whitespace-spot.tsx'
import { worthText } from './worth-text.ts'

interface WhitespaceGridProps {
  readonly organization: string
  readonly whitespace: Whitespace
  readonly chosen: SpotName | null
  readonly onChoose: (name: SpotName) => void
}

export function WhitespaceGrid({ organization, whitespace, chosen, onChoose }: WhitespaceGridProps) {
  const { products, buyingCentres } = whitespace
  const [at, setAt] = useState<Place>([0, 0])
  const grid = useRef<HTMLDivElement>(null)
  const onKey = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset['spot'] === undefined) return
    const next = nextPlace(event.key, at, [buyingCentres.length, products.length])
    if (next === null) return
    event.preventDefault()
    setAt(next)
    grid.current?.querySelector<HTMLElement>(`[data-spot="${next.join(' ')}"]`)?.focus()
  }
  const columns = {
    gridTemplateColumns: `minmax(132px,172px) repeat(${products.length},minmax(104px,1fr)) minmax(76px,96px)`,
  }
  return (
    <div className="overflow-x-auto scrolls-quietly print:overflow-visible">
      <div
        aria-label={enGrowth.matrix}
        className="min-w-fit"
        onKeyDown={onKey}
        ref={grid}
        role="grid"
        tabIndex={-1}
      >
        <HeadRow columns={columns} whitespace={whitespace} />
        {buyingCentres.map((row, down) => (
          <div className="grid border-b border-line" key={row.name} role="row" style={columns}>
            <CentreName account={whitespace.account} organization={organization} row={row} />
            {row.cells.map((spot, across) => {
              const name = { centre: row.name, product: products[across]!.name }
              return (
                <Cell
                  called={centreCalled(row)}
                  isChosen={chosen?.centre === name.centre && chosen.product === name.product}
                  isInOrder={at[0] === down && at[1] === across}
                  key={name.product}
                  name={name}
                  onChoose={() => onChoose(name)}
                  onFocus={() => setAt([down, across])}
                  place={`${down} ${across}`}
                  spot={spot}
                />
              )
            })}
            <span
              className="flex items-center justify-end border-l border-line pr-1 font-strong"
              role="gridcell"
            >
              {worthText(row.worth, true)}
            </span>
          </div>
        ))}
        <FootRow columns={columns} whitespace={whitespace} />
      </div>
    </div>
  )
}

interface CellProps {
  readonly name: SpotName
  readonly spot: Spot
  /** by which the keys find it */
  readonly place: string
  readonly isChosen: boolean
  /** of all cells one is in the order of the tab key */
  readonly isInOrder: boolean
  readonly onChoose: () => void
  readonly onFocus: () => void
  /** the buying centre, in the language of the page */
  readonly called: string
}

function Cell({ name, called, spot, place, isChosen, isInOrder, onChoose, onFocus }: CellProps) {
  return (
    <div className="min-h-[68px] border-l border-line" role="gridcell">
      <button
        aria-pressed={isChosen}
        className="block h-full w-full cursor-pointer transition-colors hover:bg-sunk focus-visible:-outline-offset-2"
        data-cell={enGrowth.cell(name.centre, name.product)}
        data-spot={place}
        onClick={() => {
          onFocus()
          onChoose()
        }}
        onFocus={onFocus}
        tabIndex={isInOrder ? 0 : -1}
        type="button"
      >
        <span className="sr-only">{enGrowth.cell(called, name.product)}: </span>
        <WhitespaceSpot isChosen={isChosen} spot={spot} />
      </button>
    </div>
  )
}

interface RowProps extends Pick<WhitespaceGridProps, 'whitespace'> {
  readonly columns: CSSProperties
}

function HeadRow({ whitespace, columns }: RowProps) {
  const { products } = whitespace
  return (
    <div className="grid border-b border-line-2" role="row" style={columns}>
      <span className="sticky left-0 z-1 self-end bg-bg py-2 text-label text-mute" role="columnheader">
        {enGrowth.centre}
      </span>
      {products.map((product) => (
        <ColumnName currency={whitespace.listCurrency} key={product.name} product={product} />
      ))}
      <span className="self-end py-2 pr-1 text-right text-label text-mute" role="columnheader">
        {enGrowth.potential}
      </span>
    </div>
  )
}

function FootRow({ whitespace: { products, worth }, columns }: RowProps) {
  return (
    <div className="grid" role="row" style={columns}>
      <span className="sticky left-0 bg-bg py-2 text-mute" role="rowheader">
        {enGrowth.potential}
      </span>
      {products.map((product) => (
        <span
          className="border-l border-line py-2 pr-2 text-right font-strong"
          key={product.name}
          role="gridcell"
        >
          {worthText(product.worth, true)}
        </span>
      ))}
      <span className="border-l border-line py-2 pr-1 text-right font-strong" role="gridcell">
        {worthText(worth, true)}
      </span>
    </div>
  )
}
