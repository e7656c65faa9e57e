/** The whitespace of an account: what it could buy and does not, buying centre by product, with its sums (handbook 9). */
import { isSettled } from '#src/plan/is-settled.ts'
import type { PlanItem } from '#src/plan/plan.ts'
import type { WhitespaceCell } from '#src/plan/plan-sections.ts'
import { buyingCentreOf } from './buying-centre-of.ts'
import { type Money, moneySums } from './money-sums.ts'
import { isSameCentre } from './same-centre.ts'
import { type MatrixCell, type Pursued, whitespaceCell } from './whitespace-cell.ts'
import { type WhitespaceColumn, whitespaceColumns } from './whitespace-columns.ts'
import { WHOLE, type WhitespaceSource } from './whitespace-source.ts'

export interface StateSum {
  readonly state: WhitespaceCell['state']
  readonly cells: number
  /** owned: what it brings today; else what it could bring */
  readonly sums: readonly Money[]
}

export interface WhitespaceMatrix {
  readonly columns: readonly WhitespaceColumn[]
  /** the whole account first, then the organization's own list of buying centres, then the others in the order in which they came */
  readonly rows: readonly string[]
  /** by row, then column */
  readonly cells: readonly (readonly MatrixCell[])[]
  /** what can be won there: no cell that is blocked, or held by a competitor for more than a year */
  readonly rowSums: readonly (readonly Money[])[]
  readonly columnSums: readonly (readonly Money[])[]
  readonly sum: readonly Money[]
  readonly states: readonly StateSum[]
}

const states: readonly WhitespaceCell['state'][] = [
  'Owned',
  'Open opportunity',
  'Open',
  'Competitor',
  'Blocked',
]

export function whitespaceMatrix(source: WhitespaceSource): WhitespaceMatrix {
  const filled = [...source.plan.items.whitespace.values()]
  const pursued = pursuedIn(source)
  const products = source.dossier?.products ?? []
  const columns = whitespaceColumns(products, namedBy(source, filled, pursued))
  const centres = [...filled.map(({ values }) => values), ...pursued].map(({ buyingCentre }) => buyingCentre)
  const rows = [
    ...new Set([WHOLE, ...source.buyingCentres.map((name) => asNamed(name, centres)), ...centres]),
  ]
  const cells = rows.map((row) =>
    columns.map((column) => whitespaceCell({ source, column, row, filled, pursued })),
  )
  const rowSums = cells.map((row) => moneySums(row.flatMap(toWin)))
  return {
    columns,
    rows,
    cells,
    rowSums,
    columnSums: columns.map((_, at) => moneySums(cells.flatMap((row) => toWin(row[at]!)))),
    sum: moneySums(rowSums.flat()),
    states: states.map((state) => stateSum(state, cells.flat(), source.currency)),
  }
}

/** A centre of the list as the account spells it, so that it is not there twice. */
function asNamed(listed: string, centres: readonly string[]): string {
  return centres.find((name) => isSameCentre(name, listed)) ?? listed
}

/** The open opportunities with the row that each is pursued in; one that waits is not begun, and draws no cell. */
function pursuedIn({ plan, dossier }: WhitespaceSource): Pursued[] {
  const open = [...plan.items.opportunities.values()].filter(
    (item) => !isSettled(item) && item.values.status !== 'Waiting',
  )
  const deals = dossier?.opportunities ?? []
  return open.map((item) => ({ item, buyingCentre: buyingCentreOf(item, deals) ?? WHOLE }))
}

/** What is sold there by a name that the catalogue does not have; what the catalogue has by its id stands there already. */
function namedBy(
  { dossier }: WhitespaceSource,
  filled: readonly PlanItem<'whitespace'>[],
  pursued: readonly Pursued[],
): string[] {
  const ids = new Set(dossier?.products.map(({ id }) => id))
  const others = pursued
    .filter(({ item: { values } }) => values.productId === null || !ids.has(values.productId))
    .flatMap(({ item: { values } }) => values.product ?? [])
  return [...filled.map(({ values }) => values.product), ...others]
}

function toWin({ state, isReopened, worth }: MatrixCell): readonly Money[] {
  return state === 'Blocked' || (state === 'Competitor' && !isReopened) ? [] : worth
}

function stateSum(
  state: WhitespaceCell['state'],
  cells: readonly MatrixCell[],
  currency: string | null,
): StateSum {
  const here = cells.filter(
    (cell) => cell.state === state && (cell.restsOn !== null || cell.worth.length > 0),
  )
  const amounts =
    state === 'Owned'
      ? here.flatMap(({ current, item }) =>
          current === null ? [] : [{ currency: item?.values.currency ?? currency, amount: current }],
        )
      : here.flatMap(({ worth }) => worth)
  return { state, cells: here.length, sums: moneySums(amounts) }
}
