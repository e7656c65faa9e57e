/** What the address of the portfolio says: filter and order; anything that it cannot mean is left out. */
const statuses = ['Green', 'Yellow', 'Red', 'none'] as const
const orders = ['priority', 'name', 'arr', 'score', 'deadline'] as const

export type StatusFilter = (typeof statuses)[number]
export type PortfolioOrder = (typeof orders)[number]

export interface PortfolioSearch {
  readonly q?: string
  readonly status?: StatusFilter
  readonly segment?: string
  readonly moved?: true
  readonly sort?: PortfolioOrder
  /** against the natural order of the column */
  readonly turned?: true
}

export function portfolioSearch(given: Readonly<Record<string, unknown>>): PortfolioSearch {
  const status = statuses.find((known) => known === given.status)
  const sort = orders.find((known) => known === given.sort)
  return {
    ...text('q', given.q),
    ...(status === undefined ? {} : { status }),
    ...text('segment', given.segment),
    ...(given.moved === true ? { moved: true } : {}),
    ...(sort === undefined ? {} : { sort }),
    ...(given.turned === true ? { turned: true } : {}),
  }
}

function text<Key extends string>(key: Key, value: unknown): { readonly [K in Key]?: string } {
  // The router reads `q=2024` as a number.
  const said = typeof value === 'number' ? String(value) : value
  if (typeof said !== 'string' || said === '') return {}
  return { [key]: said } as { readonly [K in Key]: string }
}
