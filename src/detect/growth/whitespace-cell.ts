/** One cell of the whitespace: how it stands, what it rests on, and what it could still bring (handbook 9). */
import { type Holding, holdingsOn, seatedHolding } from '#src/facts/contract-figures.ts'
import type { Product } from '#src/facts/dossier.ts'
import { addMonths, type Day } from '#src/kernel/day.ts'
import type { PlanItem } from '#src/plan/plan.ts'
import type { WhitespaceCell } from '#src/plan/plan-sections.ts'
import { listValue } from '../list-value.ts'
import { type Money, moneySums } from './money-sums.ts'
import { isOfColumn, type WhitespaceColumn } from './whitespace-columns.ts'
import { WHOLE, type WhitespaceSource } from './whitespace-source.ts'

/** A competitor's cell opens again so many months before their contract ends. */
const REOPENS_MONTHS = 12

export interface Pursued {
  readonly item: PlanItem<'opportunities'>
  readonly buyingCentre: string
}

export interface MatrixCell {
  readonly state: WhitespaceCell['state']
  /** what its state rests on; null: nothing says anything, so it is open */
  readonly restsOn: 'plan' | 'contracts' | 'pipeline' | null
  /** that a person has filled; null: nobody has */
  readonly item: PlanItem<'whitespace'> | null
  /** a year; null: not known */
  readonly current: number | null
  readonly potential: number | null
  /** potential − current, never below 0; empty where one of them is not known */
  readonly worth: readonly Money[]
  readonly worthBy: 'plan' | 'opportunities' | 'list price' | null
  /** from when on a competitor's cell is open again; null: it is none, or its end is not known */
  readonly reopensOn: Day | null
  readonly isReopened: boolean
  /** the open ones that are pursued in it */
  readonly pursued: readonly PlanItem<'opportunities'>[]
}

export interface CellInput {
  readonly source: WhitespaceSource
  readonly column: WhitespaceColumn
  readonly row: string
  readonly filled: readonly PlanItem<'whitespace'>[]
  readonly pursued: readonly Pursued[]
}

export function whitespaceCell(input: CellInput): MatrixCell {
  const { source, column, row } = input
  const item = filledIn(input)
  const pursued = input.pursued
    .filter(({ buyingCentre, item: { values } }) => {
      return buyingCentre === row && isOfColumn(column, values.product, values.productId)
    })
    .map((one) => one.item)
  const owned = row === WHOLE ? ownedIn(source, column) : null
  const { state, restsOn } = stateOf(item, owned !== null, pursued.length > 0)
  const current = item?.values.current ?? (state === 'Owned' ? (owned?.arr ?? null) : 0)
  const potential = item?.values.potential ?? null
  const { contractEndOn = null } = state === 'Competitor' ? (item?.values ?? {}) : {}
  const reopensOn = contractEndOn === null ? null : addMonths(contractEndOn, -REOPENS_MONTHS)
  return {
    state,
    restsOn,
    item,
    current,
    potential,
    ...worthOf(input, { item, current, potential, pursued, isOwned: state === 'Owned' }),
    reopensOn,
    isReopened: reopensOn !== null && reopensOn <= source.today,
    pursued,
  }
}

const strength: Readonly<Record<WhitespaceCell['state'], number>> = {
  'Open opportunity': 5,
  Owned: 4,
  Competitor: 3,
  Blocked: 2,
  Open: 1,
}

/** Of a family the cell that names it, else the one of its products that says most. */
function filledIn({ filled, row, column }: CellInput): PlanItem<'whitespace'> | null {
  const here = filled.filter(
    ({ values }) => values.buyingCentre === row && isOfColumn(column, values.product),
  )
  const named = here.find(({ values }) => values.product === column.name)
  const byStrength = here.toSorted((a, b) => strength[b.values.state] - strength[a.values.state])
  return named ?? byStrength[0] ?? null
}

/** What a person has filled goes before what the contracts and the pipeline show; only what is open may be pursued since. */
function stateOf(
  item: PlanItem<'whitespace'> | null,
  isOwned: boolean,
  isPursued: boolean,
): Pick<MatrixCell, 'state' | 'restsOn'> {
  if (item !== null && item.values.state !== 'Open') return { state: item.values.state, restsOn: 'plan' }
  if (isOwned && item === null) return { state: 'Owned', restsOn: 'contracts' }
  if (isPursued) return { state: 'Open opportunity', restsOn: 'pipeline' }
  return { state: 'Open', restsOn: item === null ? null : 'plan' }
}

/** What is paid for it today; null: nothing is. */
function ownedIn({ dossier, today }: WhitespaceSource, column: WhitespaceColumn) {
  const held = holdingsOn(dossier?.contracts ?? [], today)
  const here = held.filter(({ name, productId }) => isOfColumn(column, name, productId))
  if (here.length === 0) return null
  const known = here.flatMap(({ arr }) => arr ?? [])
  return { arr: known.length < here.length ? null : known.reduce((sum, arr) => sum + arr, 0) }
}

interface Known extends Pick<MatrixCell, 'item' | 'current' | 'potential' | 'pursued'> {
  readonly isOwned: boolean
}

/** What a person estimated, else what is pursued, else the list price while no buying centre says better. */
function worthOf(input: CellInput, known: Known): Pick<MatrixCell, 'worth' | 'worthBy'> {
  const { source } = input
  const { item, current, potential, pursued, isOwned } = known
  if (potential !== null) {
    const currency = item?.values.currency ?? source.currency
    if (current === null) return { worth: [], worthBy: null }
    return { worth: [{ currency, amount: Math.max(0, potential - current) }], worthBy: 'plan' }
  }
  const values = pursued.flatMap(({ values: { value, currency } }) =>
    value === null ? [] : [{ currency: currency ?? source.currency, amount: value }],
  )
  if (values.length > 0) return { worth: moneySums(values), worthBy: 'opportunities' }
  const amount = isOwned || pursued.length > 0 ? null : listedIn(input)
  if (amount === null) return { worth: [], worthBy: null }
  return { worth: [{ currency: source.listCurrency, amount }], worthBy: 'list price' }
}

/** For as many seats as its largest product has. */
function listedIn({ source, column, row, filled, pursued }: CellInput): number | null {
  const [product, ...others] = column.products
  if (row !== WHOLE || product === undefined || others.length > 0) return null
  const isSaid =
    filled.some(({ values }) => isOfColumn(column, values.product)) ||
    pursued.some(({ item: { values } }) => isOfColumn(column, values.product, values.productId))
  if (isSaid) return null
  const held = holdingsOn(source.dossier?.contracts ?? [], source.today)
  if (isEditionOfOwned(product, held)) return null
  return listValue(product, seatedHolding(held)?.seats ?? null)
}

/** Another edition of what is owned already is bought instead of it, not beside it: they differ in the bracket only. */
function isEditionOfOwned({ name }: Product, held: readonly Holding[]): boolean {
  return held.some((holding) => withoutBracket(holding.name) === withoutBracket(name))
}

function withoutBracket(name: string): string {
  return name.replace(/\s*\([^()]*\)$/, '').toLowerCase()
}
