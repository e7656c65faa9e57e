/** The whitespace in a few sentences: where most of it is, what opens again, what is held back. */
import { counted, dayInWords, listed, percent, amount as amountText } from '../words.ts'
import type { WhitespaceMatrix } from './whitespace-matrix.ts'

export function whitespaceSays(matrix: WhitespaceMatrix): string[] {
  return [...wherePart(matrix), ...competitorPart(matrix), ...blockedPart(matrix)]
}

/** Shares can be told of one currency only. */
function wherePart({ columns, columnSums, sum }: WhitespaceMatrix): string[] {
  const [whole, ...others] = sum
  if (whole === undefined) return ['What this account could still buy is not estimated yet.']
  const total = sum.map(({ amount, currency }) => amountText(amount, currency))
  if (others.length > 0 || whole.amount === 0) return [`${listed(total)} a year can be won here.`]
  const largest = columns
    .map(({ name }, at) => ({ name, amount: columnSums[at]?.[0]?.amount ?? 0 }))
    .filter(({ amount }) => amount > 0)
    .toSorted((a, b) => b.amount - a.amount)
    .slice(0, 2)
  const part = largest.reduce((all, { amount }) => all + amount, 0)
  const names = listed(largest.map(({ name }) => name))
  const share = part === whole.amount ? 'all of it' : `${percent(part / whole.amount)} of it`
  return [`${listed(total)} a year can be won here, ${share} with ${names}.`]
}

interface Held {
  readonly where: string
  readonly cell: WhitespaceMatrix['cells'][number][number]
}

function heldAs({ rows, columns, cells }: WhitespaceMatrix, state: 'Competitor' | 'Blocked'): Held[] {
  return rows
    .flatMap((row, down) =>
      columns.map(({ name }, across) => ({ where: `${row} × ${name}`, cell: cells[down]![across]! })),
    )
    .filter(({ cell }) => cell.state === state)
}

function competitorPart(matrix: WhitespaceMatrix): string[] {
  const held = heldAs(matrix, 'Competitor')
  const open = held.filter(({ cell }) => cell.isReopened)
  const next = held
    .filter(({ cell }) => !cell.isReopened && cell.reopensOn !== null)
    .toSorted((a, b) => (a.cell.reopensOn! < b.cell.reopensOn! ? -1 : 1))[0]
  return [
    ...open.map(({ where, cell }) => {
      const { competitor, contractEndOn } = cell.item!.values
      return `${where} may be worked on: the contract of ${competitor ?? 'the competitor'} ends on ${dayInWords(contractEndOn!)}.`
    }),
    ...(next === undefined ? [] : [`${next.where} opens again on ${dayInWords(next.cell.reopensOn!)}.`]),
  ]
}

function blockedPart(matrix: WhitespaceMatrix): string[] {
  const held = heldAs(matrix, 'Blocked')
  if (held.length === 0) return []
  const reasons = held.map(
    ({ where, cell }) => `${where} (${cell.item?.values.blockedBy ?? 'no reason given'})`,
  )
  return [`${counted(held.length, 'cell is', 'cells are')} blocked: ${listed(reasons)}.`]
}
