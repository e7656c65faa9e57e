/** The account that a page is of, for all that is drawn on it. */
import { createContext } from 'react'
import type { Account } from '../../answers.ts'

interface ShownAccount {
  /** its slug */
  readonly organization: string
  readonly account: Account
}

export const ShownAccount = createContext<ShownAccount | null>(null)
