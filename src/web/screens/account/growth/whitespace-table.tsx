/** The whitespace as a table, buying centre after buying centre: for narrow screens, and for whoever rather reads lines. */
import { enGrowth } from '../../../messages/en-growth.ts'
import { Section } from '../../../ui/section.tsx'
import type { SpotName } from './chosen-spot.ts'
import type { Whitespace, WhitespaceRow } from './growth-queries.ts'
import { spotLabel } from './spot-label.ts'
import { spotLines } from './spot-lines.ts'
import { StateSample } from './state-sample.tsx'
import { worthText } from './worth-text.ts'

interface WhitespaceTableProps {
  readonly whitespace: Whitespace
  readonly chosen: SpotName | null
  readonly onChoose: (name: SpotName) => void
}

export function WhitespaceTable({ whitespace, chosen, onChoose }: WhitespaceTableProps) {
  return (
    <div className="flex flex-col gap-5">
      {whitespace.buyingCentres.map((row) => (
        <Section aside={worthText(row.worth)} key={row.name} title={row.name}>
          <ul aria-label={row.name}>
            {row.cells.map((_, at) => {
              const product = whitespace.products[at]!.name
              return (
                <TableLine
                  at={at}
                  isChosen={chosen?.centre === row.name && chosen.product === product}
                  key={product}
                  name={{ centre: row.name, product }}
                  onChoose={onChoose}
                  row={row}
                />
              )
            })}
          </ul>
        </Section>
      ))}
    </div>
  )
}

interface TableLineProps extends Pick<WhitespaceTableProps, 'onChoose'> {
  readonly row: WhitespaceRow
  readonly at: number
  readonly name: SpotName
  readonly isChosen: boolean
}

function TableLine({ row, at, name, isChosen, onChoose }: TableLineProps) {
  const spot = row.cells[at]!
  const { title, amount, note, isInviting } = spotLines(spot, false)
  return (
    <li className="border-b border-line">
      <button
        aria-label={spotLabel(name, spot)}
        aria-pressed={isChosen}
        className="flex min-h-11 w-full items-center gap-2.5 py-1 text-left hover:bg-wash aria-pressed:bg-accent-tint"
        onClick={() => onChoose(name)}
        type="button"
      >
        <StateSample state={spot.state} />
        <span className="min-w-0 flex-1">
          <span className="block truncate font-medium">{name.product}</span>
          <span className={`block truncate text-small ${isInviting ? 'text-accent' : 'text-mute'}`}>
            {[title ?? enGrowth.nothingSaid, note].filter((part) => part !== null).join(', ')}
          </span>
        </span>
        <span className="shrink-0 font-strong">{amount}</span>
      </button>
    </li>
  )
}
