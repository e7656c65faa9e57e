/** The page is in the language that the organization has set, unless another one was chosen in this browser. */
import { useLocation } from '@tanstack/react-router'
import { useLayoutEffect, useRef } from 'react'
import type { Language } from '#src/kernel/languages.ts'
import { languageChoice, readersLanguage, spoken } from './language.ts'

/**
 * Where another one holds, the page is loaded anew: at once when it has only begun, else with the next place that is
 * opened, so that nobody is torn out of what they are doing.
 * @param said what the organization has set; undefined: it has not said it yet
 */
export function useLanguage(organization: string, said: Language | null | undefined): void {
  const place = useLocation({ select: ({ pathname }) => pathname })
  const looked = useRef<string | null>(null)
  useLayoutEffect(() => {
    if (said === undefined) return
    languageChoice.keepOrganizations(organization, said)
    const isOpened = looked.current !== place
    looked.current = place
    if (isOpened && readersLanguage(organization) !== spoken) globalThis.location.reload()
  }, [organization, said, place])
}
