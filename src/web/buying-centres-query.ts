/** The organization's own list of buying centres (handbook 9). */
import { queryOptions } from '@tanstack/react-query'
import { call } from './call.ts'

const PATH = 'whitespace.buyingCentres'

/** Milliseconds for which the list is fresh: it changes with the settings, and seldom. */
const fresh = 5 * 60_000

export function buyingCentresQuery(organization: string) {
  return queryOptions({
    queryKey: ['settings', organization, 'buying centres'],
    queryFn: async ({ signal }) => {
      const { settings } = await call(organization)['settings.show']({}, { signal })
      const value = settings.find(({ path }) => path === PATH)?.value
      return Array.isArray(value) ? value.map(String) : []
    },
    staleTime: fresh,
  })
}
