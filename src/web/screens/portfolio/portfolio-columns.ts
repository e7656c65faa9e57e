/** The columns of the portfolio table: which stand where, what sorts them, and how they share the width. */
import { bookColumns } from '#src/detect/book-columns.ts'
import type { bookOrders } from '#src/detect/book-orders.ts'
import { spoken } from '../../language.ts'

export type BookColumn = (typeof bookColumns)[number]

interface PortfolioColumn {
  readonly sort?: (typeof bookOrders)[number]
  /** how its cells stand */
  readonly place: string
  /** in pixels, what it needs at least */
  readonly width: number
  /** its share of what is left; without one it stays as it is */
  readonly grows?: number
}

/** In German thousands are a word. */
const amountWidth = spoken === 'en' ? 54 : 72

const right = 'justify-end text-right'

export const portfolioColumns: Readonly<Record<BookColumn, PortfolioColumn>> = {
  account: { sort: 'name', place: '', width: 138, grows: 0.8 },
  arr: { sort: 'arr', place: right, width: amountWidth },
  year: { place: right, width: amountWidth + 10 },
  health: { sort: 'score', place: '', width: 130 },
  moved: { sort: 'priority', place: '', width: 132, grows: 1.6 },
  deadline: { sort: 'deadline', place: '', width: 96 },
  renewal: { sort: 'term', place: '', width: 76 },
  outlook: { sort: 'outlook', place: right, width: 56 },
  nextStep: { place: '', width: 116, grows: 1.3 },
  quality: { sort: 'quality', place: right, width: 40 },
  owner: { sort: 'owner', place: '', width: 100, grows: 0.4 },
  segment: { sort: 'segment', place: '', width: 84 },
  tier: { sort: 'tier', place: 'justify-center text-center', width: 26 },
}

/** In pixels, as `portfolioGrid` sets them. */
const gap = 12
const margin = 24

/** Head and rows share it, so that columns stand under their heads; `--columns` are the tracks of the table. */
export const portfolioGrid = 'grid grid-cols-(--columns) items-center gap-x-3 px-6'

/** For `--columns`. */
export function tracksOf(columns: readonly BookColumn[]): string {
  const tracks = columns
    .map((id) => portfolioColumns[id])
    .map(({ width, grows }) => (grows === undefined ? `${width}px` : `minmax(${width}px,${grows}fr)`))
  // Where nothing else wants what is left, it stays empty: the figures stand near their names.
  const hasText = columns.includes('moved') || columns.includes('nextStep')
  return [...tracks, ...(hasText ? [] : ['minmax(0,2fr)'])].join(' ')
}

/** In pixels, the least in which these columns can be read. */
export function leastWidthOf(columns: readonly BookColumn[]): number {
  const widths = columns.reduce((sum, id) => sum + portfolioColumns[id].width, 0)
  return widths + (columns.length - 1) * gap + 2 * margin
}

/** As the address and the browser hold them; known ones in their order, the account first. Undefined: nothing chosen. */
export function columnsIn(text: string | undefined): readonly BookColumn[] | undefined {
  if (text === undefined) return undefined
  const named = text.split('.')
  const known = bookColumns.filter((id) => id === 'account' || named.includes(id))
  return known.length === 1 && text !== 'account' ? undefined : known
}

export function columnsText(columns: readonly BookColumn[]): string {
  return columns.join('.')
}

const least: readonly BookColumn[] = ['account', 'arr', 'health', 'moved', 'deadline', 'renewal']

/** What stands there until somebody chooses: what a morning asks first, the rest as there is room for it. */
export const standardColumns = {
  least,
  more: [...least, 'nextStep', 'quality'],
  // Both sentences are to be read, not guessed: what is grouped and filtered by as easily waits for a wider window.
  many: [...least, 'nextStep', 'quality', 'owner'],
  most: [...least, 'nextStep', 'quality', 'owner', 'segment', 'tier'],
  all: bookColumns,
} as const satisfies Readonly<Record<string, readonly BookColumn[]>>
