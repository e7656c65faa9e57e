/** What the address of the renewals says: view, filters, and what of the forecast is looked at; what it cannot mean is left out. */
import { forecastCategories, type ForecastCategory } from '#src/detect/diagnosis.ts'

export interface RenewalsSearch {
  readonly view?: 'calendar'
  readonly owner?: string
  readonly segment?: string
  readonly tier?: number
  /** days from today */
  readonly within?: number
  /** `2026 Q2` */
  readonly quarter?: string
  readonly category?: ForecastCategory
}

export function renewalsSearch(given: Readonly<Record<string, unknown>>): RenewalsSearch {
  const category = forecastCategories.find((known) => known === given['category'])
  const tier = [1, 2, 3].find((known) => known === Number(given['tier']))
  const within = Number(given['within'])
  const quarter = given['quarter']
  return {
    ...(given['view'] === 'calendar' ? { view: 'calendar' } : {}),
    ...text('owner', given['owner']),
    ...text('segment', given['segment']),
    ...(tier === undefined ? {} : { tier }),
    ...(Number.isInteger(within) && within > 0 && within <= 3660 ? { within } : {}),
    ...(typeof quarter === 'string' && /^\d{4} Q[1-4]$/.test(quarter) ? { quarter } : {}),
    ...(category === undefined ? {} : { category }),
  }
}

function text<Key extends string>(key: Key, value: unknown): { readonly [K in Key]?: string } {
  const said = typeof value === 'number' ? String(value) : value
  if (typeof said !== 'string' || said === '') return {}
  return { [key]: said } as { readonly [K in Key]: string }
}
