/** Everything is written as the reader of the organization reads it. */
import { useLayoutEffect, useSyncExternalStore } from 'react'
import { writtenIn } from './format.ts'
import { localeChoice, readersLocale } from './locale.ts'

/**
 * @param said what the organization has set; undefined: it has not said it yet
 * @returns the locale that holds, as a key of what is to be drawn anew when it changes
 */
export function useLocale(organization: string, said: string | null | undefined): string {
  useLayoutEffect(() => {
    if (said !== undefined) localeChoice.keepOrganizations(organization, said)
    writtenIn.change(readersLocale(organization))
  }, [organization, said])
  return useSyncExternalStore(writtenIn.listen, writtenIn.current)
}
