/** Where the reader was last in the portfolio, so that the way back leads to the same filter and the same row. */
import type { PortfolioSearch } from './screens/portfolio/portfolio-search.ts'

interface View {
  readonly organization: string
  readonly search: PortfolioSearch
}

let view: View | null = null
let account: string | null = null

export const lastView = {
  searchFor: (organization: string): PortfolioSearch =>
    view?.organization === organization ? view.search : {},
  rememberSearch: (organization: string, search: PortfolioSearch) => {
    view = { organization, search }
  },
  /** the account that was looked at last, once */
  takeAccount: (): string | null => {
    const taken = account
    account = null
    return taken
  },
  rememberAccount: (id: string) => {
    account = id
  },
}
