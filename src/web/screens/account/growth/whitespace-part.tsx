/** The whitespace of an account: its states and sums, the matrix or its table, and the cell that is open beside it. */
import { centreCalled } from './centre-called.ts'
import { useState } from 'react'
import { enGrowth } from '../../../messages/en-growth.ts'
import { en } from '../../../messages/en.ts'
import { Overlay } from '../../../ui/overlay.tsx'
import { Segments } from '../../../ui/segments.tsx'
import { State } from '../../../ui/state.tsx'
import { useMediaQuery } from '../../../ui/use-media-query.ts'
import { useAccount } from '../use-account.ts'
import { AddCentre } from './add-centre.tsx'
import { CellPanel } from './cell-panel.tsx'
import { chosenSpot, type SpotName } from './chosen-spot.ts'
import type { Whitespace } from './growth-queries.ts'
import { WhitespaceGrid } from './whitespace-grid.tsx'
import { WhitespaceLegend } from './whitespace-legend.tsx'
import { WhitespaceTable } from './whitespace-table.tsx'
import { Told } from '../../../ui/told.tsx'

type Shape = 'matrix' | 'table'

export function WhitespacePart({ whitespace }: { readonly whitespace: Whitespace }) {
  const { organization } = useAccount()
  const isNarrow = useMediaQuery('(max-width: 767px)')
  const hasRail = useMediaQuery('(min-width: 1180px)')
  const [shape, choose] = useState<Shape | null>(null)
  const [name, open] = useState<SpotName | null>(null)
  const chosen = chosenSpot(whitespace, name)
  const shown = shape ?? (isNarrow ? 'table' : 'matrix')
  const close = () => {
    open(null)
    // Back to where one came from: the cell is drawn anew after what was written.
    requestAnimationFrame(() => focusSpot(name))
  }
  if (whitespace.products.length === 0) {
    return (
      <State title={enGrowth.none.title}>
        <p>{enGrowth.none.says}</p>
      </State>
    )
  }
  const panel = chosen && (
    <CellPanel chosen={chosen} hasHead={hasRail} onClose={close} whitespace={whitespace} />
  )
  const Shown = shown === 'matrix' ? WhitespaceGrid : WhitespaceTable
  return (
    <>
      <Bar onChoose={choose} shown={shown} states={whitespace.states} />
      <div className={hasRail && panel !== null ? 'grid grid-cols-[minmax(0,1fr)_316px]' : ''}>
        <div className="min-w-0">
          <div className="px-6 pt-1 pb-2 max-md:px-4 max-md:pt-3">
            <Shown chosen={name} onChoose={open} organization={organization} whitespace={whitespace} />
            <div className="pt-2">
              <AddCentre onAdded={open} organization={organization} whitespace={whitespace} />
            </div>
            <Told className="block max-w-prose pt-3 text-ink-2">{whitespace.says.join(' ')}</Told>
          </div>
        </div>
        {panel === null || chosen === null ? null : hasRail ? (
          <aside
            aria-label={enGrowth.cell(centreCalled(chosen.row), chosen.column.name)}
            className="border-l border-line px-[18px] py-4 print:hidden"
          >
            <div className="sticky top-4 -mx-2 max-h-[calc(100dvh-var(--bar)-32px)] overflow-y-auto scrolls-quietly px-2 pb-2">
              {panel}
            </div>
          </aside>
        ) : (
          <Overlay
            close={en.close}
            onClose={close}
            open
            title={enGrowth.cell(centreCalled(chosen.row), chosen.column.name)}
          >
            {panel}
          </Overlay>
        )}
      </div>
    </>
  )
}

interface BarProps extends Pick<Whitespace, 'states'> {
  readonly shown: Shape
  readonly onChoose: (shape: Shape) => void
}

function Bar({ states, shown, onChoose }: BarProps) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line px-6 py-2.5 max-md:px-4">
      <WhitespaceLegend states={states} />
      <div className="flex items-center gap-4 max-md:hidden print:hidden">
        <span className="text-small text-mute max-wide:hidden">{enGrowth.how}</span>
        <Segments
          label={enGrowth.shownAs}
          onChoose={onChoose}
          segments={[
            { value: 'matrix', label: enGrowth.shapes.matrix },
            { value: 'table', label: enGrowth.shapes.table },
          ]}
          value={shown}
        />
      </div>
    </div>
  )
}

function focusSpot(name: SpotName | null): void {
  if (name === null) return
  const cell = enGrowth.cell(name.centre, name.product)
  document.querySelector<HTMLElement>(`[data-cell="${CSS.escape(cell)}"]`)?.focus()
}
