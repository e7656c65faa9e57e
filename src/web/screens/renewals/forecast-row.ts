/** One line of the forecast, of a quarter or of all, and what choosing a sum of it does. */
import type { ForecastCategory } from '#src/detect/diagnosis.ts'
import type { Forecast, ForecastQuarter } from './renewals-queries.ts'

/** Where the accounts behind the sums begin. */
export const renewalAccountsId = 'renewal-accounts'

export type ForecastPart = NonNullable<Forecast['all']> | ForecastQuarter

export interface ForecastRowProps {
  readonly id: string
  /** of the quarter, as it is read */
  readonly name: string
  readonly part: ForecastPart
  readonly currency: string | null
  /** the accounts below are those of this quarter and category; null: of all categories */
  readonly isChosen: (id: string, category: ForecastCategory | null) => boolean
  readonly onChoose: (quarter: string | null, category: ForecastCategory | null) => void
}
