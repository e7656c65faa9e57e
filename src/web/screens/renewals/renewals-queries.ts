/** What the renewals screen asks: the sums of the forecast, and the accounts behind it page by page. */
import { queryOptions } from '@tanstack/react-query'
import { call, type Operations } from '../../call.ts'
import type { RenewalsSearch } from './renewals-search.ts'

export type Forecast = Awaited<ReturnType<Operations['renewal.forecast']>>
export type ForecastQuarter = Forecast['quarters'][number]
export type RenewalAccount = Awaited<ReturnType<Operations['renewal.accounts']>>['accounts'][number]

export type RenewalsFilter = Pick<RenewalsSearch, 'owner' | 'segment' | 'tier' | 'within'>

/** Accounts that come in one answer. */
export const renewalsPage = 100

export function filterOf({ owner, segment, tier, within }: RenewalsSearch): RenewalsFilter {
  return {
    ...(owner === undefined ? {} : { owner }),
    ...(segment === undefined ? {} : { segment }),
    ...(tier === undefined ? {} : { tier }),
    ...(within === undefined ? {} : { within }),
  }
}

export function forecastQuery(organization: string, filter: RenewalsFilter) {
  return queryOptions({
    queryKey: ['renewal-forecast', organization, filter],
    queryFn: ({ signal }) => call(organization)['renewal.forecast'](filter, { signal }),
  })
}

/** Which of the accounts: all of the four quarters, or one of them, or one category. */
export interface RenewalsAsked extends RenewalsFilter {
  readonly from?: string
  readonly to?: string
  readonly category?: NonNullable<RenewalsSearch['category']>
}

/** @param quarter of the forecast that is looked at alone */
export function askedOf(search: RenewalsSearch, quarter?: ForecastQuarter): RenewalsAsked {
  const { category } = search
  return {
    ...filterOf(search),
    ...(quarter === undefined ? {} : { from: quarter.from, to: quarter.to }),
    ...(category === undefined ? {} : { category }),
  }
}

export function renewalAccountsQuery(organization: string, asked: RenewalsAsked, page: number) {
  return queryOptions({
    queryKey: ['renewal-accounts', organization, asked, page],
    queryFn: ({ signal }) =>
      call(organization)['renewal.accounts'](
        { ...asked, limit: renewalsPage, offset: page * renewalsPage },
        { signal },
      ),
  })
}
