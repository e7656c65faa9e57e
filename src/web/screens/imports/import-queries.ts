/** What the pages of the import ask the server. */
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../call.ts'

/** The imports of an organization, the newest first. */
export function importsQuery(organization: string) {
  return queryOptions({
    queryKey: ['imports', organization],
    queryFn: ({ signal }) => call(organization)['import.list']({}, { signal }),
  })
}
