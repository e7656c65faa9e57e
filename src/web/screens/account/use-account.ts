/** The account whose page this is, loaded; only within the account screen. */
import { use } from 'react'
import { ShownAccount } from './shown-account.ts'

export function useAccount() {
  const shown = use(ShownAccount)
  if (shown === null) throw new Error('Not on the page of an account')
  return shown
}
