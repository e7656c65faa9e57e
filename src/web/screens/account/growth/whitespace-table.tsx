/** The whitespace as a table, buying centre after buying centre: for narrow screens, and for whoever rather reads lines. */
import { enGrowth } from '../../../messages/en-growth.ts'
import { Section } from '../../../ui/section.tsx'
import type { SpotName } from './chosen-spot.ts'
import type { Whitespace, WhitespaceRow } from './growth-queries.ts'
import { spotLines } from './spot-lines.ts'
import { StateSample } from './state-sample.tsx'
import { worthText } from './worth-text.ts'
import { centreCalled } from './centre-called.ts'

interface WhitespaceTableProps {
  readonly whitespace: Whitespace
  readonly chosen: SpotName | null
  readonly onChoose: (name: SpotName) => void
}

export function WhitespaceTable({ whitespace, chosen, onChoose }: WhitespaceTableProps) {
  return (
    <div className="flex flex-col gap-5">
      {whitespace.buyingCentres.map((row) => (
        <Section aside={worthText(row.worth)} key={row.name} title={centreCalled(row)}>
          <Lines chosen={chosen} onChoose={onChoose} row={row} whitespace={whitespace} />
        </Section>
      ))}
    </div>
  )
}

/** What something is said of, and folded what nothing is. */
function Lines({
  row,
  whitespace,
  chosen,
  onChoose,
}: WhitespaceTableProps & { readonly row: WhitespaceRow }) {
  const lines = row.cells.map((spot, at) => ({
    at,
    name: { centre: row.name, product: whitespace.products[at]!.name },
    isSaid: spotLines(spot).title !== null,
  }))
  const line = ({ at, name }: (typeof lines)[number]) => (
    <TableLine
      at={at}
      isChosen={chosen?.centre === row.name && chosen.product === name.product}
      key={name.product}
      name={name}
      onChoose={onChoose}
      row={row}
    />
  )
  const unsaid = lines.filter(({ isSaid }) => !isSaid)
  return (
    <>
      <ul aria-label={centreCalled(row)}>{lines.filter(({ isSaid }) => isSaid).map(line)}</ul>
      {unsaid.length === 0 ? null : (
        <details>
          <summary className="flex min-h-8 items-center rounded-s text-small text-mute hover:text-ink max-md:min-h-10">
            {enGrowth.unsaid(unsaid.length)}
          </summary>
          <ul>{unsaid.map(line)}</ul>
        </details>
      )}
    </>
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
        aria-pressed={isChosen}
        className="flex min-h-11 w-full items-center gap-2.5 py-1 text-left hover:bg-wash aria-pressed:bg-accent-tint"
        data-cell={enGrowth.cell(name.centre, name.product)}
        onClick={() => onChoose(name)}
        type="button"
      >
        <StateSample state={spot.state} />
        <span className="min-w-0 flex-1">
          <span className="block truncate font-medium">
            <span className="sr-only">{centreCalled(row)} × </span>
            {name.product}
          </span>
          <span className={`block truncate text-small ${isInviting ? 'text-accent' : 'text-mute'}`}>
            {[title ?? enGrowth.nothingSaid, note].filter((part) => part !== null).join(', ')}
          </span>
        </span>
        <span className="shrink-0 font-strong">{amount}</span>
      </button>
    </li>
  )
}
