/** What the pages of the import ask the server. */
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../call.ts'

/** So many pairs are decided at a sitting; the rest follows. */
export const mostMatches = 20

/** The imports of an organization, the newest first. */
export function importsQuery(organization: string) {
  return queryOptions({
    queryKey: ['imports', organization],
    queryFn: ({ signal }) => call(organization)['import.list']({}, { signal }),
  })
}

/** One import with all that is known of it. */
export function importQuery(organization: string, importNo: number) {
  return queryOptions({
    queryKey: ['import', organization, importNo],
    queryFn: ({ signal }) => call(organization)['import.show']({ importNo }, { signal }),
  })
}

/** Accounts that may be the same, for somebody to decide. */
export function accountMatchesQuery(organization: string) {
  return queryOptions({
    queryKey: ['account matches', organization],
    queryFn: ({ signal }) => call(organization)['account.matches']({ limit: mostMatches }, { signal }),
  })
}

/** People that may be the same. */
export function contactMatchesQuery(organization: string) {
  return queryOptions({
    queryKey: ['contact matches', organization],
    queryFn: ({ signal }) => call(organization)['contact.matches']({ limit: mostMatches }, { signal }),
  })
}
