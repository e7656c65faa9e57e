/** What the page of the catalogue asks the server. */
import { queryOptions } from '@tanstack/react-query'
import { call, type Operations } from '../../call.ts'

export type Catalogue = Awaited<ReturnType<Operations['catalogue.show']>>

export function catalogueQuery(organization: string) {
  return queryOptions({
    queryKey: ['catalogue', organization],
    queryFn: ({ signal }) => call(organization)['catalogue.show']({}, { signal }),
  })
}
