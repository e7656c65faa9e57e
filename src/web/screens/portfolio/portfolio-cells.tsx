/** What stands of an account in each column of the portfolio. */
import type { ReactNode } from 'react'
import type { PortfolioRow } from '../../answers.ts'
import { format, told } from '../../format.ts'
import { DeadlineCell } from './deadline-cell.tsx'
import { HealthCell } from './health-cell.tsx'
import { MovedCell } from './moved-cell.tsx'
import { QualityCell, YearChange } from './plan-cells.tsx'
import { type BookColumn, portfolioColumns } from './portfolio-columns.ts'
import { NextStepText } from '../../ui/next-step.tsx'

interface Cell {
  readonly shows: (row: PortfolioRow, asOf: string | null) => ReactNode
  /** the look of what it shows */
  readonly look: string
  /** in full, where the column may be too narrow for it */
  readonly title?: (row: PortfolioRow) => string | null | undefined
}

const cells: Readonly<Record<Exclude<BookColumn, 'account'>, Cell>> = {
  arr: { shows: (row) => <Arr row={row} />, look: '' },
  year: { shows: (row) => <YearChange row={row} />, look: 'text-ink-2' },
  health: { shows: (row) => <HealthCell row={row} />, look: '' },
  moved: { shows: (row) => <MovedCell row={row} />, look: '' },
  deadline: {
    shows: (row, asOf) => <DeadlineCell asOf={asOf} deadline={row.deadline} />,
    look: 'truncate',
  },
  renewal: {
    shows: (row, asOf) => (row.renewalOn === null ? null : format.shortDay(row.renewalOn, asOf)),
    look: 'truncate text-ink-2',
  },
  outlook: { shows: (row) => (row.outlook === null ? null : format.percent(row.outlook)), look: '' },
  nextStep: {
    shows: ({ nextStep }, asOf) => (nextStep === null ? null : <NextStepText asOf={asOf} step={nextStep} />),
    look: 'truncate text-ink-2',
    title: ({ nextStep }) => (nextStep === null ? null : told(nextStep.says)),
  },
  quality: { shows: (row) => <QualityCell row={row} />, look: '' },
  owner: {
    shows: (row) => (row.owner === null ? null : format.person(row.owner)),
    look: 'truncate text-ink-2',
    title: (row) => row.owner,
  },
  segment: { shows: (row) => row.segment, look: 'truncate text-mute', title: (row) => row.segment },
  tier: { shows: (row) => row.tier, look: 'text-mute' },
}

/** A function and no component: of thousands of cells none needs a life of its own. */
export function portfolioCell(
  id: Exclude<BookColumn, 'account'>,
  row: PortfolioRow,
  asOf: string | null,
): ReactNode {
  const { shows, look, title } = cells[id]
  return (
    <div
      className={`min-w-0 ${look} ${portfolioColumns[id].place}`}
      key={id}
      role="cell"
      title={title?.(row) ?? undefined}
    >
      {shows(row, asOf)}
    </div>
  )
}

function Arr({ row }: { readonly row: PortfolioRow }) {
  return row.arr === null ? <span className="text-mute">–</span> : format.shortMoney(row.arr, row.currency)
}
